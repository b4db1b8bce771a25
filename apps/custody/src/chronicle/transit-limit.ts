import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { isArrival, type CustodyFacts } from './custody-event';
import { TransitLimit } from './transit-limit.entity';

/**
 * The limit of the route that an item sets out on, as a fact of the event: whoever reads the history later judges the silence by the
 * limit that was in force then. Nothing when nobody set one.
 */
export async function transitLimit(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  { kind, facts }: { readonly kind: string; readonly facts: CustodyFacts & { readonly consignmentId?: unknown } },
): Promise<{ transitLimitHours?: number }> {
  if (kind !== 'consignment.dispatched' && !isArrival(kind)) return {};
  const counterpart = isArrival(kind) ? facts.from : await counterpartOf(tx, jurisdictionId, facts.consignmentId);
  const limit = counterpart === undefined ? null : await tx.findOneBy(TransitLimit, { jurisdictionId, id: counterpart });
  return limit ? { transitLimitHours: limit.hours } : {};
}

async function counterpartOf(tx: EntityManager, jurisdictionId: string, consignmentId: unknown): Promise<string | undefined> {
  if (typeof consignmentId !== 'string') return undefined;
  const [consignment] = await tx.query<{ counterpart_id: string }[]>(
    'SELECT counterpart_id FROM custody.consignment WHERE jurisdiction_id = $1 AND id = $2',
    [jurisdictionId, consignmentId],
  );
  return consignment?.counterpart_id;
}
