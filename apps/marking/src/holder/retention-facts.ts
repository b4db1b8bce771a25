import { RETENTION_RULES } from '@headstamp/codes';
import type { EntityManager } from 'typeorm';
import { RETENTION_CLASSES, type RetentionFacts } from './retention.states';

/** The last day that a date may mean, as text that compares: the last day of a month is clamped where years are added. */
const LAST_DAY = `CASE length(e.on_date) WHEN 4 THEN e.on_date || '-12-31' WHEN 7 THEN e.on_date || '-31' ELSE e.on_date END`;

/** For each holder of the jurisdiction who still has an identity: what their retention is reckoned from. */
const FACTS = `
  SELECT h.id, h.recorded_at, h.retention_class,
    coalesce((SELECT max(${LAST_DAY}) FROM marking.life_event e WHERE e.jurisdiction_id = h.jurisdiction_id AND (e.holder_id = h.id OR e.from_holder_id = h.id)),
      to_char(h.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS last_event_on,
    (SELECT CASE WHEN bool_and(d.on_date IS NOT NULL) THEN max(d.on_date) END FROM (
       SELECT f.firearm_id, (SELECT max(${LAST_DAY}) FROM marking.life_event e WHERE e.jurisdiction_id = h.jurisdiction_id AND e.firearm_id = f.firearm_id
         AND e.kind = 'destroyed') AS on_date
       FROM (SELECT DISTINCT e.firearm_id FROM marking.life_event e WHERE e.jurisdiction_id = h.jurisdiction_id AND (e.holder_id = h.id OR e.from_holder_id = h.id)) f
     ) d) AS all_destroyed_on
  FROM marking.holder h WHERE h.jurisdiction_id = $1
    AND EXISTS (SELECT FROM marking.holder_identity i WHERE i.jurisdiction_id = h.jurisdiction_id AND i.id = h.id)`;

interface FactsRow {
  id: string;
  recorded_at: Date;
  retention_class: RetentionFacts['retentionClass'];
  last_event_on: string;
  all_destroyed_on: string | null;
}

const factsOf = (row: FactsRow): RetentionFacts => ({
  retentionClass: row.retention_class,
  lastEventOn: row.last_event_on,
  allDestroyedOn: row.all_destroyed_on,
});

/** What the retention of these holders is reckoned from; those without an identity have none left. */
export async function retentionFacts(tx: EntityManager, jurisdictionId: string, ids: readonly string[]): Promise<Map<string, RetentionFacts>> {
  const rows = await tx.query<FactsRow[]>(`${FACTS} AND h.id = ANY($2::uuid[])`, [jurisdictionId, ids]);
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

/** Holders whose retention is over on a day, latest registered first, one more than asked for when there are more. */
export async function outlived(
  tx: EntityManager,
  jurisdictionId: string,
  { today, after, limit }: { readonly today: string; readonly after: { readonly recordedAt: Date; readonly id: string } | null; readonly limit: number },
): Promise<{ id: string; recordedAt: Date; facts: RetentionFacts }[]> {
  // A day is over so many years later exactly if it lies before the same day so many years ago.
  const [year, monthAndDay] = [Number(today.slice(0, 4)), today.slice(4)];
  const ended = RETENTION_CLASSES.map((retentionClass) => {
    const { years, from } = RETENTION_RULES[retentionClass];
    const start = from === 'destruction' ? 'all_destroyed_on' : 'last_event_on';
    return `retention_class = '${retentionClass}' AND ${start} < '${String(year - years).padStart(4, '0')}${monthAndDay}'`;
  });
  const rows = await tx.query<FactsRow[]>(
    `SELECT * FROM (${FACTS}) AS held WHERE (${ended.join(' OR ')}) AND ($2::timestamptz IS NULL OR (recorded_at, id) < ($2, $3::uuid))
     ORDER BY recorded_at DESC, id DESC LIMIT $4`,
    [jurisdictionId, after?.recordedAt ?? null, after?.id ?? null, limit + 1],
  );
  return rows.map((row) => ({ id: row.id, recordedAt: row.recorded_at, facts: factsOf(row) }));
}
