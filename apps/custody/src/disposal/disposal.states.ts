import { DisposalError } from './disposal.errors';

export const DISPOSAL_OUTCOMES = ['DESTROY', 'RETURN_TO_OWNER', 'TRANSFER', 'RETAIN'] as const;
export type DisposalOutcome = (typeof DISPOSAL_OUTCOMES)[number];

export const DISPOSAL_STATES = ['proposed', 'approved', 'refused', 'withdrawn', 'executed'] as const;
export type DisposalState = (typeof DISPOSAL_STATES)[number];

export const DESTRUCTION_METHODS = ['MELTING', 'SHREDDING', 'CRUSHING', 'CUTTING', 'INCINERATION', 'CHEMICAL', 'OTHER'] as const;
export type DestructionMethod = (typeof DESTRUCTION_METHODS)[number];

/** How custody of an item ended. A retained item has no end. */
export const ITEM_ENDS = ['destroyed', 'returned', 'transferred'] as const;
export type ItemEndKind = (typeof ITEM_ENDS)[number];

interface Move {
  readonly from: readonly DisposalState[];
  readonly to: DisposalState;
  /** Whether only who proposed it may, only somebody else, or whoever is entitled. */
  readonly by: 'proposer' | 'another' | 'anyone';
}

const MOVES = {
  /** Another proposal than was approved needs another approval. */
  edit: { from: ['proposed', 'approved'], to: 'proposed', by: 'proposer' },
  approve: { from: ['proposed'], to: 'approved', by: 'another' },
  refuse: { from: ['proposed'], to: 'refused', by: 'another' },
  withdraw: { from: ['proposed', 'approved'], to: 'withdrawn', by: 'proposer' },
  execute: { from: ['approved'], to: 'executed', by: 'anyone' },
} as const satisfies Record<string, Move>;
export type DisposalMove = keyof typeof MOVES;
export const DISPOSAL_MOVES = Object.keys(MOVES) as DisposalMove[];

export function disposalStateAfter(
  { state, proposedBy }: { readonly state: DisposalState; readonly proposedBy: string },
  move: DisposalMove,
  by: string,
): DisposalState {
  const allowed: Move = MOVES[move];
  if (allowed.by === 'another' && by === proposedBy) throw new DisposalError('disposal.needs-another');
  if (allowed.by === 'proposer' && by !== proposedBy) throw new DisposalError('disposal.not-proposer');
  if (!allowed.from.includes(state)) throw new DisposalError('disposal.move-not-allowed', { state, move });
  return allowed.to;
}

/** An approval is of its day: after so many days circumstances are looked at again. The figure is this installation's own. */
export const APPROVAL_DAYS = 30;
const DAY_MS = 86_400_000;

/** When an approval given now ends. @throws `disposal.valid-too-long` also when it would have ended before it is given */
export function approvalEnds(validUntil: Date | null, now: Date): Date {
  const latest = new Date(now.getTime() + APPROVAL_DAYS * DAY_MS);
  if (validUntil === null) return latest;
  if (validUntil <= now || validUntil > latest) throw new DisposalError('disposal.valid-too-long', { days: APPROVAL_DAYS });
  return validUntil;
}

export interface Approval {
  readonly proposalHash: string;
  readonly approvedBy: string;
  readonly expiresAt: Date;
}

/** That this very proposal was approved by somebody else, and that the approval has not ended. */
export function assertApproved<Given extends Approval>(
  approval: Given | null,
  proposal: { readonly hash: string; readonly proposedBy: string },
  now: Date,
): Given {
  if (!approval || approval.proposalHash !== proposal.hash) throw new DisposalError('disposal.approval-outdated');
  if (approval.approvedBy === proposal.proposedBy) throw new DisposalError('disposal.needs-another');
  if (approval.expiresAt <= now) throw new DisposalError('disposal.approval-lapsed', { expiredAt: approval.expiresAt.toISOString() });
  return approval;
}

/** Who gets it is named when somebody does, and nobody else. */
export function assertRecipientFits(outcome: DisposalOutcome, recipient: string | null): void {
  if ((outcome === 'RETURN_TO_OWNER' || outcome === 'TRANSFER') !== (recipient !== null))
    throw new DisposalError('disposal.recipient-unfit', { outcome });
}

export interface ExecutionReport {
  readonly method: DestructionMethod | null;
  readonly place: string | null;
  readonly witnesses: number;
  readonly receivedBy: string | null;
  readonly receipt: string | null;
}

/** What a report of such a disposal lacks, or has too much; empty when it is whole. */
export function reportFaults(
  outcome: DisposalOutcome,
  report: ExecutionReport,
): { readonly missing: string[]; readonly superfluous: string[] } {
  const destroyed = ['method', 'place', 'witnesses'] as const;
  const given = ['receivedBy', 'receipt', 'place', 'witnesses'] as const;
  const needed: readonly string[] = outcome === 'DESTROY' ? destroyed : outcome === 'RETAIN' ? [] : given;
  const stated = (Object.keys(report) as (keyof ExecutionReport)[]).filter((field) => report[field] !== null && report[field] !== 0);
  return {
    missing: needed.filter((field) => !stated.includes(field as keyof ExecutionReport)),
    superfluous: stated.filter((field) => !needed.includes(field)),
  };
}

const ENDS: Record<DisposalOutcome, ItemEndKind | null> = {
  DESTROY: 'destroyed',
  RETURN_TO_OWNER: 'returned',
  TRANSFER: 'transferred',
  RETAIN: null,
};
/** How custody ends by such a disposal; null when it goes on. */
export const endBy = (outcome: DisposalOutcome): ItemEndKind | null => ENDS[outcome];
