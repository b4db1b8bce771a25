import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import { CampaignItem, MarkingCampaign } from './campaign.entity';
import { CampaignError } from './campaign.errors';
import { CampaignMark } from './campaign-mark.entity';
import { campaignStateAfter, ITEM_STATES, type ItemCounts, type ItemState } from './campaign.states';
import { ItemView } from './campaign.views.dto';
import { markPattern } from './mark-pattern';

/** The campaign, held until the transaction ends. @throws `marking-campaign.unknown`, `.changed-meanwhile` when another version was read */
export async function lockCampaign(tx: EntityManager, { jurisdictionId }: Actor, id: string, version?: number): Promise<MarkingCampaign> {
  const campaign = await tx.findOne(MarkingCampaign, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (!campaign) throw new CampaignError('marking-campaign.unknown');
  if (version !== undefined && version !== campaign.version) throw new CampaignError('marking-campaign.changed-meanwhile');
  return campaign;
}

/** A campaign that is being worked on. What works on one of its items holds the campaign first, so that nobody waits in a circle. */
export async function lockOpenCampaign(tx: EntityManager, actor: Actor, id: string): Promise<MarkingCampaign> {
  const campaign = await lockCampaign(tx, actor, id);
  campaignStateAfter(campaign.state, 'work');
  return campaign;
}

export async function findCampaign(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<MarkingCampaign> {
  const campaign = await tx.findOneBy(MarkingCampaign, { jurisdictionId, id });
  if (!campaign) throw new CampaignError('marking-campaign.unknown');
  return campaign;
}

export async function findItem(tx: EntityManager, { jurisdictionId }: Actor, campaignId: string, id: string): Promise<CampaignItem> {
  const item = await tx.findOneBy(CampaignItem, { jurisdictionId, campaignId, id });
  if (!item) throw new CampaignError('campaign-item.unknown');
  return item;
}

export async function countItems(tx: EntityManager, jurisdictionId: string, campaignId: string): Promise<ItemCounts> {
  const rows = await tx.query<{ state: ItemState; count: number }[]>(
    'SELECT state, count(*)::integer AS count FROM marking.campaign_item WHERE jurisdiction_id = $1 AND campaign_id = $2 GROUP BY state',
    [jurisdictionId, campaignId],
  );
  return Object.fromEntries(ITEM_STATES.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0])) as ItemCounts;
}

/** Marks handed out that no item bears any more, or whose item was withdrawn before it was made. */
export async function spoiltMarks(tx: EntityManager, jurisdictionId: string, campaignId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM marking.campaign_mark m JOIN marking.campaign_item i ON i.jurisdiction_id = $1 AND i.id = m.item_id
     WHERE m.jurisdiction_id = $1 AND i.campaign_id = $2 AND (i.mark_id IS DISTINCT FROM m.id OR (i.state = 'withdrawn' AND i.marked_at IS NULL))`,
    [jurisdictionId, campaignId],
  );
  return row?.count ?? 0;
}

/** What the next mark will say; null when its numbers are used up. */
export function nextMarkOf({ pattern, year, nextNumber }: MarkingCampaign): string | null {
  try {
    return markPattern(pattern, year).text(nextNumber);
  } catch (error) {
    if (error instanceof CampaignError) return null;
    throw error;
  }
}

/** Items as they are shown, in the order given. */
export async function itemViews(tx: EntityManager, jurisdictionId: string, items: readonly CampaignItem[]): Promise<ItemView[]> {
  const firearms = await tx.findBy(Firearm, { jurisdictionId, id: In(items.map(({ firearmId }) => firearmId)) });
  const marks = await tx.findBy(CampaignMark, { jurisdictionId, id: In(items.flatMap(({ markId }) => markId ?? [])) });
  const [firearmOf, markOf] = [new Map(firearms.map((each) => [each.id, each])), new Map(marks.map((each) => [each.id, each]))];
  return items.map((item) => ItemView.of(item, firearmOf.get(item.firearmId), markOf.get(item.markId ?? '')));
}
