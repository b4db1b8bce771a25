import type { ComparisonBasis, ConclusionGroup, FitFor } from '@headstamp/codes';
import { samePerson, type Person } from '../record/person';
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
  'superseded',
] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Our side of a link: we declared it to another jurisdiction, it was declared to us, or both items are ours. */
export const LINK_PARTS = ['declarer', 'recipient', 'domestic'] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

/** What became of a compared link; `verified` is an identification between cases that were linked before. */
export const LINK_OUTCOMES = ['confirmed_hit', 'not_confirmed', 'inconclusive_parked', 'verified'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

export const LINK_COMMENTS = ['already-known-link', 'conclusions-differ', 'reports-disagree', 'unsuitable'] as const;
export type LinkComment = (typeof LINK_COMMENTS)[number];

const BEFORE_COMPARISON = ['reviewed_lead', 'notified', 'casts_requested', 'casts_received'] as const;

const MOVES = {
  notify: { from: ['reviewed_lead'], to: 'notified' },
  'request-casts': { from: ['notified'], to: 'casts_requested' },
  /** Also after casts came that do not serve. */
  'request-originals': { from: ['notified', 'casts_requested', 'casts_received'], to: 'casts_requested' },
  'receive-cast': { from: ['notified', 'casts_requested', 'casts_received'], to: 'casts_received' },
  'receive-original': { from: ['notified', 'casts_requested', 'casts_received'], to: 'casts_received' },
  compare: { from: BEFORE_COMPARISON, to: 'compared' },
  verify: { from: ['compared'], to: 'verified' },
  /** The other side compared and verified. */
  'take-report': { from: [...BEFORE_COMPARISON, 'compared'], to: 'verified' },
  /** A third examiner or a conference, where two examiners disagreed. */
  resolve: { from: ['inconclusive_parked'], to: 'verified' },
  supersede: { from: ['confirmed_hit'], to: 'superseded' },
} as const satisfies Record<string, { from: readonly LinkState[]; to: LinkState }>;
export type LinkMove = keyof typeof MOVES;
export const LINK_MOVES = Object.keys(MOVES) as LinkMove[];

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
export function settlementOf(first: ConclusionGroup, second: ConclusionGroup, casesLinkedBefore: boolean): Settlement {
  if (first !== second) return { outcome: 'inconclusive_parked', comment: 'conclusions-differ' };
  return settledAs(first, casesLinkedBefore);
}

/** What one agreed conclusion makes of a link. */
export function settledAs(agreed: ConclusionGroup, casesLinkedBefore: boolean): Settlement {
  if (agreed === 'ELIMINATION') return { outcome: 'not_confirmed', comment: null };
  if (agreed === 'UNSUITABLE') return { outcome: 'inconclusive_parked', comment: 'unsuitable' };
  if (agreed !== 'IDENTIFICATION') return { outcome: 'inconclusive_parked', comment: null };
  return casesLinkedBefore ? { outcome: 'verified', comment: 'already-known-link' } : { outcome: 'confirmed_hit', comment: null };
}

/** What came from the other side for a link: casts with what their review passed them for, null where nobody told it. */
export interface SpecimensReceived {
  readonly casts: readonly { readonly castId: string; readonly fitFor: readonly FitFor[] | null }[];
  readonly originals: number;
}

/** Whether its review passed a cast for the microscope. */
export const servesMicroscopy = ({ fitFor }: { readonly fitFor: readonly FitFor[] | null }): boolean => fitFor === null || fitFor.includes('MICROSCOPY');

/**
 * Across a border everything but a look at images needs the other side's specimen on the bench: originals where two originals were
 * compared, a cast where two casts were. A cast is compared for nothing but what its review passed it for.
 * @param named specimens that the examiner names
 */
export function judgeBasis(part: LinkPart, basis: ComparisonBasis, received: SpecimensReceived, named: readonly string[]): void {
  if (part === 'domestic' || basis === 'IMAGE_ONLY') return;
  const { casts, originals } = received;
  const unfit = casts.filter((cast) => !servesMicroscopy(cast));
  const lent = casts.length - unfit.length;
  const needed = { ORIGINAL_ORIGINAL: originals, CAST_CAST: casts.length, ORIGINAL_CAST: casts.length + originals }[basis];
  if (needed === 0) throw new LinkError('link.specimen-not-received', { basis });
  const onTheBench = unfit.filter(({ castId }) => named.includes(castId)).length;
  const nothingFit = basis !== 'ORIGINAL_ORIGINAL' && lent + (basis === 'ORIGINAL_CAST' ? originals : 0) === 0;
  if (onTheBench > 0 || nothingFit) throw new LinkError('link.cast-beyond-its-fitness', { basis });
}

export function judgeConclusion(basis: ComparisonBasis, conclusion: ConclusionGroup): void {
  if (basis === 'IMAGE_ONLY' && conclusion === 'IDENTIFICATION') throw new LinkError('link.identification-needs-specimens', { basis });
}

export function judgeVerifier(verifier: Person, examiner: Person): void {
  if (samePerson(verifier, examiner)) throw new LinkError('link.verifier-is-examiner');
}

/** Where somebody was named for a task, nobody else does it. @param named null where nobody was */
export function judgeAssigned(named: string | null, officialId: string): void {
  if (named !== null && named !== officialId) throw new LinkError('link.assigned-to-another');
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
