import { samePerson, type Person } from '../record/person';
import { LinkError } from '../link/link.errors';

/** `reported`: the laboratory that confirmed the hit took it back, and told us. */
export const SUPERSESSION_STATES = ['proposed', 'confirmed', 'declined', 'reported'] as const;
export type SupersessionState = (typeof SUPERSESSION_STATES)[number];

const MOVES = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  decline: { from: ['proposed'], to: 'declined' },
} as const satisfies Record<string, { from: readonly SupersessionState[]; to: SupersessionState }>;
export type SupersessionMove = keyof typeof MOVES;
export const SUPERSESSION_MOVES = Object.keys(MOVES) as SupersessionMove[];

/** A proposal is answered once. */
export function supersessionAfter(state: SupersessionState, move: SupersessionMove): SupersessionState {
  const from: readonly SupersessionState[] = MOVES[move].from;
  if (!from.includes(state)) throw new LinkError('link.supersession-answered', { state });
  return MOVES[move].to;
}

/** A hit is taken back by two people; the same two may not be one. */
export function judgeSecondPerson(proposer: Person, answerer: Person): void {
  if (samePerson(proposer, answerer)) throw new LinkError('link.superseded-by-two');
}

/** Who confirmed takes back: what another laboratory concluded is not ours to undo. */
export function judgeOwnHit(confirmedHere: boolean): void {
  if (!confirmedHere) throw new LinkError('link.confirmed-elsewhere');
}
