import 'reflect-metadata';
import { RequestInvalid, validationPipe } from '@headstamp/http';
import { RecordFirearm, RecordLifeEvent } from './firearm/firearm.dto';
import { FirearmQuery } from './firearm/firearm-query.dto';
import { RegisterHolder } from './holder/holder.dto';
import { DescribeModel } from './reference/firearm-template.dto';
import { RecordRestoration } from './restoration/restoration.dto';

const pointersOf = async (metatype: new () => object, body: unknown, type: 'body' | 'query' = 'body'): Promise<string[]> => {
  try {
    await validationPipe().transform(body, { type, metatype });
    return [];
  } catch (error) {
    return (error as RequestInvalid).errors.map(({ pointer }) => pointer);
  }
};

const ID = '0b5e7a10-0000-4000-8000-000000000001';

const pistol = {
  serial: '31B-48627',
  serialState: 'COMPLETE',
  make: 'Ruger',
  model: 'P95',
  type: 'P',
  calibre: '9x19',
  countryOfManufacture: 'US',
  marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', method: 'LASER', legibility: 'CLEAR' }],
  lifeEvents: [{ kind: 'imported', actor: 'IMPORTER', date: '2009', holderId: '0b5e7a10-0000-4000-8000-000000000001' }],
};

describe('what the marking routes accept', () => {
  it('takes a firearm, and one of which little is known', async () => {
    expect(await pointersOf(RecordFirearm, pistol)).toEqual([]);
    expect(
      await pointersOf(RecordFirearm, {
        ...pistol,
        serial: null,
        serialState: 'NONE',
        countryOfManufacture: 'CSHH',
        marks: [],
        lifeEvents: undefined,
      }),
    ).toEqual([]);
  });

  it.each([
    ['a type that is no code', { type: 'pistol' }, ['/type']],
    ['a make that is blank', { make: ' ' }, ['/make']],
    ['a number of 61 characters', { serial: 'A'.repeat(61) }, ['/serial']],
    ['a number that is no text', { serial: 318 }, ['/serial']],
    ['a NUL in the number', { serial: 'A\u0000' }, ['/serial']],
    ['a time without a zone', { occurredAt: '2026-01-01T10:00:00' }, ['/occurredAt']],
    ['a country nobody knows', { countryOfManufacture: 'UK' }, ['/countryOfManufacture']],
    ['a mark on a part nobody knows', { marks: [{ kind: 'IMPORT', part: 'TRIGGER', text: 'GT 2009' }] }, ['/marks/0/part']],
    ['a life event on 30 February', { lifeEvents: [{ kind: 'lost', date: '2010-02-30' }] }, ['/lifeEvents/0/date']],
    ['more marks than a firearm has room for', { marks: Array.from({ length: 51 }, () => pistol.marks[0]) }, ['/marks']],
    ['an action that is no code', { action: 'SEMI' }, ['/action']],
    ['a part that bears no number', { serialPart: 'GRIP' }, ['/serialPart']],
    ['a depth that is none', { marks: [{ ...pistol.marks[0], depthMm: 0 }] }, ['/marks/0/depthMm']],
    ['a mark of a state that never was', { marks: [{ ...pistol.marks[0], country: 'YY' }] }, ['/marks/0/country']],
    ['a photograph that is no identifier', { photographIds: ['front.jpg'] }, ['/photographIds']],
    ['the same photograph twice', { photographIds: [ID, ID] }, ['/photographIds']],
    ['a model that is no identifier', { templateId: 'PT 92' }, ['/templateId']],
    ['a holder that is no identifier', { lifeEvents: [{ kind: 'transferred', date: '2010', fromHolderId: 'me' }] }, ['/lifeEvents/0/fromHolderId']],
    ['a field nobody knows', { owner: 'me' }, ['/owner']],
  ])('refuses %s', async (_, changed, pointers) => expect(await pointersOf(RecordFirearm, { ...pistol, ...changed })).toEqual(pointers));

  it.each(['2009', '2009-04', '2009-04-17'])('takes %s for a date', async (date) =>
    expect(await pointersOf(RecordLifeEvent, { kind: 'lost', date })).toEqual([]),
  );

  it('takes every field of both layers, and CS of a mark whose year says which state it was', async () =>
    expect(
      await pointersOf(RecordFirearm, {
        ...{ ...pistol, action: 'I', serialPart: 'FRAME', serialPosition: 'left side', serialLegibility: 'WORN', templateId: ID, photographIds: [ID] },
        marks: [{ kind: 'PROOF', part: 'BARREL', position: 'underside', text: 'lion', country: 'CS', year: 1981, method: 'ROLLED', depthMm: 0.08 }],
        lifeEvents: [{ kind: 'stolen', date: '2011', fromHolderId: ID, place: 'Flores', publish: false }],
      }),
    ).toEqual([]));

  it('takes an examination, and refuses one by a method nobody knows or on no day', async () => {
    const examination = { part: 'FRAME', method: 'HEAT', examiner: 'LAB-07', examinedOn: '2026-03-04', outcome: 'PARTIAL', resultText: 'A?1' };
    expect(await pointersOf(RecordRestoration, examination)).toEqual([]);
    expect(await pointersOf(RecordRestoration, { ...examination, method: 'MAGIC', examinedOn: '2026', outcome: 'MOSTLY' })).toEqual([
      '/method',
      '/examinedOn',
      '/outcome',
    ]);
  });

  it('takes a model, one code per scheme', async () => {
    const model = { make: 'Taurus', makeCode: 'TAS', model: 'PT 92', type: 'P', action: 'I', calibre: '9x19', country: 'BR' };
    const codes = [{ scheme: 'NCIC', code: '9' }];
    expect(await pointersOf(DescribeModel, { ...model, calibreCodes: codes })).toEqual([]);
    expect(await pointersOf(DescribeModel, { ...model, calibreCodes: [...codes, ...codes] })).toEqual(['/calibreCodes']);
    expect(await pointersOf(DescribeModel, { ...model, calibreCodes: [{ scheme: 'OWN', code: '9' }] })).toEqual(['/calibreCodes/0/scheme']);
  });

  it('takes the retention class of a known instrument only', async () => {
    const holder = { kind: 'SECURITY_COMPANY', name: 'Guards', country: 'GT' };
    expect(await pointersOf(RegisterHolder, { ...holder, retentionClass: 'EU_DESTRUCTION', address: '1a Avenida' })).toEqual([]);
    expect(await pointersOf(RegisterHolder, { ...holder, retentionClass: 'FOREVER' })).toEqual(['/retentionClass']);
  });

  it('asks for a holder’s kind, name and country', async () =>
    expect(await pointersOf(RegisterHolder, {})).toEqual(['/kind', '/name', '/country']));

  it('refuses a search of more than 200 at once and of an unknown kind', async () =>
    expect(await pointersOf(FirearmQuery, { limit: '201', match: 'fuzzy' }, 'query')).toEqual(['/match', '/limit']));
});
