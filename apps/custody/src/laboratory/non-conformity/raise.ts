import { randomUUID } from 'node:crypto';
import type { Ledger } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { NonConformity, type AffectedRecord } from './non-conformity.entity';
import type { NonConformityClass } from './non-conformity.states';

/** Writes a new non-conformity and its event, in the transaction of whatever found it; answers its id. */
export async function raiseNonConformity(
  tx: EntityManager,
  ledger: Ledger,
  actor: Actor,
  now: Date,
  found: { readonly severity: NonConformityClass; readonly description: string; readonly affected: readonly AffectedRecord[] },
): Promise<string> {
  const { severity, description } = found;
  const affected = found.affected.map(({ kind, id }) => ({ kind, id }));
  const id = randomUUID();
  await tx.insert(NonConformity, {
    ...{ jurisdictionId: actor.jurisdictionId, id, severity, description, affected, state: 'raised', raisedBy: actor.officialId },
    ...{ containment: null, rootCause: null, correctiveAction: null, ownerId: null, dueOn: null, carriedOutAt: null, checkedBy: null },
    ...{ checkFinding: null, closedBy: null, closedAt: null, occurredAt: now, version: 1 },
  });
  await ledger.append(tx, actor, {
    kind: 'non-conformity.raised',
    subject: { kind: 'non-conformity', id },
    occurredAt: now,
    facts: { severity, affected },
    sealed: { description },
  });
  return id;
}
