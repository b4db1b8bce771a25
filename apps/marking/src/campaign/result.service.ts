import { createHash, randomUUID } from 'node:crypto';
import { RequestInvalid } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import { CampaignItem } from './campaign.entity';
import { CampaignMark } from './campaign-mark.entity';
import { CampaignException, CampaignResultFile } from './campaign-outcome.entity';
import { lockOpenCampaign } from './campaign-rows';
import type { ResultFileView } from './campaign.views.dto';
import { judgeResults, type JudgedResult, type KnownMark } from './result-judgement';
import { readResultFile, type ResultRow, type RowFault } from './result-file';

/** Takes in what marking stations send back: a file whole, or not at all with every fault of every row. */
@Injectable()
export class ResultService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  take(actor: Actor, campaignId: string, file: Buffer): Promise<ResultFileView> {
    const { jurisdictionId, officialId } = actor;
    const sha256 = createHash('sha256').update(file).digest('hex');
    const { rows, faults } = readResultFile(file);
    return this.session.run(actor, async (tx, now) => {
      await lockOpenCampaign(tx, actor, campaignId);
      const size = rows.length + new Set(faults.map(({ line }) => line)).size;
      if (faults.length === 0 && (await tx.existsBy(CampaignResultFile, { jurisdictionId, campaignId, sha256 })))
        return { campaignId, rows: size, done: 0, failed: 0, unchanged: size, sha256 };
      const known = await this.marksNamed(tx, jurisdictionId, campaignId, rows);
      const judged = judgeResults(rows, known);
      const all = [...faults, ...judged.faults].sort((a, b) => a.line - b.line);
      if (all.length > 0) throw new RequestInvalid(all.map(asFieldFault));
      const counts = { done: 0, failed: 0, unchanged: 0 };
      for (const result of judged.results) {
        counts[result.effect === 'unchanged' ? 'unchanged' : result.effect === 'marked' ? 'done' : 'failed']++;
        await this.apply(tx, actor, campaignId, result, now);
      }
      const taken = { jurisdictionId, id: randomUUID(), campaignId, sha256, ...counts, uploadedBy: officialId, occurredAt: now };
      await tx.insert(CampaignResultFile, taken);
      await this.ledger.append(tx, actor, {
        kind: 'marking-campaign.results-taken',
        subject: { kind: 'marking-campaign', id: campaignId },
        occurredAt: now,
        facts: { resultFileId: taken.id, sha256, rows: size, ...counts },
        sealed: { results: judged.results.map(({ mark, effect, row }) => ({ markId: mark.markId, effect, serialRead: row.serialRead })) },
      });
      return { campaignId, rows: size, ...counts, sha256 };
    });
  }

  /** What the file names, by mark id and by text. */
  private async marksNamed(
    tx: EntityManager,
    jurisdictionId: string,
    campaignId: string,
    rows: readonly ResultRow[],
  ): Promise<KnownMark[]> {
    const ids = rows.flatMap(({ markId }) => markId ?? []);
    const texts = rows.flatMap(({ markId, mark }) => (markId === null ? (mark ?? []) : []));
    const marks = await tx.findBy(CampaignMark, [
      { jurisdictionId, campaignId, id: In(ids) },
      { jurisdictionId, campaignId, text: In(texts) },
    ]);
    const items = await tx.findBy(CampaignItem, { jurisdictionId, id: In(marks.map(({ itemId }) => itemId)) });
    const firearms = await tx.findBy(Firearm, { jurisdictionId, id: In(items.map(({ firearmId }) => firearmId)) });
    const exceptions = await tx.findBy(CampaignException, { jurisdictionId, markId: In(marks.map(({ id }) => id)) });
    const itemOf = new Map(items.map((item) => [item.id, item]));
    const serialOf = new Map(firearms.map(({ id, serialNormalised }) => [id, serialNormalised]));
    return marks.flatMap(({ id, text, itemId }) => {
      const item = itemOf.get(itemId);
      if (!item) return [];
      return {
        ...{ markId: id, text, itemId, state: item.state, current: item.markId === id, wasMarked: item.markedAt !== null },
        serialNormalised: serialOf.get(item.firearmId) ?? null,
        openReasons: exceptions.filter(({ markId, resolvedAt }) => markId === id && resolvedAt === null).map(({ reason }) => reason),
      };
    });
  }

  private async apply(tx: EntityManager, actor: Actor, campaignId: string, result: JudgedResult, now: Date): Promise<void> {
    const { jurisdictionId, officialId } = actor;
    const { mark, row } = result;
    if (result.effect === 'unchanged') return;
    const made = row.outcome === 'done' && { markedBy: officialId, markedAt: now };
    await tx.update(CampaignItem, { jurisdictionId, id: mark.itemId }, { state: result.effect, ...made });
    if (result.effect !== 'exception') return;
    await tx.insert(CampaignException, {
      ...{ jurisdictionId, id: randomUUID(), campaignId, itemId: mark.itemId, markId: mark.markId, reason: result.reason },
      ...{ serialRead: row.serialRead, remark: row.remark, reportedBy: officialId, occurredAt: now },
      ...{ resolution: null, note: null, resolvedBy: null, resolvedAt: null },
    });
  }
}

const asFieldFault = ({ line, column, code, detail }: RowFault) => ({ pointer: `/rows/${line}/${column}`, code, detail });
