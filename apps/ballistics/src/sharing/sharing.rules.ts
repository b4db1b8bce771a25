import { type NotSharingReason, type SharingAnswer, type SharingAudience, type SharingCriterion, type SharingDisclosure } from '@headstamp/codes';
import type { SharingTermsFact } from '@headstamp/exchange';
import { decideOnShared } from '../release/shared-release';
import type { SharingDecision } from './sharing-assessment.entity';
import { SharingError } from './sharing.errors';

/** What the owner decided, without who and when. */
export interface Terms {
  readonly number: number;
  readonly audience: SharingAudience;
  readonly partners: readonly string[];
  readonly disclosure: SharingDisclosure;
  readonly expiresAt: Date | null;
}

/** What terms say to one partner. */
export function factFor(terms: Terms, partner: string): SharingTermsFact {
  const { number, partners, disclosure, expiresAt } = terms;
  return { number, compare: partners.includes(partner), disclosure, expiresAt: expiresAt?.toISOString() ?? null };
}

/** Whether a partner must be told of a change. One that never had anything and gets nothing hears nothing. */
export const tellsAnew = (before: SharingTermsFact | null, after: SharingTermsFact): boolean =>
  before === null
    ? after.compare
    : before.compare !== after.compare || (after.compare && (before.disclosure !== after.disclosure || before.expiresAt !== after.expiresAt));

/** How a fact of another jurisdiction stands at an instant. */
export type Standing = 'open' | 'ended' | 'expired';

export function standingAt({ compare, expiresAt }: { readonly compare: boolean; readonly expiresAt: Date | null }, at: Date): Standing {
  if (!compare) return 'ended';
  return expiresAt !== null && expiresAt <= at ? 'expired' : 'open';
}

/** What may be shown under terms at an instant: nothing of what ended. */
export const mayShow = (
  terms: { readonly compare: boolean; readonly expiresAt: Date | null; readonly disclosure: SharingDisclosure },
  wanted: SharingDisclosure,
  at: Date,
): boolean => decideOnShared(terms, wanted, at).effect === 'allow';

export interface ClaimedAssessment {
  readonly answers: Readonly<Record<SharingCriterion, SharingAnswer>>;
  readonly firearms: number;
  readonly decision: SharingDecision;
  readonly reason: NotSharingReason | null;
  /** ISO 8601 date. */
  readonly recoveredOn: string;
}

const GROUP = 3;

/** @throws SharingError when answers, decision and reason contradict each other. A date counts as past wherever on Earth it has begun. */
export function judgeAssessment({ answers, firearms, decision, reason, recoveredOn }: ClaimedAssessment, now: Date): void {
  const furthestEast = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (recoveredOn > furthestEast) throw new SharingError('sharing-assessment.in-the-future', { recoveredOn });
  if ((answers.GROUP_3PLUS === 'YES') !== firearms >= GROUP) throw new SharingError('sharing-assessment.group-disagrees', { firearms });
  if (decision === 'SHARE' && reason !== null) throw new SharingError('sharing-assessment.reason-without-refusal');
  if (decision === 'DO_NOT_SHARE' && reason === null) throw new SharingError('sharing-assessment.no-reason');
  const criteria = Object.entries(answers).flatMap(([criterion, answer]) => (answer === 'NO' ? [] : [criterion]));
  if (reason === 'NO_CRITERION_MET' && criteria.length > 0) throw new SharingError('sharing-assessment.criterion-met', { criteria });
}
