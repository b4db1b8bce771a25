import type { EntityManager } from 'typeorm';

/** Without a holder these say nothing of who has the firearm: it is still with whoever had it before. */
const SAY_NOTHING_OF_HANDS = ['manufactured', 'imported', 'found', 'recovered', 'deactivated', 'reactivated'];
/** After these it is in nobody's stock, whoever is named. */
const GONE = ['exported', 'lost', 'stolen', 'destroyed'];

/**
 * Whose each firearm is: the latest life event that speaks of hands, dates first, then the order of recording. Reads
 * only firearms that the holder ever had. $1 jurisdiction, $2 holder, $3 and $4 the lists above.
 */
const WITH_HOLDER = `
  SELECT hand.firearm_id FROM (
    SELECT DISTINCT ON (e.firearm_id) e.firearm_id, e.holder_id, e.kind FROM marking.life_event e
    WHERE e.jurisdiction_id = $1 AND (e.holder_id IS NOT NULL OR NOT e.kind = ANY ($3::text[]))
      AND e.firearm_id IN (SELECT had.firearm_id FROM marking.life_event had WHERE had.jurisdiction_id = $1 AND had.holder_id = $2)
    ORDER BY e.firearm_id, e.occurred_at DESC, e.sequence DESC) hand
  WHERE hand.holder_id = $2 AND NOT hand.kind = ANY ($4::text[])`;

/**
 * Where each of those is kept: in the only armoury of the holder, or, where there are several, in the one it was last
 * placed in; null where it was placed in none of them.
 */
const STOCK = `
  SELECT stock.firearm_id, CASE WHEN (SELECT count(*) FROM marking.armoury a WHERE a.jurisdiction_id = $1 AND a.holder_id = $2) = 1
      THEN (SELECT a.id FROM marking.armoury a WHERE a.jurisdiction_id = $1 AND a.holder_id = $2)
      ELSE (SELECT a.id FROM (SELECT p.armoury_id FROM marking.armoury_placement p WHERE p.jurisdiction_id = $1
              AND p.firearm_id = stock.firearm_id ORDER BY p.recorded_at DESC, p.id DESC LIMIT 1) latest
            JOIN marking.armoury a ON a.jurisdiction_id = $1 AND a.id = latest.armoury_id AND a.holder_id = $2) END AS armoury_id
  FROM (${WITH_HOLDER}) stock`;

const parameters = (jurisdictionId: string, holderId: string): unknown[] => [jurisdictionId, holderId, SAY_NOTHING_OF_HANDS, GONE];

/** Ids of the firearms that, by their records, are with this holder. Inside the caller's transaction. */
export async function firearmsWith(tx: EntityManager, jurisdictionId: string, holderId: string): Promise<string[]> {
  const rows = await tx.query<{ firearm_id: string }[]>(WITH_HOLDER, parameters(jurisdictionId, holderId));
  return rows.map(({ firearm_id }) => firearm_id);
}

export interface ArmouryStock {
  /** Ids of the firearms kept in the armoury. */
  readonly here: readonly string[];
  /** How many of the holder's have been placed in none of its armouries. */
  readonly unplaced: number;
}

/** What stands in an armoury by the records. Inside the caller's transaction. */
export async function stockOf(tx: EntityManager, jurisdictionId: string, armoury: { id: string; holderId: string }): Promise<ArmouryStock> {
  const rows = await tx.query<{ firearm_id: string; armoury_id: string | null }[]>(STOCK, parameters(jurisdictionId, armoury.holderId));
  return {
    here: rows.filter(({ armoury_id }) => armoury_id === armoury.id).map(({ firearm_id }) => firearm_id),
    unplaced: rows.filter(({ armoury_id }) => armoury_id === null).length,
  };
}
