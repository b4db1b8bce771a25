import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FirearmHistory } from '../firearm/firearm-history';
import type { VerifyMark } from './campaign.dto';
import { CampaignItem, MarkingCampaign } from './campaign.entity';
import { CampaignError } from './campaign.errors';
import { CampaignMark } from './campaign-mark.entity';
import { CampaignException, CampaignVerification } from './campaign-outcome.entity';
import { findItem, itemViews, lockOpenCampaign } from './campaign-rows';
import { assertSecondPerson, itemStateAfter } from './campaign.states';
import type { ItemView, MarkVerificationView } from './campaign.views.dto';
import { readMark } from './mark-pattern';

/** A second person reads each mark off a photograph; what agrees becomes a mark of the firearm. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly history: FirearmHistory,
    private readonly photographs: Photographs,
  ) {}

  verify(actor: Actor, campaignId: string, itemId: string, reading: VerifyMark): Promise<MarkVerificationView> {
    const { jurisdictionId, officialId } = actor;
    const { photographId, textRead } = reading;
    return this.session.run(actor, async (tx, now) => {
      const campaign = await lockOpenCampaign(tx, actor, campaignId);
      const item = await findItem(tx, actor, campaignId, itemId);
      const verified = itemStateAfter(item.state, 'verify');
      const [photograph] = await this.photographs.known(tx, actor, [photographId]);
      assertSecondPerson(officialId, [item.markedBy, photograph?.recordedBy ?? null]);
      const mark = item.markId === null ? null : await tx.findOneBy(CampaignMark, { jurisdictionId, id: item.markId });
      if (!mark) throw new CampaignError('campaign-item.unknown');
      const agrees = readMark(textRead) === readMark(mark.text);
      const firearmMarkId = agrees ? await this.becomeMark(tx, actor, now, campaign, item, mark, reading) : null;
      await tx.insert(CampaignVerification, {
        ...{ jurisdictionId, id: randomUUID(), itemId, markId: mark.id, photographId, textRead, agrees, firearmMarkId },
        ...{ verifiedBy: officialId, occurredAt: now },
      });
      if (!agrees) await this.setAside(tx, actor, now, campaignId, item, textRead);
      await tx.update(CampaignItem, { jurisdictionId, id: itemId }, { state: agrees ? verified : itemStateAfter(item.state, 'except') });
      await this.ledger.append(tx, actor, {
        kind: 'marking-campaign.mark-verified',
        subject: { kind: 'marking-campaign', id: campaignId },
        occurredAt: now,
        facts: { itemId, markId: mark.id, photographId, agrees, firearmMarkId },
        sealed: { textRead },
      });
      const [view] = await itemViews(tx, jurisdictionId, [await findItem(tx, actor, campaignId, itemId)]);
      return { item: view as ItemView, agrees, firearmMarkId };
    });
  }

  private async becomeMark(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    campaign: MarkingCampaign,
    { firearmId }: CampaignItem,
    { text }: CampaignMark,
    { photographId, legibility = null }: VerifyMark,
  ): Promise<string> {
    const { markKind: kind, part, method } = campaign;
    const markId = await this.history.keepMark(tx, actor, now, firearmId, {
      kind,
      part,
      text,
      method,
      legibility,
      photographIds: [photographId],
    });
    await this.ledger.append(tx, actor, {
      kind: 'firearm.marked',
      subject: { kind: 'firearm', id: firearmId },
      occurredAt: now,
      facts: { markId, markKind: kind, part, campaignId: campaign.id },
      sealed: { text },
    });
    return markId;
  }

  private async setAside(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    campaignId: string,
    item: CampaignItem,
    textRead: string,
  ): Promise<void> {
    const { jurisdictionId, officialId } = actor;
    await tx.insert(CampaignException, {
      ...{ jurisdictionId, id: randomUUID(), campaignId, itemId: item.id, markId: item.markId, reason: 'DIFFERS_ON_PHOTOGRAPH' },
      ...{ serialRead: null, remark: textRead, reportedBy: officialId, occurredAt: now },
      ...{ resolution: null, note: null, resolvedBy: null, resolvedAt: null },
    });
  }
}
