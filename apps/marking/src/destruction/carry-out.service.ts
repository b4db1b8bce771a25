import { randomBytes, randomUUID } from 'node:crypto';
import { commitmentTo, Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FirearmHistory } from '../firearm/firearm-history';
import { assertDestructible, batchDetail, countFacts, itemsOf, lockBatch } from './batch-rows';
import type { AttendancePart } from './destruction.codes';
import type { Attendee, CarryOutBatch, ItemResult } from './destruction.dto';
import { DestructionAttendance, DestructionAttendanceIdentity, DestructionBatch, DestructionItem } from './destruction.entity';
import { DestructionError } from './destruction.errors';
import { batchStateAfter, differencesOf, resultFaults } from './destruction.states';
import type { BatchDetail } from './destruction.views.dto';

/** Records what was destroyed, who was there, and the end of each firearm's life, in one transaction. */
@Injectable()
export class CarryOutService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly history: FirearmHistory,
  ) {}

  carryOut(actor: Actor, id: string, version: number, report: CarryOutBatch): Promise<BatchDetail> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const batch = await lockBatch(tx, actor, id, version);
      const state = batchStateAfter(batch.state, 'carry-out');
      assertDay(report.carriedOutOn, batch, now);
      const items = await itemsOf(tx, jurisdictionId, id);
      const results = matched(items, report.results);
      await assertDestructible(
        tx,
        jurisdictionId,
        items.flatMap((item) => (item.firearmId !== null && (results.get(item.id)?.destroyed ?? 0) > 0 ? [item.firearmId] : [])),
      );
      for (const item of items) await this.settle(tx, actor, batch, item, results.get(item.id) as ItemResult, report.carriedOutOn);
      const attendance = await this.attend(tx, actor, now, id, report);
      Object.assign(batch, { state, carriedOutBy: officialId, carriedOutOn: report.carriedOutOn });
      await tx.save(batch);
      const differences = differencesOf(
        items.map(({ id: itemId, planned, destroyed, leftOver }) => ({ itemId, planned, destroyed, leftOver })),
      );
      await this.ledger.append(tx, actor, {
        kind: 'destruction-batch.carried-out',
        subject: { kind: 'destruction-batch', id },
        occurredAt: new Date(`${report.carriedOutOn}T00:00:00Z`),
        facts: {
          ...{ state, reference: batch.reference, counts: countFacts(items) },
          ...{ differences: differences.map((difference) => ({ ...difference })), attendance },
        },
        sealed: { place: batch.place, results: report.results.map(({ itemId, remark = null }) => ({ itemId, remark })) },
      });
      return batchDetail(tx, actor, batch);
    });
  }

  private async settle(
    tx: EntityManager,
    actor: Actor,
    batch: DestructionBatch,
    item: DestructionItem,
    result: ItemResult,
    day: string,
  ): Promise<void> {
    const { destroyed, leftOver, remark = null } = result;
    const lifeEventId = item.firearmId !== null && destroyed > 0 ? await this.endOfLife(tx, actor, batch, item.firearmId, day) : null;
    // What was not destroyed is free for another batch.
    const settled = { destroyed, leftOver, remark, lifeEventId, claims: lifeEventId !== null };
    Object.assign(item, settled);
    await tx.update(DestructionItem, { jurisdictionId: actor.jurisdictionId, id: item.id }, settled);
  }

  private async endOfLife(
    tx: EntityManager,
    actor: Actor,
    { id, reference, place }: DestructionBatch,
    firearmId: string,
    day: string,
  ): Promise<string> {
    const document = `Destruction batch ${reference}`;
    const { lifeEventId, occurredAt } = await this.history.keepLifeEvent(tx, actor, firearmId, {
      kind: 'destroyed',
      date: day,
      document,
      place,
    });
    await this.ledger.append(tx, actor, {
      kind: 'life-event.recorded',
      subject: { kind: 'firearm', id: firearmId },
      occurredAt,
      facts: { lifeEventId, lifeEventKind: 'destroyed', fromHolderId: null, holderId: null, destructionBatchId: id },
      sealed: { date: day, document, place },
    });
    return lifeEventId;
  }

  /** The log knows each person by a commitment whose key stands with the name, so that both can end together. */
  private async attend(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    now: Date,
    batchId: string,
    { witnesses, monitor }: CarryOutBatch,
  ): Promise<{ id: string; part: AttendancePart; organisation: string; identity: string }[]> {
    if (witnesses.some((witness) => sameName(witness, monitor))) throw new DestructionError('destruction-batch.monitor-is-witness');
    const present = [...witnesses.map((person) => ({ part: 'WITNESS' as const, person })), { part: 'MONITOR' as const, person: monitor }];
    const facts = [];
    for (const { part, person } of present) {
      const { name, function: office, organisation } = person;
      const [id, commitmentKey] = [randomUUID(), randomBytes(32)];
      await tx.insert(DestructionAttendance, { jurisdictionId, id, batchId, part, organisation, occurredAt: now });
      await tx.insert(DestructionAttendanceIdentity, { jurisdictionId, id, name, function: office, commitmentKey, occurredAt: now });
      facts.push({ id, part, organisation, identity: commitmentTo({ key: commitmentKey, sealed: { name, function: office } }) });
    }
    return facts;
  }
}

const sameName = (one: Attendee, other: Attendee): boolean =>
  one.name.normalize('NFKC').trim().toUpperCase() === other.name.normalize('NFKC').trim().toUpperCase();

/** Not in the future wherever one is, and not before it was approved. */
function assertDay(day: string, { approvedAt }: DestructionBatch, now: Date): void {
  const [earliest, latest] = [approvedAt ?? now, now].map((at, end) =>
    new Date(at.getTime() + (end ? 14 : -12) * 3_600_000).toISOString().slice(0, 10),
  );
  if (day < (earliest ?? day) || day > (latest ?? day)) throw new DestructionError('destruction-batch.in-the-future');
}

/** Each item with its result. @throws `destruction-batch.results-incomplete` naming items without one, `.count-impossible` */
function matched(items: readonly DestructionItem[], results: readonly ItemResult[]): Map<string, ItemResult> {
  const { missing, unknown, repeated } = resultFaults(
    items.map(({ id }) => id),
    results,
  );
  if (missing.length + unknown.length + repeated.length > 0)
    throw new DestructionError('destruction-batch.results-incomplete', { missing, unknown, repeated });
  const byItem = new Map(results.map((result) => [result.itemId, result]));
  const twice = items.filter(
    ({ id, kind }) => kind === 'FIREARM' && (byItem.get(id)?.destroyed ?? 0) + (byItem.get(id)?.leftOver ?? 0) > 1,
  );
  if (twice.length > 0) throw new DestructionError('destruction-batch.count-impossible', { itemIds: twice.map(({ id }) => id) });
  return byItem;
}
