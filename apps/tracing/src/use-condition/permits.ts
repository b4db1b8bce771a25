import type { Classification, OfficialRole, UsePurpose, UseTerms } from '@headstamp/codes';
import {
  decide,
  type DecisionMade,
  type Obligation,
  type OriginatorWord,
  type WayOut,
  type WithholdingRule,
} from '@headstamp/jurisdictions';

/** A fact that somebody was told, with what its originator laid down for it. */
export interface Conditioned {
  /** The jurisdiction whose fact it is. */
  readonly originatorId: string;
  readonly terms: UseTerms;
  /** The ground on which the trace was asked for; null where none was stated. */
  readonly legalBasis: string | null;
  /** The trace request in which it was told. */
  readonly caseRef: string;
  /** What its originator said since of this fact alone. */
  readonly words?: readonly OriginatorWord[];
}

/** What somebody is about to do with a fact. */
export interface Use {
  readonly way: WayOut;
  /** Null where none was stated. */
  readonly purpose: UsePurpose | null;
  /** The highest classification that the way and the official may carry. */
  readonly clearance: Classification;
  /** The roles in which somebody asks; none where the system itself does. */
  readonly capacity: readonly OfficialRole[];
  /** The jurisdiction in which it is used. */
  readonly byId: string;
  /** The jurisdiction that would be told; null as long as the fact stays at home. */
  readonly toId: string | null;
  readonly now: Date;
}

export interface Decision {
  readonly allowed: boolean;
  /** Every rule that forbids the use; empty when it is allowed. */
  readonly because: readonly WithholdingRule[];
  readonly obligations: readonly Obligation[];
}

/** Whether a use of a fact of a trace is permitted, by the one table of the house. @param words of its originator on the whole answer */
export function permits(fact: Conditioned, use: Use, words: readonly OriginatorWord[] = []): Decision {
  const { effect, reasons, obligations } = decide({
    subject: { jurisdictionId: use.byId, clearance: use.clearance },
    purpose: use.purpose,
    legalBasis: fact.legalBasis,
    caseRef: fact.caseRef,
    resource: { originatorId: fact.originatorId },
    recipient: { way: use.way, jurisdictionId: use.toId },
    releaseTerms: { terms: fact.terms, words: [...words, ...(fact.words ?? [])] },
    now: use.now,
  });
  return { allowed: effect === 'allow', because: reasons, obligations };
}

/** A fact that stays where it is, and the rules that keep it there. */
export interface Withheld<Fact> {
  readonly fact: Fact;
  readonly because: readonly WithholdingRule[];
}

/** Facts told apart by whether this use of them is permitted, each in its order. */
export function sift<Fact extends Conditioned>(
  facts: readonly Fact[],
  use: Use,
  words: readonly OriginatorWord[] = [],
): { readonly permitted: readonly Fact[]; readonly withheld: readonly Withheld<Fact>[] } {
  const decided = facts.map((fact) => ({ fact, ...permits(fact, use, words) }));
  return {
    permitted: decided.filter(({ allowed }) => allowed).map(({ fact }) => fact),
    withheld: decided.filter(({ allowed }) => !allowed).map(({ fact, because }) => ({ fact, because })),
  };
}

/** A decision on one fact, as it is logged. @param subjectId null where facts of many requests leave together */
export function asMade({ originatorId }: Conditioned, use: Use, decision: Decision, subjectId: string | null): DecisionMade {
  const { way, purpose, capacity, toId: recipientId } = use;
  const { allowed, because: reasons, obligations } = decision;
  return { subjectKind: 'trace-request', subjectId, way, purpose, capacity, originatorId, recipientId, allowed, reasons, obligations };
}
