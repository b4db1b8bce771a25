import {
  bothTerms,
  CLASSIFICATIONS,
  isUseTerms,
  PLAIN_TERMS,
  termsOfCodes,
  USE_CONDITIONS,
  USE_PURPOSES,
  type UseTerms,
} from '@headstamp/codes';
import * as fc from 'fast-check';
import { permits, sift, type Use } from './permits';
import { counted, lookOnScreen, passedOn, purposeOf, takenOut } from './stated-use';

const OWNER = 'owner';
const READER = 'reader';
const THIRD = 'third';
const NOW = new Date('2026-06-01T12:00:00Z');

const someTerms: fc.Arbitrary<UseTerms> = fc.record({
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
const fact = (terms: UseTerms) => ({ originatorId: OWNER, terms, legalBasis: 'NATIONAL_LAW', caseRef: 'the request' });
const use = (more: Partial<Use> = {}): Use => ({
  way: 'screen',
  purpose: 'INVESTIGATION',
  clearance: 'CONFIDENTIAL',
  capacity: [],
  byId: READER,
  toId: null,
  now: NOW,
  ...more,
});
const rulesOf = (terms: Partial<UseTerms>, more: Partial<Use> = {}) => permits(fact({ ...PLAIN_TERMS, ...terms }), use(more)).because;

describe('what may be done with a fact', () => {
  it('counts no fact that may not be counted', () => {
    expect(rulesOf({ noStatistics: true }, counted({ jurisdictionId: READER }, NOW))).toEqual(['no-statistics']);
    expect(rulesOf({ purposes: ['INVESTIGATION'] }, counted({ jurisdictionId: READER }, NOW))).toEqual(['purpose-not-permitted']);
    expect(rulesOf({}, counted({ jurisdictionId: READER }, NOW))).toEqual([]);
  });

  it('tells each rule that stands in the way', () => {
    const terms = { purposes: [], noOnwardTransfer: true, expiresAt: '2020-01-01T00:00:00Z', classification: 'CONFIDENTIAL' } as const;
    expect(rulesOf(terms, { way: 'onward', toId: THIRD, clearance: 'RESTRICTED' })).toEqual([
      'expired',
      'above-clearance',
      'purpose-not-permitted',
      'third-party-rule',
    ]);
  });

  it('says with the fact what is to be done before anybody acts on it', () => {
    expect(permits(fact(termsOfCodes(USE_CONDITIONS)), use()).obligations).toEqual([
      'consult-originator-before-action',
      'no-onward-transfer',
      'not-in-court',
    ]);
  });

  it('tells permitted rows from those that stay, each in its order', () => {
    const rows = [1, 2, 3].map((sequence) => ({
      sequence,
      ...fact({ ...PLAIN_TERMS, classification: sequence === 2 ? 'CONFIDENTIAL' : 'OPEN' }),
    }));
    const { permitted, withheld } = sift(rows, use({ clearance: 'RESTRICTED' }));
    expect(permitted.map(({ sequence }) => sequence)).toEqual([1, 3]);
    expect(withheld.map(({ fact: { sequence }, because }) => [sequence, because])).toEqual([[2, ['above-clearance']]]);
  });
});

describe('the short codes of an answer', () => {
  it.each([
    ['INVESTIGATION_ONLY', 'PROSECUTION', ['purpose-not-permitted']],
    ['INVESTIGATION_ONLY', 'INVESTIGATION', []],
    ['NOT_AS_EVIDENCE', 'COURT', ['not-in-court']],
    ['CONSULT_BEFORE_ACTION', 'COURT', []],
  ] as const)('%s used for %s breaks %p', (code, purpose, because) => {
    expect(permits(fact(termsOfCodes([code])), use({ purpose })).because).toEqual(because);
  });

  it('forbid together what each forbids alone', () => {
    fc.assert(
      fc.property(fc.subarray([...USE_CONDITIONS]), (codes) => {
        expect(codes.map((code) => termsOfCodes([code])).reduce(bothTerms, PLAIN_TERMS)).toEqual(termsOfCodes(codes));
      }),
    );
  });
});

describe('a stated use', () => {
  const actor = { jurisdictionId: READER, officialId: 'o', requestId: '', purpose: 'casework' };

  it('takes a look on the screen for part of the investigation, unless another purpose is stated', () => {
    expect(lookOnScreen(actor, ['investigator'], NOW).purpose).toBe('INVESTIGATION');
    expect(lookOnScreen({ ...actor, purpose: 'court' }, ['investigator'], NOW).purpose).toBe('COURT');
    expect(lookOnScreen({ ...actor, purpose: 'Court: case 7' }, ['investigator'], NOW).purpose).toBe('COURT');
    expect(lookOnScreen({ ...actor, purpose: 'courtesy' }, ['investigator'], NOW).purpose).toBe('INVESTIGATION');
    expect([actor, { purpose: 'statistics of May' }].map(purposeOf)).toEqual([null, 'STATISTICS']);
  });

  it('shows confidential facts to a focal point, but lets nobody carry them away', () => {
    const taken = { roles: ['focal-point'], purpose: 'INVESTIGATION', now: NOW } as const;
    expect(lookOnScreen(actor, ['focal-point'], NOW).clearance).toBe('CONFIDENTIAL');
    expect(lookOnScreen(actor, ['investigator'], NOW).clearance).toBe('RESTRICTED');
    expect(takenOut('print', actor, taken).clearance).toBe('RESTRICTED');
    expect(takenOut('webhook', actor, taken).clearance).toBe('OPEN');
    expect(passedOn(actor, THIRD, NOW)).toMatchObject({ toId: THIRD, clearance: 'RESTRICTED' });
  });
});

describe('terms from abroad', () => {
  it('are read whole or not at all', () => {
    fc.assert(
      fc.property(someTerms, fc.constantFrom(...(Object.keys(PLAIN_TERMS) as (keyof UseTerms)[])), fc.anything(), (terms, key, junk) => {
        expect(isUseTerms(terms)).toBe(true);
        const { [key]: _, ...rest } = terms;
        expect(isUseTerms(rest)).toBe(false);
        expect(isUseTerms({ ...terms, more: junk })).toBe(false);
      }),
    );
    for (const value of [null, 1, 'OPEN', [], { ...PLAIN_TERMS, expiresAt: 'tomorrow' }, { ...PLAIN_TERMS, purposes: 'COURT' }])
      expect(isUseTerms(value)).toBe(false);
  });
});
