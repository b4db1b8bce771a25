import type { Position } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { KeptRow } from './kept-row';

/** One row more than a page holds, newest first, from a position on. The rows are called `item` in further conditions. */
export function newestFirst<Row extends KeptRow>(
  tx: EntityManager,
  entity: new () => Row,
  { jurisdictionId }: Actor,
  position: Position | null,
  limit: number,
): SelectQueryBuilder<Row> {
  const query = tx
    .createQueryBuilder(entity, 'item')
    .where('item.jurisdictionId = :jurisdictionId', { jurisdictionId })
    .orderBy('item.recordedAt', 'DESC')
    .addOrderBy('item.id', 'DESC')
    .limit(limit + 1);
  if (position) query.andWhere('(item.recordedAt, item.id) < (:at, :id)', { at: position.recordedAt, id: position.id });
  return query;
}
