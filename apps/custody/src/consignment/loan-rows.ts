import { ExchangeDocuments, type LoanSaying } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import type { Consignment } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { LoanEnding, type LoanEndingState } from './loan.entity';

const MOVES = {
  agree: { from: ['asked'], to: 'agreed' },
  decline: { from: ['asked'], to: 'declined' },
  withdraw: { from: ['asked', 'agreed'], to: 'withdrawn' },
  done: { from: ['agreed'], to: 'done' },
} as const satisfies Record<string, { readonly from: readonly LoanEndingState[]; readonly to: LoanEndingState }>;
export type LoanMove = keyof typeof MOVES;

/** The owner agrees or declines, the borrower withdraws or does what was agreed; nothing moves twice. */
export function loanEndingAfter(state: LoanEndingState, move: LoanMove): LoanEndingState {
  const { from, to } = MOVES[move];
  if (!(from as readonly LoanEndingState[]).includes(state)) throw new ConsignmentError('loan-ending.move-not-allowed', { state, move });
  return to;
}

export function sendLoanWord(
  tx: EntityManager,
  actor: Actor,
  now: Date,
  documents: ExchangeDocuments,
  lent: Consignment,
  ending: Pick<LoanEnding, 'id' | 'kind' | 'castIds'> & Partial<Pick<LoanEnding, 'method' | 'certificateNumber' | 'certificateSha256'>>,
  says: LoanSaying,
  statement: string,
  at: Date,
): Promise<string> {
  return documents.send(tx, actor, now, {
    kind: 'loan-word',
    to: lent.counterpartId,
    body: {
      subjectId: lent.id,
      endingId: ending.id,
      says,
      kind: ending.kind,
      castIds: ending.castIds,
      statement,
      at: at.toISOString(),
      method: ending.method ?? null,
      certificateNumber: ending.certificateNumber ?? null,
      certificateSha256: ending.certificateSha256 ?? null,
    },
  });
}

/** Requests that are neither answered with no nor done. */
export async function openEndings(tx: EntityManager, { jurisdictionId }: Actor, consignmentId: string): Promise<LoanEnding[]> {
  const all = await tx.find(LoanEnding, {
    where: { jurisdictionId, consignmentId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return all.filter(({ state }) => state === 'asked' || state === 'agreed');
}

/** What goes home is neither kept nor destroyed: the borrower takes back what it asked. */
export async function withdrawOpenEndings(
  tx: EntityManager,
  actor: Actor,
  now: Date,
  documents: ExchangeDocuments,
  lent: Consignment,
  castIds: readonly string[],
): Promise<void> {
  for (const ending of await openEndings(tx, actor, lent.id)) {
    if (!ending.castIds.some((castId) => castIds.includes(castId))) continue;
    ending.state = loanEndingAfter(ending.state, 'withdraw');
    await tx.save(ending);
    await sendLoanWord(tx, actor, now, documents, lent, ending, 'withdraw', 'the casts go back', now);
  }
}
