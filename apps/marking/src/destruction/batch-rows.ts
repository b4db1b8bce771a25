import type { Actor } from '@headstamp/tenancy';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import { LifeEvent } from '../firearm/life-event.entity';
import {
  DestructionAttendance,
  DestructionAttendanceIdentity,
  DestructionBatch,
  DestructionCertificate,
  DestructionItem,
} from './destruction.entity';
import { ITEM_KINDS } from './destruction.codes';
import { DestructionError } from './destruction.errors';
import { differencesOf } from './destruction.states';
import { AttendanceView, BatchView, DestructionItemView, type BatchDetail, type DestructionCounts } from './destruction.views.dto';
import { FirearmHold } from './firearm-hold.entity';

/** The batch, held until the transaction ends. @throws `destruction-batch.unknown`, `.changed-meanwhile` when another version was read */
export async function lockBatch(tx: EntityManager, { jurisdictionId }: Actor, id: string, version: number): Promise<DestructionBatch> {
  const batch = await tx.findOne(DestructionBatch, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (!batch) throw new DestructionError('destruction-batch.unknown');
  if (batch.version !== version) throw new DestructionError('destruction-batch.changed-meanwhile');
  return batch;
}

export const itemsOf = (tx: EntityManager, jurisdictionId: string, batchId: string): Promise<DestructionItem[]> =>
  tx.find(DestructionItem, { where: { jurisdictionId, batchId }, order: { recordedAt: 'ASC', id: 'ASC' } });

/**
 * Refuses firearms that are held or destroyed already. Holds the history of each first, as who places a hold and who adds a life
 * event do, so that neither can slip in between. Inside the caller's transaction.
 */
export async function assertDestructible(tx: EntityManager, jurisdictionId: string, firearmIds: readonly string[]): Promise<void> {
  if (firearmIds.length === 0) return;
  await holdHistories(tx, jurisdictionId, firearmIds);
  const ids = In([...firearmIds]);
  const held = await tx.findBy(FirearmHold, { jurisdictionId, firearmId: ids, releasedAt: IsNull() });
  if (held.length > 0) throw new DestructionError('destruction-batch.firearms-held', { firearmIds: distinct(held) });
  const destroyed = await tx.findBy(LifeEvent, { jurisdictionId, firearmId: ids, kind: 'destroyed' });
  if (destroyed.length > 0) throw new DestructionError('destruction-batch.firearms-destroyed', { firearmIds: distinct(destroyed) });
}

/** The lock under which a firearm's history grows, of each firearm, always in one order. */
export async function holdHistories(tx: EntityManager, jurisdictionId: string, firearmIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(firearmIds)].sort())
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking/${jurisdictionId}/firearm/${id}`]);
}

const distinct = (rows: readonly { readonly firearmId: string }[]): string[] => [...new Set(rows.map(({ firearmId }) => firearmId))];

/** A batch with everything that is known of it. */
export async function batchDetail(tx: EntityManager, { jurisdictionId }: Actor, batch: DestructionBatch): Promise<BatchDetail> {
  const items = await itemsOf(tx, jurisdictionId, batch.id);
  const firearms = await tx.findBy(Firearm, { jurisdictionId, id: In(items.flatMap(({ firearmId }) => firearmId ?? [])) });
  const shown = new Map(
    firearms.map(({ id, serialObserved, make, model, calibre }) => [id, { id, serial: serialObserved, make, model, calibre }]),
  );
  const attendance = await tx.find(DestructionAttendance, {
    where: { jurisdictionId, batchId: batch.id },
    order: { part: 'DESC', id: 'ASC' },
  });
  const identities = await tx.findBy(DestructionAttendanceIdentity, { jurisdictionId, id: In(attendance.map(({ id }) => id)) });
  const certificate = await tx.findOne(DestructionCertificate, {
    where: { jurisdictionId, id: batch.id },
    select: { id: true, sha256: true },
  });
  return Object.assign(BatchView.of(batch), {
    items: items.map((item) => DestructionItemView.of(item, shown.get(item.firearmId ?? ''))),
    counts: countsOf(items),
    differences: differencesOf(items.map(({ id, planned, destroyed, leftOver }) => ({ itemId: id, planned, destroyed, leftOver }))),
    attendance: attendance.map((each) =>
      AttendanceView.of(
        each,
        identities.find(({ id }) => id === each.id),
      ),
    ),
    certificateSha256: certificate?.sha256 ?? null,
  });
}

/** Sums of the items: weapons with and without record, rounds by calibre. */
export function countsOf(
  items: readonly Pick<DestructionItem, 'kind' | 'calibre' | 'planned' | 'destroyed' | 'leftOver'>[],
): DestructionCounts[] {
  const sums = new Map<string, DestructionCounts>();
  const plus = (sum: number | null, more: number | null): number | null => (more === null ? sum : (sum ?? 0) + more);
  for (const { kind, calibre, planned, destroyed, leftOver } of items) {
    const of = kind === 'AMMUNITION' ? calibre : null;
    const key = `${kind}/${of ?? ''}`;
    const sum = sums.get(key) ?? { kind, calibre: of, planned: 0, destroyed: null, leftOver: null };
    sums.set(key, {
      ...{ kind, calibre: of },
      planned: sum.planned + planned,
      destroyed: plus(sum.destroyed, destroyed),
      leftOver: plus(sum.leftOver, leftOver),
    });
  }
  const place = ({ kind, calibre }: DestructionCounts): string => `${ITEM_KINDS.indexOf(kind)} ${calibre ?? ''}`;
  return [...sums.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** The same sums as facts of the log. */
export const countFacts = (items: Parameters<typeof countsOf>[0]) =>
  countsOf(items).map(({ kind, calibre, planned, destroyed, leftOver }) => ({ kind, calibre, planned, destroyed, leftOver }));
