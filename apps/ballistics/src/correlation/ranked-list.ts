import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { Candidate } from '../candidate/candidate.entity';

/**
 * The candidate list of an own acquisition, best first: what its latest finished correlation found, and what was shared later and compared
 * since by the same engine. A pair stands in it once.
 */
export async function listedOf(tx: EntityManager, { jurisdictionId }: Actor, acquisitionId: string): Promise<Candidate[]> {
  const rows = await tx.query<{ id: string }[]>(
    `WITH latest AS (
       SELECT id, engine_version, parameters_hash, started_at FROM ballistics.correlation
       WHERE jurisdiction_id = $1 AND acquisition_id = $2 AND state = 'done' ORDER BY recorded_at DESC, id DESC LIMIT 1)
     SELECT DISTINCT ON (c.origin, c.other_id) c.id FROM ballistics.candidate c, latest
     WHERE c.jurisdiction_id = $1 AND c.acquisition_id = $2 AND (c.correlation_id = latest.id OR EXISTS (
       SELECT FROM ballistics.correlation late
       WHERE late.jurisdiction_id = c.jurisdiction_id AND late.id = c.correlation_id AND late.cause = 'SHARED_LATE'
         AND late.engine_version = latest.engine_version AND late.parameters_hash = latest.parameters_hash AND late.ended_at >= latest.started_at))
     ORDER BY c.origin, c.other_id, (c.correlation_id = latest.id) DESC, c.recorded_at DESC`,
    [jurisdictionId, acquisitionId],
  );
  if (rows.length === 0) return [];
  const query = tx.createQueryBuilder(Candidate, 'item').where('item.jurisdictionId = :jurisdictionId', { jurisdictionId });
  return query
    .andWhere('item.id IN (:...ids)', { ids: rows.map(({ id }) => id) })
    .orderBy('item.score', 'DESC')
    .addOrderBy('item.meanCorrelation', 'DESC')
    .addOrderBy('item.areal', 'DESC')
    .addOrderBy('item.origin', 'ASC')
    .addOrderBy('item.otherId', 'ASC')
    .getMany();
}
