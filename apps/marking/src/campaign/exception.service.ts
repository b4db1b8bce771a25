import { randomUUID } from 'node:crypto';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ExceptionQuery, ReportException, ResolveException, ResolveOpening } from './campaign.dto';
import { CampaignItem } from './campaign.entity';
import { CampaignError } from './campaign.errors';
import { CampaignMark } from './campaign-mark.entity';
import { CampaignException } from './campaign-outcome.entity';
import { findCampaign, findItem, lockOpenCampaign } from './campaign-rows';
import { itemStateAfter, itemStateAfterResolution } from './campaign.states';
import { ExceptionView, type ExceptionPage, type ResolvedExceptions } from './campaign.views.dto';

/** What went wrong in a campaign, and what was decided about it. */
@Injectable()
export class ExceptionService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  report(actor: Actor, campaignId: string, { itemId, reason, serialRead = null, remark = null }: ReportException): Promise<ExceptionView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await lockOpenCampaign(tx, actor, campaignId);
      const item = await findItem(tx, actor, campaignId, itemId);
      await tx.update(CampaignItem, { jurisdictionId, id: itemId }, { state: itemStateAfter(item.state, 'except') });
      const exception = {
        ...{ jurisdictionId, id: randomUUID(), campaignId, itemId, markId: item.markId, reason, serialRead, remark },
        ...{ reportedBy: officialId, resolution: null, note: null, resolvedBy: null, resolvedAt: null, occurredAt: now },
      };
      await tx.insert(CampaignException, exception);
      await this.ledger.append(tx, actor, {
        kind: 'campaign-exception.reported',
        subject: { kind: 'marking-campaign', id: campaignId },
        occurredAt: now,
        facts: { exceptionId: exception.id, itemId, reason },
        sealed: { serialRead, remark },
      });
      const mark = item.markId === null ? null : await tx.findOneBy(CampaignMark, { jurisdictionId, id: item.markId });
      return ExceptionView.of({ ...exception, recordedAt: now }, mark ?? undefined);
    });
  }

  resolve(actor: Actor, campaignId: string, id: string, { resolution, note }: ResolveException): Promise<ExceptionView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await lockOpenCampaign(tx, actor, campaignId);
      const exception = await tx.findOneBy(CampaignException, { jurisdictionId, campaignId, id });
      if (!exception) throw new CampaignError('campaign-exception.unknown');
      if (exception.resolvedAt) throw new CampaignError('campaign-exception.resolved');
      const item = await findItem(tx, actor, campaignId, exception.itemId);
      const state = itemStateAfterResolution(resolution, { hasMark: item.markId !== null, wasMarked: item.markedAt !== null });
      const anew = { markedBy: null, markedAt: null };
      await tx.update(
        CampaignItem,
        { jurisdictionId, id: item.id },
        {
          state,
          ...(state === 'planned' && { markId: null, ...anew }),
          ...(state === 'allocated' && anew),
        },
      );
      Object.assign(exception, { resolution, note, resolvedBy: officialId, resolvedAt: now });
      await tx.save(exception);
      await this.ledger.append(tx, actor, {
        kind: 'campaign-exception.resolved',
        subject: { kind: 'marking-campaign', id: campaignId },
        occurredAt: now,
        facts: { exceptionId: id, itemId: item.id, resolution, state },
        sealed: { note },
      });
      const mark = exception.markId === null ? null : await tx.findOneBy(CampaignMark, { jurisdictionId, id: exception.markId });
      return ExceptionView.of(exception, mark ?? undefined);
    });
  }

  /** One decision for all that an opening set aside for one reason, and that nobody has decided yet. */
  resolveOpening(actor: Actor, campaignId: string, { reason, resolution, note }: ResolveOpening): Promise<ResolvedExceptions> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await lockOpenCampaign(tx, actor, campaignId);
      const state = itemStateAfterResolution(resolution, { hasMark: false, wasMarked: false });
      const resolved = await tx.query<unknown>(
        `WITH decided AS (
           UPDATE marking.campaign_exception SET resolution = $4, note = $5, resolved_by = $6, resolved_at = $7
           WHERE jurisdiction_id = $1 AND campaign_id = $2 AND reason = $3 AND resolved_at IS NULL RETURNING item_id)
         UPDATE marking.campaign_item i SET state = $8 FROM decided d
         WHERE i.jurisdiction_id = $1 AND i.id = d.item_id AND i.state = 'exception' RETURNING i.id`,
        [jurisdictionId, campaignId, reason, resolution, note, officialId, now, state],
      ).then(returned);
      await this.ledger.append(tx, actor, {
        kind: 'campaign-exception.resolved',
        subject: { kind: 'marking-campaign', id: campaignId },
        occurredAt: now,
        facts: { reason, items: resolved.length, resolution, state },
        sealed: { note },
      });
      return { resolved: resolved.length };
    });
  }

  list(actor: Actor, campaignId: string, query: ExceptionQuery): Promise<ExceptionPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'campaign-exception', subjectId: campaignId }, async (tx) => {
      await findCampaign(tx, actor, campaignId);
      const exceptions = tx
        .createQueryBuilder(CampaignException, 'e')
        .where('e.jurisdictionId = :jurisdictionId AND e.campaignId = :campaignId', { jurisdictionId, campaignId });
      if (query.reason) exceptions.andWhere('e.reason = :reason', { reason: query.reason });
      if (query.resolved !== undefined) exceptions.andWhere(`e.resolvedAt IS ${query.resolved ? 'NOT ' : ''}NULL`);
      if (after) exceptions.andWhere('(e.recordedAt, e.id) < (:recordedAt, :id)', after);
      const rows = await exceptions
        .orderBy('e.recordedAt', 'DESC')
        .addOrderBy('e.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      const marks = await tx.findBy(CampaignMark, { jurisdictionId, id: In(rows.flatMap(({ markId }) => markId ?? [])) });
      return pageOf(rows, query.limit, (row) =>
        ExceptionView.of(
          row,
          marks.find(({ id }) => id === row.markId),
        ),
      );
    });
  }
}

/** The driver answers an UPDATE with its rows and their number. */
const returned = (answer: unknown): { id: string }[] => (answer as [{ id: string }[], number])[0];
