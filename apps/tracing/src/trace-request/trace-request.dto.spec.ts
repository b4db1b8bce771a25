import { RequestInvalid, validationPipe } from '@headstamp/http';
import type { Type } from '@nestjs/common';
import { COMPLETE_DRAFT } from '../../test/trace-offices';
import { AnswerTraceRequest, RefuseTraceRequest } from './trace-answer.dto';
import { TraceRequestDraft } from './trace-request.dto';

/** Where the body is at fault; empty when it is accepted. */
async function faults(metatype: Type, body: unknown): Promise<string[]> {
  try {
    await validationPipe().transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (error instanceof RequestInvalid) return [...new Set(error.errors.map(({ pointer }) => pointer))];
    throw error;
  }
}

describe('what a trace request may say', () => {
  it('accepts a whole request, an empty one, and one that takes everything back', async () => {
    expect(await faults(TraceRequestDraft, COMPLETE_DRAFT)).toEqual([]);
    expect(await faults(TraceRequestDraft, {})).toEqual([]);
    expect(await faults(TraceRequestDraft, { urgentBecause: null, firearm: null, recoveredOn: null, addressee: null })).toEqual([]);
  });

  it.each([
    ['an unknown field', { colour: 'black' }, '/colour'],
    ['an empty text', { howFound: '' }, '/howFound'],
    ['a text of blanks', { howFound: '   ' }, '/howFound'],
    ['a null character', { howFound: 'in a \0 ditch' }, '/howFound'],
    ['half a surrogate pair', { howFound: 'in a \ud800 ditch' }, '/howFound'],
    ['a text without end', { whyIllicit: 'x'.repeat(4_001) }, '/whyIllicit'],
    ['a country that does not exist', { recoveredIn: 'XX' }, '/recoveredIn'],
    ['a former state as addressee', { addressee: 'YU' }, '/addressee'],
    ['a day that does not exist', { recoveredOn: '2026-02-30' }, '/recoveredOn'],
    ['a year alone as date of recovery', { recoveredOn: '2026' }, '/recoveredOn'],
    ['a priority of one’s own', { priority: 'SOON' }, '/priority'],
    ['a case number that is none', { caseId: '17' }, '/caseId'],
    ['a firearm that is a text', { firearm: 'a pistol' }, '/firearm'],
    ['a type that is not in the list', { firearm: { type: 'pistol' } }, '/firearm/type'],
    ['a serial that is a number', { firearm: { serial: 1187 } }, '/firearm/serial'],
    ['a mark without text', { firearm: { marks: [{ kind: 'IMPORT', part: 'FRAME' }] } }, '/firearm/marks/0/text'],
    ['a mark on a part that bears none', { firearm: { marks: [{ kind: 'IMPORT', part: 'GRIP', text: 'x' }] } }, '/firearm/marks/0/part'],
    ['a state of its own', { state: 'answered' }, '/state'],
  ])('refuses %s and says where', async (_, body, pointer) => {
    expect(await faults(TraceRequestDraft, body)).toEqual([pointer]);
  });

  it('knows former states where a weapon may bear them', async () => {
    expect(
      await faults(TraceRequestDraft, {
        firearm: { countryOfOrigin: 'YU', marks: [{ kind: 'MANUFACTURE', part: 'SLIDE', text: 'SFRJ', country: 'YUCS' }] },
      }),
    ).toEqual([]);
  });
});

describe('what an answer may say', () => {
  const answer = {
    endState: 'TOO_OLD',
    useConditions: [],
    chain: [{ sequence: 1, actor: 'RETAILER', name: 'Armería', country: 'GT', acquiredOn: '2009', disposedOn: '2009-04' }],
  };

  it('accepts dates of which only the year or the month is known', async () => {
    expect(await faults(AnswerTraceRequest, answer)).toEqual([]);
  });

  it('must state what the answer may be used for, even where that is anything', async () => {
    expect(await faults(AnswerTraceRequest, { endState: 'TOO_OLD', chain: [] })).toEqual(['/useConditions']);
  });

  it.each([
    ['/chain/0/acquiredOn', { acquiredOn: '2009-13' }],
    ['/chain/0/country', { country: 'Guatemala' }],
    ['/chain/0/actor', { actor: 'NEIGHBOUR' }],
    ['/chain/0/sequence', { sequence: 0 }],
  ])('names %s as the fault', async (pointer, wrong) => {
    expect(await faults(AnswerTraceRequest, { ...answer, chain: [{ ...answer.chain[0], ...wrong }] })).toEqual([pointer]);
  });

  it('refuses only with a ground of the Instrument and with reasons', async () => {
    expect(await faults(RefuseTraceRequest, { ground: 'NATIONAL_SECURITY', reasons: 'stock of the army' })).toEqual([]);
    expect(await faults(RefuseTraceRequest, { ground: 'TOO_BUSY', reasons: ' ' })).toEqual(['/ground', '/reasons']);
  });
});
