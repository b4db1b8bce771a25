import { CLASSIFICATIONS } from '@headstamp/codes';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import * as fc from 'fast-check';
import { decide, type ReleaseQuestion } from './decide';
import { someQuestion } from './release-question.spec-support';

const REQUESTS = Number(process.env.HEADSTAMP_CEDAR_REQUESTS ?? 4_000);

/**
 * The rules once more, written by hand in another language and decided by another engine: default deny, and a forbid beats every
 * permit. Nothing here is derived from the table.
 */
const POLICIES = `
permit (principal, action, resource)
when { context has purpose && context has basis && context.basis != "" && context has case && context.case != "" };

forbid (principal, action, resource)
when { principal.state != resource.originator && resource has expiresAt && resource.expiresAt <= context.now };

forbid (principal, action, resource)
when { principal.state != resource.originator && resource.vetoes.contains("everything") };

forbid (principal, action, resource)
when { principal.state != resource.originator && context has purpose && context.purpose == "COURT"
  && (resource.vetoes.contains("court") || (resource.notInCourt && !resource.consents.contains("court"))) };

forbid (principal, action == Action::"onward-or-not", resource)
when { principal.state != resource.originator && context has to && context.to != principal.state && context.to != resource.originator
  && (resource.onwardVetoes.contains(context.to) || (resource.noOnwardTransfer && !resource.onwardConsents.contains(context.to))) };

forbid (principal, action, resource)
when { principal.state != resource.originator && resource.classification > principal.clearance };

forbid (principal, action, resource)
when { principal.state != resource.originator && context has purpose && resource has purposes && !resource.purposes.contains(context.purpose) };

forbid (principal, action, resource)
when { principal.state != resource.originator && resource.noStatistics
  && (context.way == "statistics" || (context has purpose && context.purpose == "STATISTICS")) };
`;

function asked({ subject, purpose, legalBasis, caseRef, resource, recipient, releaseTerms, now }: ReleaseQuestion): cedar.StatefulAuthorizationCall {
  const { terms, words } = releaseTerms;
  const named = (says: 'veto' | 'consent'): string[] => words.filter((word) => word.says === says && word.of !== 'onward').map(({ of }) => of);
  const onward = (says: 'veto' | 'consent'): string[] =>
    words.flatMap((word) => (word.says === says && word.of === 'onward' ? [word.toId] : []));
  const principal = { type: 'Official', id: 'somebody' };
  const fact = { type: 'Fact', id: 'a fact' };
  return {
    principal,
    action: { type: 'Action', id: 'onward-or-not' },
    resource: fact,
    context: {
      way: recipient.way,
      now: now.getTime(),
      ...(purpose !== null && { purpose }),
      ...(legalBasis !== null && { basis: legalBasis }),
      ...(caseRef !== null && { case: caseRef }),
      ...(recipient.jurisdictionId !== null && { to: recipient.jurisdictionId }),
    },
    preparsedPolicySetId: 'release',
    entities: [
      { uid: principal, attrs: { state: subject.jurisdictionId, clearance: CLASSIFICATIONS.indexOf(subject.clearance) }, parents: [] },
      {
        uid: fact,
        attrs: {
          originator: resource.originatorId,
          classification: CLASSIFICATIONS.indexOf(terms.classification),
          noOnwardTransfer: terms.noOnwardTransfer,
          notInCourt: terms.notInCourt,
          noStatistics: terms.noStatistics,
          vetoes: named('veto'),
          consents: named('consent'),
          onwardVetoes: onward('veto'),
          onwardConsents: onward('consent'),
          ...(terms.purposes !== null && { purposes: [...terms.purposes] }),
          ...(terms.expiresAt !== null && { expiresAt: Date.parse(terms.expiresAt) }),
        },
        parents: [],
      },
    ],
  };
}

describe('the decision on a release, against another engine', () => {
  it(`is the same for ${REQUESTS} random requests`, () => {
    expect(cedar.preparsePolicySet('release', { staticPolicies: POLICIES })).toEqual({ type: 'success' });
    const seen = { allow: 0, deny: 0 };
    fc.assert(
      fc.property(someQuestion, (question) => {
        const answer = cedar.statefulIsAuthorized(asked(question));
        if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
        expect(answer.response.diagnostics.errors).toEqual([]);
        const { effect } = decide(question);
        expect(effect).toBe(answer.response.decision);
        seen[effect] += 1;
      }),
      { numRuns: REQUESTS },
    );
    // A comparison of denials alone would say little.
    expect(Math.min(seen.allow, seen.deny)).toBeGreaterThan(REQUESTS / 20);
  }, 600_000);
});
