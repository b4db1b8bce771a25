import { within, type Classification, type UsePurpose, type UseTerms } from '@headstamp/codes';
import {
  holds,
  OBLIGATION_RULES,
  RELEASE_RULES,
  type Circumstances,
  type Obligation,
  type WayOut,
  type WithholdingRule,
} from './release-table';

/**
 * What the originator said after it had released the fact. A veto may be about everything, about courts, or about one third
 * state; so may a consent, but for everything.
 */
export type OriginatorWord =
  | { readonly says: 'veto'; readonly of: 'everything' | 'court' }
  | { readonly says: 'consent'; readonly of: 'court' }
  | { readonly says: 'veto' | 'consent'; readonly of: 'onward'; readonly toId: string };

/** What somebody is about to do with a fact, and on what. */
export interface ReleaseQuestion {
  readonly subject: {
    /** The jurisdiction in which it is used. */
    readonly jurisdictionId: string;
    /** The highest classification that the official may be given on this way. */
    readonly clearance: Classification;
  };
  /** Null where none was stated; so are basis and case. */
  readonly purpose: UsePurpose | null;
  /** The law or agreement on which the fact was asked for. */
  readonly legalBasis: string | null;
  /** The case or request in which it is used: an identifier, never its content. */
  readonly caseRef: string | null;
  readonly resource: {
    /** The jurisdiction whose fact it is. */
    readonly originatorId: string;
  };
  readonly recipient: {
    readonly way: WayOut;
    /** The jurisdiction that would be told; null as long as the fact stays at home. */
    readonly jurisdictionId: string | null;
  };
  readonly releaseTerms: {
    readonly terms: UseTerms;
    /** What the originator said since. */
    readonly words: readonly OriginatorWord[];
  };
  readonly now: Date;
}

export interface ReleaseDecision {
  readonly effect: 'allow' | 'deny';
  /** Every rule that forbids the use, in the order of the table; empty when it is allowed. */
  readonly reasons: readonly WithholdingRule[];
  readonly obligations: readonly Obligation[];
}

/**
 * Whether a use of a fact is permitted, and if not, by which rules of the table. Nothing is without a purpose, a legal basis and a
 * case. The originator's own use of its own fact is bound by nothing else: its terms bind whom it told.
 */
export function decide(question: ReleaseQuestion): ReleaseDecision {
  const circumstances = circumstancesOf(question);
  const forbidding = RELEASE_RULES.filter(({ when }) => holds(when, circumstances)).map(({ reason }) => reason);
  const reasons = [...new Set(forbidding)];
  return {
    effect: reasons.length === 0 ? 'allow' : 'deny',
    reasons,
    obligations: OBLIGATION_RULES.filter(({ when }) => holds(when, circumstances)).map(({ obligation }) => obligation),
  };
}

function circumstancesOf(question: ReleaseQuestion): Circumstances {
  const { subject, purpose, legalBasis, caseRef, resource, recipient, now } = question;
  const { terms, words } = question.releaseTerms;
  const toId = recipient.jurisdictionId;
  const said = (says: OriginatorWord['says'], of: OriginatorWord['of']): boolean =>
    words.some((word) => word.says === says && word.of === of && (word.of !== 'onward' || word.toId === toId));
  return {
    purposeStated: purpose !== null,
    basisStated: legalBasis !== null && legalBasis !== '',
    caseStated: caseRef !== null && caseRef !== '',
    ofAnother: subject.jurisdictionId !== resource.originatorId,
    expired: terms.expiresAt !== null && Date.parse(terms.expiresAt) <= now.getTime(),
    vetoed: said('veto', 'everything'),
    aboveClearance: !within(terms.classification, subject.clearance),
    purposeForbidden: purpose !== null && terms.purposes !== null && !terms.purposes.includes(purpose),
    inCourt: purpose === 'COURT',
    courtForbidden: terms.notInCourt,
    courtVetoed: said('veto', 'court'),
    courtConsented: said('consent', 'court'),
    counted: purpose === 'STATISTICS' || recipient.way === 'statistics',
    countingForbidden: terms.noStatistics,
    toThirdState: toId !== null && toId !== subject.jurisdictionId && toId !== resource.originatorId,
    onwardForbidden: terms.noOnwardTransfer,
    onwardVetoed: said('veto', 'onward'),
    onwardConsented: said('consent', 'onward'),
    consultFirst: terms.consultFirst,
  };
}
