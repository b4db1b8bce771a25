import { CLASSIFICATIONS, USE_PURPOSES, type UseTerms } from '@headstamp/codes';
import * as fc from 'fast-check';
import type { OriginatorWord, ReleaseQuestion } from './decide';
import { WAYS_OUT } from './release-table';

export const OWNER = 'owner';
export const READER = 'reader';
export const THIRD = 'third';
export const NOW = new Date('2026-06-01T12:00:00Z');

export const someTerms: fc.Arbitrary<UseTerms> = fc.record({
  classification: fc.constantFrom(...CLASSIFICATIONS),
  purposes: fc.option(fc.subarray([...USE_PURPOSES])),
  noOnwardTransfer: fc.boolean(),
  notInCourt: fc.boolean(),
  noStatistics: fc.boolean(),
  consultFirst: fc.boolean(),
  expiresAt: fc.option(
    fc.constantFrom('2026-05-31T00:00:00Z', '2026-06-01T12:00:00.000Z', '2026-06-01T12:00:00.001Z', '2030-01-01T00:00:00Z'),
  ),
});

export const someWord: fc.Arbitrary<OriginatorWord> = fc.oneof(
  fc.record({ says: fc.constant('veto' as const), of: fc.constantFrom('everything' as const, 'court' as const) }),
  fc.record({ says: fc.constant('consent' as const), of: fc.constant('court' as const) }),
  fc.record({
    says: fc.constantFrom('veto' as const, 'consent' as const),
    of: fc.constant('onward' as const),
    toId: fc.constantFrom(READER, THIRD),
  }),
);

const sometimesMissing = (text: string): fc.Arbitrary<string | null> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(text) }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('') });

export const someQuestion: fc.Arbitrary<ReleaseQuestion> = fc.record({
  subject: fc.record({
    jurisdictionId: fc.oneof({ weight: 1, arbitrary: fc.constant(OWNER) }, { weight: 4, arbitrary: fc.constant(READER) }),
    clearance: fc.constantFrom(...CLASSIFICATIONS),
  }),
  purpose: fc.option(fc.constantFrom(...USE_PURPOSES), { freq: 10 }),
  legalBasis: sometimesMissing('NATIONAL_LAW'),
  caseRef: sometimesMissing('case-7'),
  resource: fc.constant({ originatorId: OWNER }),
  recipient: fc.record({ way: fc.constantFrom(...WAYS_OUT), jurisdictionId: fc.option(fc.constantFrom(OWNER, READER, THIRD)) }),
  releaseTerms: fc.record({ terms: someTerms, words: fc.array(someWord, { maxLength: 4 }) }),
  now: fc.constant(NOW),
});
