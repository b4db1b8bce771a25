import { createHash } from 'node:crypto';
import { CLASSIFICATIONS, within, type Classification, type OfficialRole } from '@headstamp/codes';

/** Every way on which a fact may leave the row it is kept in. */
export const WAYS_OUT = ['screen', 'export', 'print', 'webhook', 'statistics', 'onward'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

export const WITHHOLDING_RULES = [
  'no-purpose',
  'no-legal-basis',
  'no-case',
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

/** What is so about one use of one fact: all that a rule may look at. */
export interface Circumstances {
  readonly purposeStated: boolean;
  readonly basisStated: boolean;
  readonly caseStated: boolean;
  /** Another jurisdiction than the one that uses it laid down what may be done with it. */
  readonly ofAnother: boolean;
  readonly expired: boolean;
  readonly vetoed: boolean;
  readonly aboveClearance: boolean;
  readonly purposeForbidden: boolean;
  readonly inCourt: boolean;
  readonly courtForbidden: boolean;
  readonly courtVetoed: boolean;
  readonly courtConsented: boolean;
  readonly counted: boolean;
  readonly countingForbidden: boolean;
  /** It would be told to a jurisdiction that is neither the originator nor the one that uses it. */
  readonly toThirdState: boolean;
  readonly onwardForbidden: boolean;
  readonly onwardVetoed: boolean;
  readonly onwardConsented: boolean;
  readonly consultFirst: boolean;
}

type When = Readonly<Partial<Record<keyof Circumstances, boolean>>>;

/**
 * The decision table: a use is forbidden when all circumstances of one row are as the row says, and by nothing else. A row can only
 * forbid, so adding one never allows more. Who changes the table changes the hash that each decision is logged with.
 */
export const RELEASE_RULES: readonly { readonly reason: WithholdingRule; readonly when: When }[] = [
  { reason: 'no-purpose', when: { purposeStated: false } },
  { reason: 'no-legal-basis', when: { basisStated: false } },
  { reason: 'no-case', when: { caseStated: false } },
  { reason: 'expired', when: { ofAnother: true, expired: true } },
  { reason: 'vetoed-by-originator', when: { ofAnother: true, vetoed: true } },
  { reason: 'vetoed-by-originator', when: { ofAnother: true, inCourt: true, courtVetoed: true } },
  { reason: 'vetoed-by-originator', when: { ofAnother: true, toThirdState: true, onwardVetoed: true } },
  { reason: 'above-clearance', when: { ofAnother: true, aboveClearance: true } },
  { reason: 'purpose-not-permitted', when: { ofAnother: true, purposeForbidden: true } },
  { reason: 'not-in-court', when: { ofAnother: true, inCourt: true, courtForbidden: true, courtConsented: false } },
  { reason: 'no-statistics', when: { ofAnother: true, counted: true, countingForbidden: true } },
  { reason: 'third-party-rule', when: { ofAnother: true, toThirdState: true, onwardForbidden: true, onwardConsented: false } },
];

export const OBLIGATION_RULES: readonly { readonly obligation: Obligation; readonly when: When }[] = [
  { obligation: 'consult-originator-before-action', when: { ofAnother: true, consultFirst: true } },
  { obligation: 'no-onward-transfer', when: { ofAnother: true, onwardForbidden: true } },
  { obligation: 'not-in-court', when: { ofAnother: true, courtForbidden: true } },
];

/**
 * The highest classification that each way out may carry. Nothing that leaves the screen stays under the system's eye, and a
 * webhook ends in a machine nobody here knows. This installation's own, to be changed here when its members agree on others.
 */
export const CARRIES: Readonly<Record<WayOut, Classification>> = {
  screen: 'CONFIDENTIAL',
  // Only counts leave; whether a fact may be counted at all is a rule of its own.
  statistics: 'CONFIDENTIAL',
  export: 'RESTRICTED',
  print: 'RESTRICTED',
  onward: 'RESTRICTED',
  webhook: 'OPEN',
};

/** Confidential facts are for those who answer for the exchange and those who audit it. */
const CLEARED_FOR_CONFIDENTIAL: readonly OfficialRole[] = ['focal-point', 'auditor'];

/** The highest classification that an official in these roles may be given on this way. */
export function clearanceOf(way: WayOut, roles: readonly OfficialRole[]): Classification {
  const official = roles.some((role) => CLEARED_FOR_CONFIDENTIAL.includes(role)) ? 'CONFIDENTIAL' : 'RESTRICTED';
  return CLASSIFICATIONS.findLast((step) => within(step, official) && within(step, CARRIES[way])) ?? 'OPEN';
}

/** SHA-256, hexadecimal, of the tables above: which rules a decision was made by. */
export const RELEASE_POLICY_HASH = createHash('sha256')
  .update(JSON.stringify([RELEASE_RULES, OBLIGATION_RULES, CARRIES, CLEARED_FOR_CONFIDENTIAL]))
  .digest('hex');

/** Whether all is as the row says. */
export const holds = (when: When, circumstances: Circumstances): boolean =>
  Object.entries(when).every(([name, value]) => circumstances[name as keyof Circumstances] === value);
