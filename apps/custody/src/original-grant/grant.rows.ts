import { randomUUID } from 'node:crypto';
import type { ItemKind } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { LentOriginal, OriginalGrant } from './grant.entity';
import { grantStateAfter } from './grant.states';

/** Everything that is neither mould nor cast. */
export const isOriginal = (kind: ItemKind): boolean => kind !== 'MOULD' && kind !== 'CAST';

/** The grant under which an original may go there for that link now; null where there is none. Locked. */
export function grantFor(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  exhibitId: string,
  recipientId: string,
  linkId: string,
): Promise<OriginalGrant | null> {
  return tx.findOne(OriginalGrant, { where: { jurisdictionId, exhibitId, recipientId, linkId, state: 'granted' }, lock: { mode: 'pessimistic_write' } });
}

/** The original is packed under its grant. */
export async function useGrant(tx: EntityManager, grant: OriginalGrant, consignmentId: string): Promise<void> {
  Object.assign(grant, { state: grantStateAfter(grant.state, 'use'), consignmentId });
  await tx.save(grant);
}

/** The consignment was opened before it left: its originals may be packed again. */
export async function giveGrantsBack(tx: EntityManager, { jurisdictionId }: Actor, consignmentId: string): Promise<void> {
  for (const grant of await tx.findBy(OriginalGrant, { jurisdictionId, consignmentId, state: 'used' })) {
    Object.assign(grant, { state: grantStateAfter(grant.state, 'give-back'), consignmentId: null });
    await tx.save(grant);
  }
}

export type LendingTerms = Pick<LentOriginal, 'exhibitId' | 'whyNoCast' | 'clauses' | 'conditions' | 'returnBy'>;

/** Writes with the consignment under which terms an original is in it. */
export async function keepTerms(tx: EntityManager, { jurisdictionId }: Actor, consignmentId: string, terms: readonly LendingTerms[], at: Date): Promise<void> {
  const values = terms.map(({ exhibitId, whyNoCast, clauses, conditions, returnBy }) => ({
    ...{ jurisdictionId, id: randomUUID(), consignmentId, exhibitId, whyNoCast, clauses, conditions, returnBy, occurredAt: at },
  }));
  if (values.length > 0) await tx.insert(LentOriginal, values);
}

export const termsIn = (tx: EntityManager, { jurisdictionId }: Actor, consignmentId: string): Promise<LentOriginal[]> =>
  tx.find(LentOriginal, { where: { jurisdictionId, consignmentId }, order: { exhibitId: 'ASC' } });
