import { randomUUID } from 'node:crypto';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger, type EventFacts } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertDestructible, batchDetail, countFacts, itemsOf, lockBatch } from './batch-rows';
import type { BatchQuery, CancelBatch, NameItems, PlanBatch } from './destruction.dto';
import { DestructionBatch, DestructionItem } from './destruction.entity';
import { DestructionError } from './destruction.errors';
import { assertAnother, batchStateAfter } from './destruction.states';
import { BatchView, type BatchDetail, type BatchPage } from './destruction.views.dto';

/** As many items as one batch takes: its certificate is read by people. */
const LARGEST_BATCH = 1_700;

/** Plans the destruction of weapons and ammunition, and has it approved by another. */
@Injectable()
export class DestructionService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  plan(actor: Actor, plan: PlanBatch): Promise<BatchDetail> {
    const { jurisdictionId, officialId } = actor;
    const { reference, weaponMethod = null, ammunitionMethod = null, place, plannedOn } = plan;
    return this.session.run(actor, async (tx, now) => {
      const id = randomUUID();
      const batch = {
        ...{
          jurisdictionId,
          id,
          reference,
          state: 'planned' as const,
          weaponMethod,
          ammunitionMethod,
          place,
          plannedOn,
          plannedBy: officialId,
        },
        ...{ approvedBy: null, approvedAt: null, carriedOutBy: null, carriedOutOn: null, certifiedBy: null, certifiedAt: null },
        ...{ cancellation: null, occurredAt: now, version: 1 },
      };
      const inserted = await tx.createQueryBuilder().insert().into(DestructionBatch).values(batch).orIgnore().returning('id').execute();
      if ((inserted.raw as unknown[]).length === 0) throw new DestructionError('destruction-batch.reference-taken');
      await this.enter(tx, actor, now, id, plan);
      const planned = await lockBatch(tx, actor, id, 1);
      await this.tell(tx, actor, now, planned, 'planned', { weaponMethod, ammunitionMethod });
      return batchDetail(tx, actor, planned);
    });
  }

  /** More items for a batch that nobody has approved yet. */
  add(actor: Actor, id: string, version: number, items: NameItems): Promise<BatchDetail> {
    return this.session.run(actor, async (tx, now) => {
      const batch = await lockBatch(tx, actor, id, version);
      batch.state = batchStateAfter(batch.state, 'add');
      const added = await this.enter(tx, actor, now, id, items);
      if (added === 0) throw new DestructionError('destruction-batch.empty');
      await tx.update(DestructionBatch, { jurisdictionId: actor.jurisdictionId, id }, { version: version + 1 });
      batch.version = version + 1;
      await this.tell(tx, actor, now, batch, 'extended', { added });
      return batchDetail(tx, actor, batch);
    });
  }

  /** By somebody who planned none of it. What is held or destroyed by now stops it here already. */
  approve(actor: Actor, id: string, version: number): Promise<BatchDetail> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const batch = await lockBatch(tx, actor, id, version);
      const state = batchStateAfter(batch.state, 'approve');
      const items = await itemsOf(tx, jurisdictionId, id);
      if (items.length === 0) throw new DestructionError('destruction-batch.empty');
      assertAnother(officialId, [batch.plannedBy, ...items.map(({ addedBy }) => addedBy)]);
      assertMethods(batch, items);
      await assertDestructible(
        tx,
        jurisdictionId,
        items.flatMap(({ firearmId }) => firearmId ?? []),
      );
      Object.assign(batch, { state, approvedBy: officialId, approvedAt: now });
      await tx.save(batch);
      await this.tell(tx, actor, now, batch, 'approved', {});
      return batchDetail(tx, actor, batch);
    });
  }

  /** Gives its firearms free for another batch. */
  cancel(actor: Actor, id: string, version: number, { reason }: CancelBatch): Promise<BatchDetail> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const batch = await lockBatch(tx, actor, id, version);
      Object.assign(batch, { state: batchStateAfter(batch.state, 'cancel'), cancellation: reason });
      await tx.save(batch);
      await tx.update(DestructionItem, { jurisdictionId, batchId: id }, { claims: false });
      await this.tell(tx, actor, now, batch, 'cancelled', {}, { reason });
      return batchDetail(tx, actor, batch);
    });
  }

  list(actor: Actor, query: BatchQuery): Promise<BatchPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'destruction-batch', subjectId: null }, async (tx) => {
      const batches = tx.createQueryBuilder(DestructionBatch, 'b').where('b.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (query.state) batches.andWhere('b.state = :state', { state: query.state });
      if (after) batches.andWhere('(b.recordedAt, b.id) < (:recordedAt, :id)', after);
      const rows = await batches
        .orderBy('b.recordedAt', 'DESC')
        .addOrderBy('b.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      return pageOf(rows, query.limit, (batch) => BatchView.of(batch));
    });
  }

  read(actor: Actor, id: string): Promise<BatchDetail> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'destruction-batch', subjectId: id }, async (tx) => {
      const batch = await tx.findOneBy(DestructionBatch, { jurisdictionId, id });
      if (!batch) throw new DestructionError('destruction-batch.unknown');
      return batchDetail(tx, actor, batch);
    });
  }

  /** Claims the firearms for this batch; one that another batch has claimed is refused by the unique index, not by a look beforehand. */
  private async enter(tx: EntityManager, actor: Actor, now: Date, batchId: string, named: NameItems): Promise<number> {
    const { jurisdictionId, officialId } = actor;
    const [unrecordedWeapons, ammunition] = [named.unrecordedWeapons ?? [], named.ammunition ?? []];
    const firearmIds = [...new Set(named.firearmIds?.map((id) => id.toLowerCase()) ?? [])];
    const before = await tx.countBy(DestructionItem, { jurisdictionId, batchId });
    const added = firearmIds.length + unrecordedWeapons.length + ammunition.length;
    if (before + added > LARGEST_BATCH) throw new DestructionError('destruction-batch.too-large', { most: LARGEST_BATCH });
    await this.assertRecorded(tx, jurisdictionId, firearmIds);
    await assertDestructible(tx, jurisdictionId, firearmIds);
    const common = () => ({
      ...{ jurisdictionId, id: randomUUID(), batchId, destroyed: null, leftOver: null, remark: null, lifeEventId: null },
      ...{ addedBy: officialId, occurredAt: now },
    });
    const none = { firearmId: null, description: null, calibre: null, claims: false };
    const rows: Omit<DestructionItem, 'recordedAt'>[] = [
      ...firearmIds.map((firearmId) => ({ ...common(), ...none, kind: 'FIREARM' as const, firearmId, planned: 1, claims: true })),
      ...unrecordedWeapons.map(({ description, calibre = null, count }) => ({
        ...{ ...common(), ...none, kind: 'UNRECORDED_WEAPON' as const, description, calibre, planned: count },
      })),
      ...ammunition.map(({ calibre, rounds, description = null }) => ({
        ...{ ...common(), ...none, kind: 'AMMUNITION' as const, description, calibre, planned: rounds },
      })),
    ];
    if (rows.length === 0) return 0;
    const inserted = await tx.createQueryBuilder().insert().into(DestructionItem).values(rows).orIgnore().returning('id').execute();
    const entered = new Set((inserted.raw as { id: string }[]).map(({ id }) => id));
    const claimed = rows.flatMap(({ id, firearmId }) => (entered.has(id) || firearmId === null ? [] : [firearmId]));
    if (claimed.length > 0) throw new DestructionError('destruction-batch.firearms-elsewhere', { firearmIds: claimed });
    return rows.length;
  }

  private async assertRecorded(tx: EntityManager, jurisdictionId: string, firearmIds: readonly string[]): Promise<void> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM marking.firearm WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])', [
      jurisdictionId,
      [...firearmIds],
    ]);
    const known = new Set(rows.map(({ id }) => id));
    const unknown = firearmIds.filter((id) => !known.has(id));
    if (unknown.length > 0) throw new DestructionError('destruction-batch.firearms-unknown', { firearmIds: unknown });
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    occurredAt: Date,
    { id, state, place, reference }: DestructionBatch,
    happened: string,
    facts: EventFacts,
    sealed: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const items = await itemsOf(tx, actor.jurisdictionId, id);
    await this.ledger.append(tx, actor, {
      kind: `destruction-batch.${happened}`,
      subject: { kind: 'destruction-batch', id },
      occurredAt,
      facts: { state, reference, counts: countFacts(items), ...facts },
      sealed: {
        place,
        items: items.map(({ id: itemId, firearmId, description, planned }) => ({ itemId, firearmId, description, planned })),
        ...sealed,
      },
    });
  }
}

/** Nothing is approved before it is said how it is to be destroyed. */
function assertMethods(batch: DestructionBatch, items: readonly DestructionItem[]): void {
  const missing: string[] = [];
  if (batch.weaponMethod === null && items.some(({ kind }) => kind !== 'AMMUNITION')) missing.push('weaponMethod');
  if (batch.ammunitionMethod === null && items.some(({ kind }) => kind === 'AMMUNITION')) missing.push('ammunitionMethod');
  if (missing.length > 0) throw new DestructionError('destruction-batch.method-missing', { missing });
}
