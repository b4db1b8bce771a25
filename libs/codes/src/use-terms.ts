import type { UseCondition } from './trace';

/**
 * How closely a fact is held, least first. Headstamp's own three steps: states grade differently, and what matters here is
 * which way out may carry the fact.
 */
export const CLASSIFICATIONS = ['OPEN', 'RESTRICTED', 'CONFIDENTIAL'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/**
 * What a fact may serve. Investigation and prosecution are what foreign requesters may use traces for in the memoranda that are
 * public (for example United States with Trinidad and Tobago, 2009); the others are asked for apart.
 */
export const USE_PURPOSES = ['INVESTIGATION', 'PROSECUTION', 'COURT', 'INTELLIGENCE', 'STATISTICS', 'OVERSIGHT'] as const;
export type UsePurpose = (typeof USE_PURPOSES)[number];

/** What the originator lays down for one fact: International Tracing Instrument, paragraph 15. Travels with the fact. */
export interface UseTerms {
  readonly classification: Classification;
  /** Null for every purpose that is stated; an empty list for none at all. */
  readonly purposes: readonly UsePurpose[] | null;
  /** The third-party rule: nobody else is told without the originator's consent. */
  readonly noOnwardTransfer: boolean;
  /** Not before a court without the originator's consent. */
  readonly notInCourt: boolean;
  /** Not counted in figures, however coarse. */
  readonly noStatistics: boolean;
  /** The originator is to be asked before somebody acts on it. Shown with the fact; no program can hold anybody to it. */
  readonly consultFirst: boolean;
  /** ISO 8601 instant from which on it serves nothing; null when it does not expire. */
  readonly expiresAt: string | null;
}

/** What holds where the originator laid nothing down: for officials, for every stated purpose. */
export const PLAIN_TERMS: UseTerms = {
  classification: 'RESTRICTED',
  purposes: null,
  noOnwardTransfer: false,
  notInCourt: false,
  noStatistics: false,
  consultFirst: false,
  expiresAt: null,
};

const AS_TERMS: Readonly<Record<UseCondition, Partial<UseTerms>>> = {
  INVESTIGATION_ONLY: { purposes: ['INVESTIGATION'] },
  NO_ONWARD_TRANSFER: { noOnwardTransfer: true },
  NOT_AS_EVIDENCE: { notInCourt: true },
  CONSULT_BEFORE_ACTION: { consultFirst: true },
};

/** The short codes of an answer in full. */
export function termsOfCodes(codes: readonly UseCondition[]): UseTerms {
  return Object.assign({}, PLAIN_TERMS, ...codes.map((code) => AS_TERMS[code])) as UseTerms;
}

const rank = (classification: Classification): number => CLASSIFICATIONS.indexOf(classification);

/** Whether a fact of this classification may go where at most the other may. */
export const within = (classification: Classification, limit: Classification): boolean => rank(classification) <= rank(limit);

/** Both sets of terms at once: what either forbids is forbidden. */
export function bothTerms(one: UseTerms, other: UseTerms): UseTerms {
  const expiries = [one.expiresAt, other.expiresAt].filter((at) => at !== null);
  const { purposes } = one;
  return {
    classification: rank(one.classification) > rank(other.classification) ? one.classification : other.classification,
    purposes: purposes === null ? other.purposes : purposes.filter((purpose) => other.purposes?.includes(purpose) ?? true),
    noOnwardTransfer: one.noOnwardTransfer || other.noOnwardTransfer,
    notInCourt: one.notInCourt || other.notInCourt,
    noStatistics: one.noStatistics || other.noStatistics,
    consultFirst: one.consultFirst || other.consultFirst,
    expiresAt: expiries.sort((first, second) => Date.parse(first) - Date.parse(second))[0] ?? null,
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const RULES = ['noOnwardTransfer', 'notInCourt', 'noStatistics', 'consultFirst'] as const;

/** Whether a value, of whatever origin, is complete and well-formed terms: half-read terms would be no terms. */
export function isUseTerms(value: unknown): value is UseTerms {
  if (typeof value !== 'object' || value === null) return false;
  const { classification, purposes, expiresAt, ...rules } = value as Record<string, unknown>;
  return (
    CLASSIFICATIONS.some((known) => known === classification) &&
    (purposes === null || (Array.isArray(purposes) && purposes.every((purpose) => USE_PURPOSES.some((known) => known === purpose)))) &&
    (expiresAt === null || (typeof expiresAt === 'string' && INSTANT.test(expiresAt) && !Number.isNaN(Date.parse(expiresAt)))) &&
    RULES.every((rule) => typeof rules[rule] === 'boolean') &&
    Object.keys(rules).length === RULES.length
  );
}
