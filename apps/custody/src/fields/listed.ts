import { pageOf, positionOf, type Page, type PageQuery } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

interface Listed extends ObjectLiteral {
  readonly id: string;
  readonly recordedAt: Date;
}

/** One page of a table's rows, newest first. `narrow` adds the filters; the alias is `row`. */
export async function listed<Row extends Listed, View>(
  tx: EntityManager,
  actor: Actor,
  entity: EntityTarget<Row>,
  query: PageQuery,
  narrow: (rows: SelectQueryBuilder<Row>) => SelectQueryBuilder<Row>,
  view: (row: Row) => View,
): Promise<Page<View>> {
  const position = positionOf(query.cursor);
  const rows = narrow(
    tx.createQueryBuilder(entity, 'row').where('row.jurisdictionId = :jurisdictionId', { jurisdictionId: actor.jurisdictionId }),
  );
  if (position) rows.andWhere('(row.recordedAt, row.id) < (:recordedAt, :id)', { recordedAt: position.recordedAt, id: position.id });
  const found = await rows
    .orderBy('row.recordedAt', 'DESC')
    .addOrderBy('row.id', 'DESC')
    .limit(query.limit + 1)
    .getMany();
  return pageOf(found, query.limit, view);
}
