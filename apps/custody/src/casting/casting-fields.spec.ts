import 'reflect-metadata';
import { RequestInvalid, validationPipe } from '@headstamp/http';
import { CombineExhibits, DivideExhibit, TakeOutParts } from '../exhibit/exhibit-parts.dto';
import { AbandonCasting, BeginCasting, RecordStep } from './casting-procedure.dto';
import { CastCertificateQuery } from './certificate.dto';
import { SetPourLimit } from './pour-limits.dto';
import { RecallLot } from './recall.dto';

type Dto = new () => object;

const pointersOf = async (metatype: Dto, body: unknown, type: 'body' | 'query' = 'body'): Promise<string[]> => {
  try {
    await validationPipe().transform(body, { type, metatype });
    return [];
  } catch (error) {
    return [...new Set((error as RequestInvalid).errors.map(({ pointer }) => pointer))];
  }
};

const id = '0b5e7a10-0000-4000-8000-000000000001';
const other = '0b5e7a10-0000-4000-8000-000000000002';
const part = { kind: 'BULLET_FRAGMENT', description: 'a fragment' };
const step = { step: 'FIXED', startedAt: '2026-03-01T10:00:00Z', endedAt: '2026-03-01T10:10:00Z', fixture: 'cup' };
const lot = { material: 'RESIN', product: 'resin', lot: 'R', reason: 'tacky' };

describe('what the routes of exhibits and casting accept', () => {
  it.each<[string, Dto, object]>([
    ['a division', DivideExhibit, { parts: [part, { ...part, sealNumber: 'bz 9', regions: null }], sealOpened: null }],
    ['a merging', CombineExhibits, { ...part, partIds: [id, other], sealNumber: 'BZ 9' }],
    ['a taking out', TakeOutParts, { partIds: [id] }],
    ['the beginning of a casting', BeginCasting, { kind: 'MOULD', itemId: id, sealOpened: 'bz 1' }],
    ['a step', RecordStep, { ...step, temperatureC: null }],
    ['an abandonment', AbandonCasting, { reason: 'the cup leaked' }],
    ['a limit and its lifting', SetPourLimit, { product: 'silicone', pours: null }],
    ['a recall', RecallLot, lot],
  ])('is %s', async (_, metatype, body) => {
    expect(await pointersOf(metatype, body)).toEqual([]);
  });

  it.each<[string, Dto, unknown, string[]]>([
    ['a division into nothing', DivideExhibit, { parts: [] }, ['/parts']],
    ['a part without a description', DivideExhibit, { parts: [{ kind: 'PART' }] }, ['/parts/0/description']],
    ['a part of no kind', DivideExhibit, { parts: [{ ...part, kind: 'GUN' }] }, ['/parts/0/kind']],
    ['a whole of one', CombineExhibits, { ...part, partIds: [id] }, ['/partIds']],
    ['a whole of one item twice', CombineExhibits, { ...part, partIds: [id, id] }, ['/partIds']],
    ['a seal of one letter', TakeOutParts, { partIds: [id], sealAfter: 'x' }, ['/sealAfter']],
    ['a casting of nothing known', BeginCasting, { kind: 'WAX', itemId: 'x' }, ['/kind', '/itemId']],
    ['a step that nobody teaches', RecordStep, { ...step, step: 'PAINTED' }, ['/step']],
    ['a step without an hour', RecordStep, { ...step, endedAt: '2026-03-01' }, ['/endedAt']],
    ['a temperature in words', RecordStep, { ...step, temperatureC: 'warm' }, ['/temperatureC']],
    ['a vacuum below nothing', RecordStep, { ...step, pressureKpa: -1 }, ['/pressureKpa']],
    ['a ratio of one part', RecordStep, { ...step, mixRatio: '10' }, ['/mixRatio']],
    ['a day that is none', RecordStep, { ...step, expiresOn: '2026-02-30' }, ['/expiresOn']],
    ['a limit of no pour', SetPourLimit, { product: 'silicone', pours: 0 }, ['/pours']],
    ['a limit that says nothing', SetPourLimit, { product: 'silicone' }, ['/pours']],
    ['a recall without a reason', RecallLot, { ...lot, reason: ' ' }, ['/reason']],
    ['a recall of wax', RecallLot, { ...lot, material: 'WAX' }, ['/material']],
    ['a field nobody asked for', RecallLot, { ...lot, secret: 1 }, ['/secret']],
  ])('is not %s', async (_, metatype, body, pointers) => {
    expect(await pointersOf(metatype, body)).toEqual(pointers);
  });

  it('is a certificate in English or Spanish', async () => {
    for (const language of ['en', 'es']) expect(await pointersOf(CastCertificateQuery, { language }, 'query')).toEqual([]);
    expect(await pointersOf(CastCertificateQuery, { language: 'fr' }, 'query')).toEqual(['/language']);
  });
});
