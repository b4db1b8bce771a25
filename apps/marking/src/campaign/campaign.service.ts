import { randomUUID } from 'node:crypto';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CampaignQuery, CancelCampaign, PlanCampaign } from './campaign.dto';
import { MarkingCampaign } from './campaign.entity';
import { CampaignError } from './campaign.errors';
import { countItems, lockCampaign, nextMarkOf, spoiltMarks } from './campaign-rows';
import { campaignStateAfter, isFinished, type CampaignMove } from './campaign.states';
import { CampaignDetail, CampaignView, type CampaignPage } from './campaign.views.dto';
import { markPattern } from './mark-pattern';
import { firearmsSelected, type Selection } from './selection';
import { setAsideOnOpening } from './set-aside';

/** Plans marking campaigns and carries them from draft to their end. */
@Injectable()
export class CampaignService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  plan(actor: Actor, plan: PlanCampaign): Promise<CampaignDetail> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const id = randomUUID();
      const campaign = tx.create(MarkingCampaign, {
        ...{ jurisdictionId, id, state: 'draft', plannedBy: officialId, occurredAt: now, ...planned(plan, now) },
        ...{ cancellation: null, openedAt: null, endedAt: null },
      });
      await tx.insert(MarkingCampaign, campaign);
      await this.tell(tx, actor, campaign, 'planned', now);
      return this.detail(tx, actor, await lockCampaign(tx, actor, id));
    });
  }

  /** Replaces the plan of a draft. */
  replan(actor: Actor, id: string, version: number, plan: PlanCampaign): Promise<CampaignDetail> {
    return this.move(actor, id, version, 'plan', 'replanned', (campaign, _tx, now) => {
      Object.assign(campaign, planned(plan, now));
      return Promise.resolve();
    });
  }

  /**
   * Fixes which firearms the campaign is of: what is recorded afterwards is not in it. Those that bear such a mark already, or are to
   * get one by another campaign, wait for a decision.
   */
  open(actor: Actor, id: string, version: number): Promise<CampaignDetail> {
    const { jurisdictionId } = actor;
    return this.move(actor, id, version, 'open', 'opened', async (campaign, tx, now) => {
      const firearmIds = await firearmsSelected(tx, jurisdictionId, campaign.selection);
      if (firearmIds.length === 0) throw new CampaignError('marking-campaign.selection-empty');
      await tx.query(
        `INSERT INTO marking.campaign_item (jurisdiction_id, id, campaign_id, firearm_id, state, occurred_at)
         SELECT $1, gen_random_uuid(), $2, firearm_id, 'planned', $4 FROM unnest($3::uuid[]) AS firearm_id`,
        [jurisdictionId, id, firearmIds, now],
      );
      await setAsideOnOpening(tx, campaign, actor.officialId, now);
      campaign.openedAt = now;
    });
  }

  /** Only when every item is verified or withdrawn. */
  close(actor: Actor, id: string, version: number): Promise<CampaignDetail> {
    return this.move(actor, id, version, 'close', 'closed', async (campaign, tx, now) => {
      const counts = await countItems(tx, actor.jurisdictionId, id);
      const { planned: waiting, allocated, marked, exception } = counts;
      if (!isFinished(counts)) throw new CampaignError('marking-campaign.unfinished', { planned: waiting, allocated, marked, exception });
      campaign.endedAt = now;
    });
  }

  /** Numbers that were handed out stay handed out; marks that were verified stay with their firearms. */
  cancel(actor: Actor, id: string, version: number, { reason }: CancelCampaign): Promise<CampaignDetail> {
    return this.move(actor, id, version, 'cancel', 'cancelled', (campaign, _tx, now) => {
      Object.assign(campaign, { cancellation: reason, endedAt: now });
      return Promise.resolve();
    });
  }

  list(actor: Actor, query: CampaignQuery): Promise<CampaignPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'marking-campaign', subjectId: null }, async (tx) => {
      const campaigns = tx.createQueryBuilder(MarkingCampaign, 'c').where('c.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (query.state) campaigns.andWhere('c.state = :state', { state: query.state });
      if (after) campaigns.andWhere('(c.recordedAt, c.id) < (:recordedAt, :id)', after);
      const rows = await campaigns
        .orderBy('c.recordedAt', 'DESC')
        .addOrderBy('c.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      return pageOf(rows, query.limit, (campaign) => CampaignView.of(campaign, nextMarkOf(campaign)));
    });
  }

  read(actor: Actor, id: string): Promise<CampaignDetail> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'marking-campaign', subjectId: id }, async (tx) => {
      const campaign = await tx.findOneBy(MarkingCampaign, { jurisdictionId, id });
      if (!campaign) throw new CampaignError('marking-campaign.unknown');
      return this.detail(tx, actor, campaign);
    });
  }

  private move(
    actor: Actor,
    id: string,
    version: number,
    move: CampaignMove,
    happened: string,
    change: (campaign: MarkingCampaign, tx: EntityManager, now: Date) => Promise<void>,
  ): Promise<CampaignDetail> {
    return this.session.run(actor, async (tx, now) => {
      const campaign = await lockCampaign(tx, actor, id, version);
      campaign.state = campaignStateAfter(campaign.state, move);
      await change(campaign, tx, now);
      await tx.save(campaign);
      await this.tell(tx, actor, campaign, happened, now);
      return this.detail(tx, actor, campaign);
    });
  }

  private async tell(tx: EntityManager, actor: Actor, campaign: MarkingCampaign, happened: string, occurredAt: Date): Promise<void> {
    const { id, name, state, markKind, part, pattern, selection, cancellation } = campaign;
    const items = await countItems(tx, actor.jurisdictionId, id);
    await this.ledger.append(tx, actor, {
      kind: `marking-campaign.${happened}`,
      subject: { kind: 'marking-campaign', id },
      occurredAt,
      facts: { state, markKind, part, items: { ...items } },
      sealed: {
        name,
        pattern,
        selection,
        ...(cancellation !== null && { cancellation }),
      },
    });
  }

  private async detail(tx: EntityManager, { jurisdictionId }: Actor, campaign: MarkingCampaign): Promise<CampaignDetail> {
    const { id } = campaign;
    const items = await countItems(tx, jurisdictionId, id);
    const [open] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM marking.campaign_exception
       WHERE jurisdiction_id = $1 AND campaign_id = $2 AND resolved_at IS NULL`,
      [jurisdictionId, id],
    );
    const view = CampaignView.of(campaign, nextMarkOf(campaign));
    return CampaignDetail.whole(view, campaign, items, await spoiltMarks(tx, jurisdictionId, id), open?.count ?? 0);
  }
}

/** The columns that a plan states. @throws `marking-campaign.pattern-unusable`, or `.numbers-exhausted` where the first number is too long */
function planned(
  plan: PlanCampaign,
  now: Date,
): Pick<MarkingCampaign, 'name' | 'markKind' | 'part' | 'method' | 'pattern' | 'year' | 'nextNumber' | 'selection'> {
  const { name, markKind, part, method, pattern } = plan;
  const [year, firstNumber] = [plan.year ?? now.getUTCFullYear(), plan.firstNumber ?? 1];
  const selection: Selection = Object.fromEntries(
    Object.entries(plan.selection).filter(([, named]) => named !== null && named !== undefined),
  );
  markPattern(pattern, year).text(firstNumber);
  return { name, markKind, part, method, pattern, year, nextNumber: firstNumber, selection };
}
