import type { EntityManager } from 'typeorm';
import type { MarkingCampaign } from './campaign.entity';
import type { OpeningReason } from './campaign.codes';

/** How many of the campaign's firearms an opening set aside, and why. */
export type SetAside = Readonly<Partial<Record<OpeningReason, number>>>;

/**
 * Sets aside what a campaign must not mark without somebody's decision: weapons that bear a mark of its kind on that part already, and
 * weapons that another open campaign is to give one. A second import mark can be right, a second number of one import cannot.
 * Inside the transaction that opens it; campaigns that open at once follow one another.
 */
export async function setAsideOnOpening(tx: EntityManager, { jurisdictionId, id, markKind, part }: MarkingCampaign, by: string, now: Date): Promise<SetAside> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking/${jurisdictionId}/campaign-openings`]);
  const rows = await tx.query<{ reason: OpeningReason; items: number }[]>(
    `WITH judged AS (
       SELECT i.id, CASE
         WHEN EXISTS (SELECT FROM marking.firearm_mark m
                      WHERE m.jurisdiction_id = $1 AND m.firearm_id = i.firearm_id AND m.kind = $3 AND m.part = $4) THEN 'MARKED_ALREADY'
         WHEN EXISTS (SELECT FROM marking.campaign_item o
                      JOIN marking.marking_campaign c ON c.jurisdiction_id = o.jurisdiction_id AND c.id = o.campaign_id
                      WHERE o.jurisdiction_id = $1 AND o.firearm_id = i.firearm_id AND o.campaign_id <> $2 AND o.state <> 'withdrawn'
                        AND c.state = 'open' AND c.mark_kind = $3 AND c.part = $4) THEN 'IN_ANOTHER_CAMPAIGN' END AS reason
       FROM marking.campaign_item i WHERE i.jurisdiction_id = $1 AND i.campaign_id = $2),
     aside AS (
       UPDATE marking.campaign_item i SET state = 'exception' FROM judged j
       WHERE i.jurisdiction_id = $1 AND i.id = j.id AND j.reason IS NOT NULL RETURNING i.id, j.reason),
     told AS (
       INSERT INTO marking.campaign_exception (jurisdiction_id, id, campaign_id, item_id, reason, reported_by, occurred_at)
       SELECT $1, gen_random_uuid(), $2, id, reason, $5, $6 FROM aside)
     SELECT reason, count(*)::integer AS items FROM aside GROUP BY reason`,
    [jurisdictionId, id, markKind, part, by, now],
  );
  return Object.fromEntries(rows.map(({ reason, items }) => [reason, items]));
}

/**
 * Sets aside what has got a mark of the campaign's kind since the campaign was opened, by hand or by an import. What somebody has decided to
 * mark in spite of an earlier one stays.
 * @returns how many
 */
export async function setAsideMarkedMeanwhile(tx: EntityManager, { jurisdictionId, id, markKind, part }: MarkingCampaign, by: string, now: Date): Promise<number> {
  const rows = await tx.query<{ item_id: string }[]>(
    `WITH aside AS (
       UPDATE marking.campaign_item i SET state = 'exception'
       WHERE i.jurisdiction_id = $1 AND i.campaign_id = $2 AND i.state = 'planned'
         AND EXISTS (SELECT FROM marking.firearm_mark m
                     WHERE m.jurisdiction_id = $1 AND m.firearm_id = i.firearm_id AND m.kind = $3 AND m.part = $4)
         AND NOT EXISTS (SELECT FROM marking.campaign_exception e WHERE e.jurisdiction_id = $1 AND e.item_id = i.id AND e.reason = 'MARKED_ALREADY')
       RETURNING i.id)
     INSERT INTO marking.campaign_exception (jurisdiction_id, id, campaign_id, item_id, reason, reported_by, occurred_at)
     SELECT $1, gen_random_uuid(), $2, id, 'MARKED_ALREADY', $5, $6 FROM aside RETURNING item_id`,
    [jurisdictionId, id, markKind, part, by, now],
  );
  return rows.length;
}
