import { within, type Classification, type UsePurpose, type UseTerms } from '@headstamp/codes';

/** Every way on which a fact of an answer may leave the row it is kept in. */
export const WAYS_OUT = ['screen', 'export', 'print', 'webhook', 'statistics', 'onward'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** A fact that somebody was told, with what its originator laid down for it. */
export interface Conditioned {
  /** The jurisdiction whose fact it is. */
  readonly originatorId: string;
  readonly terms: UseTerms;
}

/** What somebody is about to do with a fact. */
export interface Use {
  readonly way: WayOut;
  /** Null where none was stated. */
  readonly purpose: UsePurpose | null;
  /** The highest classification that the way and the official may carry. */
  readonly clearance: Classification;
  /** The jurisdiction in which it is used. */
  readonly byId: string;
  /** The jurisdiction that would be told; null as long as the fact stays at home. */
  readonly toId: string | null;
  readonly now: Date;
}

/**
 * What the originator said after it had released the fact. A veto may be about everything, about courts, or about one third
 * state; so may a consent, but for everything.
 */
export type OriginatorWord =
  | { readonly says: 'veto'; readonly of: 'everything' | 'court' }
  | { readonly says: 'consent'; readonly of: 'court' }
  | { readonly says: 'veto' | 'consent'; readonly of: 'onward'; readonly toId: string };

export const WITHHOLDING_RULES = [
  'no-purpose',
  'expired',
  'vetoed-by-originator',
  'above-clearance',
  'purpose-not-permitted',
  'not-in-court',
  'no-statistics',
  'third-party-rule',
] as const;
export type WithholdingRule = (typeof WITHHOLDING_RULES)[number];

/** What whoever is shown the fact must be told with it. */
export const OBLIGATIONS = ['consult-originator-before-action', 'no-onward-transfer', 'not-in-court'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

export interface Decision {
  readonly allowed: boolean;
  /** Every rule that forbids the use; empty when it is allowed. */
  readonly because: readonly WithholdingRule[];
  readonly obligations: readonly Obligation[];
}

/**
 * Whether a use of a fact is permitted, and if not, by which rules. Nothing is without a purpose. The originator's own use of
 * its own fact is bound by nothing else: its terms bind whom it told.
 */
export function permits({ originatorId, terms }: Conditioned, use: Use, words: readonly OriginatorWord[] = []): Decision {
  const because: WithholdingRule[] = [];
  if (use.purpose === null) because.push('no-purpose');
  if (use.byId !== originatorId) because.push(...forbidden(originatorId, terms, use, words));
  return { allowed: because.length === 0, because, obligations: use.byId === originatorId ? [] : obligationsOf(terms) };
}

function forbidden(originatorId: string, terms: UseTerms, use: Use, words: readonly OriginatorWord[]): WithholdingRule[] {
  const inCourt = use.purpose === 'COURT';
  const counted = use.purpose === 'STATISTICS' || use.way === 'statistics';
  const toThirdParty = use.toId !== null && use.toId !== use.byId && use.toId !== originatorId;
  const consents = (about: OriginatorWord['of']): boolean => words.some((word) => word.says === 'consent' && covers(word, about, use));
  const vetoed = words.some(
    (word) =>
      word.says === 'veto' &&
      (word.of === 'everything' || (inCourt && covers(word, 'court', use)) || (toThirdParty && covers(word, 'onward', use))),
  );
  const rules: [WithholdingRule, boolean][] = [
    ['expired', terms.expiresAt !== null && Date.parse(terms.expiresAt) <= use.now.getTime()],
    ['vetoed-by-originator', vetoed],
    ['above-clearance', !within(terms.classification, use.clearance)],
    ['purpose-not-permitted', use.purpose !== null && terms.purposes !== null && !terms.purposes.includes(use.purpose)],
    ['not-in-court', inCourt && terms.notInCourt && !consents('court')],
    ['no-statistics', counted && terms.noStatistics],
    ['third-party-rule', toThirdParty && terms.noOnwardTransfer && !consents('onward')],
  ];
  return rules.flatMap(([rule, holds]) => (holds ? [rule] : []));
}

function covers(word: OriginatorWord, about: OriginatorWord['of'], { toId }: Use): boolean {
  return word.of === about && (word.of !== 'onward' || word.toId === toId);
}

function obligationsOf({ consultFirst, noOnwardTransfer, notInCourt }: UseTerms): Obligation[] {
  return [
    ...(consultFirst ? (['consult-originator-before-action'] as const) : []),
    ...(noOnwardTransfer ? (['no-onward-transfer'] as const) : []),
    ...(notInCourt ? (['not-in-court'] as const) : []),
  ];
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
