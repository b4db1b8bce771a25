import type { AfteConclusion, ComparisonBasis } from '@headstamp/codes';
import { LinkError } from './link.errors';

export const LINK_STATES = [
  'reviewed_lead',
  'notified',
  'casts_requested',
  'casts_received',
  'compared',
  'verified',
  'confirmed_hit',
  'not_confirmed',
  'inconclusive_parked',
] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Our side of a link: we declared it to another jurisdiction, it was declared to us, or both items are ours. */
export const LINK_PARTS = ['declarer', 'recipient', 'domestic'] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

/** What became of a compared link; `verified` is an identification between cases that were linked before. */
export const LINK_OUTCOMES = ['confirmed_hit', 'not_confirmed', 'inconclusive_parked', 'verified'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

export const LINK_COMMENTS = ['already-known-link', 'conclusions-differ', 'reports-disagree'] as const;
export type LinkComment = (typeof LINK_COMMENTS)[number];

const BEFORE_COMPARISON = ['reviewed_lead', 'notified', 'casts_requested', 'casts_received'] as const;

const MOVES = {
  notify: { from: ['reviewed_lead'], to: 'notified' },
  'request-casts': { from: ['notified'], to: 'casts_requested' },
  'receive-cast': { from: ['notified', 'casts_requested', 'casts_received'], to: 'casts_received' },
  compare: { from: BEFORE_COMPARISON, to: 'compared' },
  verify: { from: ['compared'], to: 'verified' },
  /** The other side compared and verified. */
  'take-report': { from: [...BEFORE_COMPARISON, 'compared'], to: 'verified' },
} as const satisfies Record<string, { from: readonly LinkState[]; to: LinkState }>;
export type LinkMove = keyof typeof MOVES;

export function mayMove(state: LinkState, move: LinkMove): boolean {
  const from: readonly LinkState[] = MOVES[move].from;
  return from.includes(state);
}

export function linkAfter(state: LinkState, move: LinkMove): LinkState {
  if (!mayMove(state, move)) throw new LinkError('link.move-not-allowed', { state, move });
  return MOVES[move].to;
}

export interface Settlement {
  readonly outcome: LinkOutcome;
  readonly comment: LinkComment | null;
}

/**
 * What two independent conclusions make of a link. Only two identifications are a hit, and only the first between two
 * cases: a hit links cases, not items (NIBIN guidance for hit reporting). Whatever is not agreed is parked.
 */
export function settlementOf(first: AfteConclusion, second: AfteConclusion, casesLinkedBefore: boolean): Settlement {
  if (first !== second) return { outcome: 'inconclusive_parked', comment: 'conclusions-differ' };
  if (first === 'ELIMINATION') return { outcome: 'not_confirmed', comment: null };
  if (first !== 'IDENTIFICATION') return { outcome: 'inconclusive_parked', comment: null };
  return casesLinkedBefore ? { outcome: 'verified', comment: 'already-known-link' } : { outcome: 'confirmed_hit', comment: null };
}

/** Across a border everything but a look at images needs the other side's specimen on the bench. */
export function judgeBasis(part: LinkPart, basis: ComparisonBasis, specimensReceived: number): void {
  if (part !== 'domestic' && basis !== 'IMAGE_ONLY' && specimensReceived === 0)
    throw new LinkError('link.specimen-not-received', { basis });
}

export function judgeConclusion(basis: ComparisonBasis, conclusion: AfteConclusion): void {
  if (basis === 'IMAGE_ONLY' && conclusion === 'IDENTIFICATION') throw new LinkError('link.identification-needs-specimens', { basis });
}

/** An official, and what reports call the person: two logins with one reference are one person. */
export interface Examiner {
  readonly id: string;
  readonly reference: string;
}

const spelled = (reference: string): string => reference.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

export function judgeVerifier(verifier: Examiner, examiner: Examiner): void {
  if (verifier.id === examiner.id || spelled(verifier.reference) === spelled(examiner.reference))
    throw new LinkError('link.verifier-is-examiner');
}

export interface CaseOfItem {
  readonly jurisdictionId: string;
  readonly caseId: string;
}

/** The same text whichever of the two cases comes first; @throws LinkError when there is only one case. */
export function casePair(one: CaseOfItem, other: CaseOfItem): string {
  const [a, b] = [one, other].map(({ jurisdictionId, caseId }) => `${jurisdictionId}/${caseId}`).sort();
  if (a === b) throw new LinkError('link.one-case');
  return `${a}|${b}`;
}
