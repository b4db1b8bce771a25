import { HandoverError } from './handover.errors';

/** `disputed`: the receiver found another seal than offered, or a broken one; custody did not move. */
export const HANDOVER_STATES = ['open', 'accepted', 'refused', 'withdrawn', 'disputed', 'expired'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];
export type HandoverMove = 'accept' | 'refuse' | 'dispute' | 'withdraw' | 'expire';

interface Offered {
  readonly state: HandoverState;
  readonly giverId: string;
  readonly receiverId: string;
  readonly expiresAt: Date | null;
}

const AFTER: Record<HandoverMove, HandoverState> = {
  accept: 'accepted',
  refuse: 'refused',
  dispute: 'disputed',
  withdraw: 'withdrawn',
  expire: 'expired',
};

/** An offer is answered once, by its receiver, before it ends; its giver may take it back until then. */
export function handoverStateAfter(offer: Offered, move: HandoverMove, by: string, now: Date): HandoverState {
  if (move === 'withdraw' ? by !== offer.giverId : move !== 'expire' && by !== offer.receiverId) {
    throw new HandoverError(move === 'withdraw' ? 'handover.not-giver' : 'handover.not-receiver');
  }
  if (offer.state !== 'open') throw new HandoverError('handover.not-open', { state: offer.state });
  if (hasExpired(offer, now) ? move === 'accept' || move === 'dispute' : move === 'expire') throw new HandoverError('handover.expired');
  return AFTER[move];
}

/** Computed, never written by time alone: an offer ends without anybody writing. */
export function hasExpired({ state, expiresAt }: Pick<Offered, 'state' | 'expiresAt'>, now: Date): boolean {
  return state === 'open' && expiresAt !== null && expiresAt <= now;
}

export interface SealFound {
  readonly sealFound: string | null;
  readonly sealIntact: boolean;
}

/** What the receiver found that was not offered. Empty when the seal is the one offered and whole, or none was offered and none found. */
export function sealDiscrepancy(offered: string | null, found: SealFound): ('seal-differs' | 'seal-broken')[] {
  const discrepancy: ('seal-differs' | 'seal-broken')[] = [];
  if (found.sealFound !== offered) discrepancy.push('seal-differs');
  if (offered !== null && !found.sealIntact) discrepancy.push('seal-broken');
  return discrepancy;
}
