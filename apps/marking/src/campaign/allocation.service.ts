import { randomUUID } from 'node:crypto';
import { pageOf, positionOf, type PageQuery } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import type { DrawWorkList, ItemQuery } from './campaign.dto';
import { CampaignItem, MarkingCampaign } from './campaign.entity';
import { CampaignError } from './campaign.errors';
import { CampaignMark, CampaignWorkList } from './campaign-mark.entity';
import { findCampaign, itemViews, lockOpenCampaign } from './campaign-rows';
import { setAsideMarkedMeanwhile } from './set-aside';
import { itemStateAfter } from './campaign.states';
import { WorkListView, type ItemPage, type ItemView, type WorkListPage } from './campaign.views.dto';
import { markPattern } from './mark-pattern';
import { workListCsv } from './work-list.csv';

/** Hands marks out, each once, and the lists that marking stations work by. */
@Injectable()
export class AllocationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Gives the next firearms of the campaign a mark each. Those who draw at once follow one another on the campaign's row, so
   * that no number goes out twice; a text that another campaign has handed out is passed over, and the database refuses it.
   */
  async draw(actor: Actor, campaignId: string, { station, count }: DrawWorkList): Promise<WorkListView> {
    const { jurisdictionId, officialId } = actor;
    const { command: _, ...drawer } = actor;
    // By itself, so that it stands although nothing is left to be drawn.
    await this.session.run(drawer, (tx, now) => this.setAside(tx, drawer, campaignId, now));
    return this.session.run(actor, async (tx, now) => {
      const campaign = await lockOpenCampaign(tx, actor, campaignId);
      const items = await tx.find(CampaignItem, {
        where: { jurisdictionId, campaignId, state: 'planned' },
        order: { id: 'ASC' },
        take: count,
      });
      if (items.length === 0) throw new CampaignError('marking-campaign.nothing-to-allocate');
      const marks = await this.nextMarks(tx, campaign, items.length);
      const list = { jurisdictionId, id: randomUUID(), campaignId, station, marks: marks.length, drawnBy: officialId, occurredAt: now };
      await tx.insert(CampaignWorkList, list);
      const rows = marks.flatMap(({ number, text }, place) => {
        const item = items[place];
        return item
          ? [
              {
                jurisdictionId,
                id: randomUUID(),
                campaignId,
                itemId: item.id,
                workListId: list.id,
                sequence: place + 1,
                number,
                text,
                occurredAt: now,
              },
            ]
          : [];
      });
      for (let start = 0; start < rows.length; start += 1_000) await tx.insert(CampaignMark, rows.slice(start, start + 1_000));
      await tx.query(
        `UPDATE marking.campaign_item i SET state = $4, mark_id = given.mark_id
         FROM unnest($2::uuid[], $3::uuid[]) AS given (item_id, mark_id) WHERE i.jurisdiction_id = $1 AND i.id = given.item_id`,
        [jurisdictionId, rows.map(({ itemId }) => itemId), rows.map(({ id }) => id), itemStateAfter('planned', 'allocate')],
      );
      await tx.save(campaign);
      await this.ledger.append(tx, actor, {
        kind: 'marking-campaign.work-list-drawn',
        subject: { kind: 'marking-campaign', id: campaignId },
        occurredAt: now,
        facts: { workListId: list.id, marks: rows.length },
        sealed: { station, marks: rows.map(({ id, itemId, text }) => ({ markId: id, itemId, text })) },
      });
      return WorkListView.of({ ...list, recordedAt: now }, endsOf(rows));
    });
  }

  private async setAside(tx: EntityManager, actor: Actor, campaignId: string, now: Date): Promise<void> {
    const campaign = await lockOpenCampaign(tx, actor, campaignId);
    const items = await setAsideMarkedMeanwhile(tx, campaign, actor.officialId, now);
    if (items === 0) return;
    await this.ledger.append(tx, actor, {
      ...{ kind: 'marking-campaign.set-aside', subject: { kind: 'marking-campaign', id: campaignId }, occurredAt: now },
      facts: { reason: 'MARKED_ALREADY', items },
    });
  }

  lists(actor: Actor, campaignId: string, query: PageQuery): Promise<WorkListPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'campaign-work-list', subjectId: campaignId }, async (tx) => {
      await findCampaign(tx, actor, campaignId);
      const lists = tx
        .createQueryBuilder(CampaignWorkList, 'w')
        .where('w.jurisdictionId = :jurisdictionId AND w.campaignId = :campaignId', { jurisdictionId, campaignId });
      if (after) lists.andWhere('(w.recordedAt, w.id) < (:recordedAt, :id)', after);
      const rows = await lists
        .orderBy('w.recordedAt', 'DESC')
        .addOrderBy('w.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      const ends = await tx.query<{ work_list_id: string; first: string; last: string }[]>(
        `SELECT work_list_id, (array_agg(text ORDER BY sequence))[1] AS first, (array_agg(text ORDER BY sequence DESC))[1] AS last
         FROM marking.campaign_mark WHERE jurisdiction_id = $1 AND work_list_id = ANY ($2::uuid[]) GROUP BY work_list_id`,
        [jurisdictionId, rows.map(({ id }) => id)],
      );
      return pageOf(rows, query.limit, (row) =>
        WorkListView.of(
          row,
          ends.find((each) => each.work_list_id === row.id),
        ),
      );
    });
  }

  /** The work list as a marking station reads it. */
  csv(actor: Actor, campaignId: string, workListId: string): Promise<string> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'campaign-work-list', subjectId: workListId }, async (tx) => {
      const campaign = await findCampaign(tx, actor, campaignId);
      if (!(await tx.existsBy(CampaignWorkList, { jurisdictionId, campaignId, id: workListId })))
        throw new CampaignError('campaign-work-list.unknown');
      const rows = await tx
        .createQueryBuilder()
        .select(['m.id AS "markId"', 'm.sequence AS sequence', 'm.text AS text'])
        .addSelect(['f.serial_observed AS serial', 'f.make AS make', 'f.model AS model', 'f.type AS type', 'f.calibre AS calibre'])
        .from(CampaignMark, 'm')
        .innerJoin(CampaignItem, 'i', 'i.jurisdictionId = m.jurisdictionId AND i.id = m.itemId')
        .innerJoin(Firearm, 'f', 'f.jurisdictionId = i.jurisdictionId AND f.id = i.firearmId')
        .where('m.jurisdictionId = :jurisdictionId AND m.workListId = :workListId', { jurisdictionId, workListId })
        .orderBy('m.sequence', 'ASC')
        .getRawMany<Parameters<typeof workListCsv>[1][number]>();
      return workListCsv(campaign, rows);
    });
  }

  items(actor: Actor, campaignId: string, query: ItemQuery): Promise<ItemPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'campaign-item', subjectId: campaignId }, async (tx) => {
      await findCampaign(tx, actor, campaignId);
      const items = tx
        .createQueryBuilder(CampaignItem, 'i')
        .where('i.jurisdictionId = :jurisdictionId AND i.campaignId = :campaignId', { jurisdictionId, campaignId });
      if (query.state) items.andWhere('i.state = :state', { state: query.state });
      if (after) items.andWhere('(i.recordedAt, i.id) < (:recordedAt, :id)', after);
      const rows = await items
        .orderBy('i.recordedAt', 'DESC')
        .addOrderBy('i.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      const views = new Map((await itemViews(tx, jurisdictionId, rows)).map((view) => [view.id, view]));
      return pageOf(rows, query.limit, ({ id }) => views.get(id) as ItemView);
    });
  }

  /** The next texts of the campaign that nobody was given yet, fewer where its numbers end; moves its number on. Its row is held. */
  private async nextMarks(
    tx: EntityManager,
    campaign: MarkingCampaign,
    wanted: number,
  ): Promise<{ number: number | null; text: string }[]> {
    const pattern = markPattern(campaign.pattern, campaign.year);
    if (pattern.width === null) return Array.from({ length: wanted }, () => ({ number: null, text: pattern.text(null) }));
    // Two campaigns may count through the same texts: who looks which are taken writes theirs before another looks.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking/${campaign.jurisdictionId}/campaign-numbers`]);
    const end = 10 ** pattern.width;
    const marks: { number: number; text: string }[] = [];
    while (marks.length < wanted && campaign.nextNumber < end) {
      const size = Math.min(wanted - marks.length, end - campaign.nextNumber);
      const tried = Array.from({ length: size }, (_, place) => campaign.nextNumber + place).map((number) => ({
        number,
        text: pattern.text(number),
      }));
      campaign.nextNumber += size;
      const taken = await tx.query<{ text: string }[]>(
        'SELECT text FROM marking.campaign_mark WHERE jurisdiction_id = $1 AND number IS NOT NULL AND text COLLATE "C" = ANY ($2::text[])',
        [campaign.jurisdictionId, tried.map(({ text }) => text)],
      );
      const given = new Set(taken.map(({ text }) => text));
      marks.push(...tried.filter(({ text }) => !given.has(text)));
    }
    if (marks.length === 0) throw new CampaignError('marking-campaign.numbers-exhausted', { width: pattern.width });
    return marks;
  }
}

function endsOf(rows: readonly { readonly text: string }[]): { first: string; last: string } | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last && { first: first.text, last: last.text };
}
