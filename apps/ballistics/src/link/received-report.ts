import { areReportedDeviations, COMPARISON_BASES, CONCLUSION_GROUPS, type ConclusionGroup } from '@headstamp/codes';
import { RESOLUTION_KINDS, type ComparisonReportBody } from '@headstamp/exchange';
import { sameReference } from '../record/person';
import { day, listOf, oneOf, orLeftOut, record, textOf, uuid } from '../record/document-rules';
import { LINK_OUTCOMES, settledAs, type LinkOutcome } from './link.states';

const group = oneOf(CONCLUSION_GROUPS);
const report = record({
  ...{ subjectId: uuid, basis: oneOf(COMPARISON_BASES), scale: textOf(120), scaleVersion: textOf(40), conclusion: group, verification: group },
  ...{ statedConclusion: orLeftOut(textOf(60)), statedVerification: orLeftOut(textOf(60)), outcome: oneOf(LINK_OUTCOMES) },
  ...{ examinedSpecimens: listOf(textOf(200), 50), examinerReference: textOf(120), verifierReference: textOf(120) },
  ...{ concludedOn: day, verifiedOn: day, caseReference: textOf(120) },
  resolution: orLeftOut(record({ kind: oneOf(RESOLUTION_KINDS), conclusion: group, resolvedOn: day })),
  deviations: orLeftOut(areReportedDeviations),
});

/** Whether a comparison report can be read, each field by its rule. */
export const isComparisonReport = (body: unknown): body is ComparisonReportBody => report(body);

/** What the conclusions of a report come to; null where they differ and nobody resolved it. */
export function agreedIn({ conclusion, verification, resolution }: ComparisonReportBody): ConclusionGroup | null {
  if (resolution) return resolution.conclusion;
  return conclusion === verification ? conclusion : null;
}

/**
 * Whether the outcome follows from the conclusions. A partner's own rules may differ; a hit by one examiner, on images, or by the
 * resolution of what was no disagreement is none here.
 */
export function contradictsItself(body: ComparisonReportBody): boolean {
  const { conclusion, verification, outcome, basis, examinerReference, verifierReference, resolution } = body;
  const agreed = agreedIn(body);
  const possible: readonly LinkOutcome[] =
    agreed === null ? ['inconclusive_parked'] : [false, true].map((before) => settledAs(agreed, before).outcome);
  const identified = [conclusion, verification, resolution?.conclusion].includes('IDENTIFICATION');
  return (
    !possible.includes(outcome) ||
    (basis === 'IMAGE_ONLY' && identified) ||
    (resolution !== undefined && conclusion === verification) ||
    sameReference(examinerReference, verifierReference)
  );
}
