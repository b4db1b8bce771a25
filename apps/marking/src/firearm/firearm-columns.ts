import { type EntityManager, getMetadataArgsStorage } from 'typeorm';
import { Firearm } from './firearm.entity';

/** The columns of `f`, a row of `marking.firearm`, under the names of the entity: for statements that a query builder cannot write. */
export const FIREARM_COLUMNS = getMetadataArgsStorage()
  .columns.filter(({ target }) => target === Firearm)
  .map(({ propertyName, options: { name } }) => `f.${name ?? propertyName} AS "${propertyName}"`)
  .join(', ');

/** The firearms with these ids, in their order; those that are not there are left out. */
export async function firearmsInOrder(tx: EntityManager, jurisdictionId: string, ids: readonly string[]): Promise<Firearm[]> {
  if (ids.length === 0) return [];
  return tx.query<Firearm[]>(
    `SELECT f.* FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted(id, place) CROSS JOIN LATERAL (
       SELECT ${FIREARM_COLUMNS} FROM marking.firearm f WHERE f.jurisdiction_id = $1 AND f.id = wanted.id OFFSET 0) f
     ORDER BY wanted.place`,
    [jurisdictionId, ids],
  );
}
