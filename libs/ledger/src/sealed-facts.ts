import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import type { SealedFacts } from './commitment';
import { parseCanonicalJson } from './strict-json';

/**
 * What the openings of these events of one's own log say, for showing it to who may read it: the only copy of it is the opening, so
 * that it ends with its retention period. An event without sealed facts, or whose opening was erased, is left out.
 */
export async function sealedFactsOf(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, SealedFacts>> {
  if (eventIds.length === 0) return new Map();
  const rows = await tx.query<{ event_id: string; sealed: string }[]>(
    'SELECT event_id, sealed FROM ledger.opening WHERE jurisdiction_id = $1 AND event_id = ANY($2::uuid[])',
    [jurisdictionId, eventIds],
  );
  return new Map(rows.map(({ event_id: id, sealed }) => [id, parseCanonicalJson(sealed) as SealedFacts]));
}
