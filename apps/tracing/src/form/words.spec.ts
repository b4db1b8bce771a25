import {
  CHAIN_ACTORS,
  DISPOSITIONS,
  ILLICIT_GROUNDS,
  MARK_KINDS,
  MARKED_PARTS,
  REFUSAL_GROUNDS,
  SERIAL_STATES,
  TRACE_END_STATES,
  TRACE_PRIORITIES,
  USE_PURPOSES,
} from '@headstamp/codes';
import { TRACE_OUTCOMES } from '@headstamp/exchange';
import { WITHHOLDING_RULES } from '@headstamp/jurisdictions';
import { TRACE_REQUEST_STATES } from '../trace-request/trace-request.states';
import { sentencesOf } from './conditions';
import { ENGLISH } from './words.en';
import { SPANISH } from './words.es';

const PRINTED_CODES: readonly string[] = [
  ...[...CHAIN_ACTORS, ...DISPOSITIONS, ...ILLICIT_GROUNDS, ...MARK_KINDS, ...MARKED_PARTS, ...REFUSAL_GROUNDS, ...SERIAL_STATES],
  ...[...TRACE_END_STATES, ...TRACE_PRIORITIES, ...USE_PURPOSES, ...TRACE_OUTCOMES, ...TRACE_REQUEST_STATES, ...WITHHOLDING_RULES],
];

describe.each([
  ['English', ENGLISH],
  ['Spanish', SPANISH],
])('the words of a form in %s', (_language, words) => {
  it('have one for every code that is printed', () => {
    expect(PRINTED_CODES.filter((code) => !words.codes[code])).toEqual([]);
  });

  it('have one sentence for each restriction', () => {
    const restricted = {
      classification: 'CONFIDENTIAL' as const,
      purposes: ['COURT' as const],
      noOnwardTransfer: true,
      notInCourt: true,
      noStatistics: true,
      consultFirst: true,
      expiresAt: '2030-01-01T00:00:00Z',
    };
    expect(sentencesOf(restricted, words)).toHaveLength(7);
    expect(sentencesOf({ ...restricted, purposes: [] }, words)).toContain(words.conditions.noPurpose);
  });
});

it('the words of the forms are other words in each language', () => {
  const same = Object.entries(ENGLISH.codes).filter(([code, english]) => SPANISH.codes[code] === english);
  expect(same.map(([code]) => code)).toEqual([]);
  expect(Object.keys(SPANISH.codes).sort()).toEqual(Object.keys(ENGLISH.codes).sort());
});
