import { bothTerms, PLAIN_TERMS } from '@headstamp/codes';
import * as fc from 'fast-check';
import { decide, type ReleaseQuestion } from './decide';
import { NOW, OWNER, READER, someQuestion, someTerms, someWord, THIRD } from './release-question.spec-support';
import { OBLIGATION_RULES, RELEASE_POLICY_HASH, RELEASE_RULES, WITHHOLDING_RULES } from './release-table';

const withTerms = (question: ReleaseQuestion, terms: ReleaseQuestion['releaseTerms']['terms']): ReleaseQuestion => ({
  ...question,
  releaseTerms: { ...question.releaseTerms, terms },
});
const withWords = (question: ReleaseQuestion, words: ReleaseQuestion['releaseTerms']['words']): ReleaseQuestion => ({
  ...question,
  releaseTerms: { ...question.releaseTerms, words },
});
const ASKED: ReleaseQuestion = {
  subject: { jurisdictionId: READER, clearance: 'CONFIDENTIAL' },
  purpose: 'INVESTIGATION',
  legalBasis: 'NATIONAL_LAW',
  caseRef: 'case-7',
  resource: { originatorId: OWNER },
  recipient: { way: 'screen', jurisdictionId: null },
  releaseTerms: { terms: PLAIN_TERMS, words: [] },
  now: NOW,
};
const allowed = (question: ReleaseQuestion): boolean => decide(question).effect === 'allow';

describe('the decision on a release', () => {
  it('allows a plain use on a legal basis in a case, and what the table does not forbid', () => {
    expect(decide(ASKED)).toEqual({ effect: 'allow', reasons: [], obligations: [] });
  });

  it('never allows anything without a purpose, a legal basis and a case, not even to the originator', () => {
    fc.assert(
      fc.property(someQuestion, fc.constantFrom('purpose', 'legalBasis', 'caseRef'), (question, missing) => {
        expect(allowed({ ...question, [missing]: null })).toBe(false);
      }),
      { numRuns: 3_000 },
    );
    expect(decide({ ...ASKED, purpose: null, legalBasis: '', caseRef: null }).reasons).toEqual(['no-purpose', 'no-legal-basis', 'no-case']);
  });

  it('never allows more when a restriction is added to the terms', () => {
    fc.assert(
      fc.property(someQuestion, someTerms, (question, more) => {
        if (!allowed(withTerms(question, bothTerms(question.releaseTerms.terms, more)))) return;
        expect([allowed(question), allowed(withTerms(question, more))]).toEqual([true, true]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('lets the veto of the originator win over every consent, whatever else is said', () => {
    fc.assert(
      fc.property(someQuestion, fc.nat(), (question, at) => {
        const { words } = question.releaseTerms;
        const vetoed = words.toSpliced(at % (words.length + 1), 0, { says: 'veto', of: 'everything' });
        const decision = decide(withWords(question, vetoed));
        if (question.subject.jurisdictionId !== OWNER) expect(decision.reasons).toContain('vetoed-by-originator');
      }),
      { numRuns: 3_000 },
    );
  });

  it('never lets a veto allow more, nor a consent forbid more', () => {
    fc.assert(
      fc.property(someQuestion, someWord, (question, word) => {
        const before = allowed(question);
        const after = allowed(withWords(question, [...question.releaseTerms.words, word]));
        if (word.says === 'veto' ? after : before) expect([before, after]).toEqual([true, true]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('allows nothing of another from the instant of expiry on, and never again later', () => {
    fc.assert(
      fc.property(someQuestion, fc.integer({ min: 0, max: 1e10 }), (question, late) => {
        const expired = withTerms(question, { ...question.releaseTerms.terms, expiresAt: new Date(NOW.getTime() - late).toISOString() });
        const decision = decide({ ...expired, subject: { ...question.subject, jurisdictionId: READER } });
        expect(decision.reasons).toContain('expired');
      }),
      { numRuns: 3_000 },
    );
    const atNoon = withTerms(ASKED, { ...PLAIN_TERMS, expiresAt: '2026-06-01T12:00:00.001Z' });
    expect([allowed(atNoon), allowed({ ...atNoon, now: new Date(NOW.getTime() + 1) })]).toEqual([true, false]);
  });

  it('asks the originator before a third state is told, and nobody when the originator itself is', () => {
    const onward = withTerms({ ...ASKED, recipient: { way: 'onward', jurisdictionId: THIRD } }, { ...PLAIN_TERMS, noOnwardTransfer: true });
    expect(decide(onward)).toEqual({ effect: 'deny', reasons: ['third-party-rule'], obligations: ['no-onward-transfer'] });
    expect(allowed(withWords(onward, [{ says: 'consent', of: 'onward', toId: THIRD }]))).toBe(true);
    expect(allowed({ ...onward, recipient: { way: 'onward', jurisdictionId: OWNER } })).toBe(true);
  });
});

describe('the decision table', () => {
  it('has a row for every rule that may be named, and names no other', () => {
    expect(new Set(RELEASE_RULES.map(({ reason }) => reason))).toEqual(new Set(WITHHOLDING_RULES));
  });

  it('binds the originator by purpose, legal basis and case alone', () => {
    const bound = RELEASE_RULES.filter(({ when }) => when.ofAnother !== true).map(({ reason }) => reason);
    expect(bound).toEqual(['no-purpose', 'no-legal-basis', 'no-case']);
    expect(OBLIGATION_RULES.every(({ when }) => when.ofAnother === true)).toBe(true);
  });

  it('is named by a hash that changes with it', () => {
    expect(RELEASE_POLICY_HASH).toMatch(/^[0-9a-f]{64}$/);
  });
});
