import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { endedAmong } from '../disposal/item-end';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { CastError } from './cast.errors';
import { lotKey, productKey } from './lots';
import { LotRecall, LotRecallItem, type Material } from './recall.entity';

export interface UsedLot {
  readonly material: Material;
  readonly product: string;
  readonly lot: string;
}

/** What the log calls a lot without saying whose product it is. */
export const lotHash = ({ material, product, lot }: UsedLot): string =>
  createHash('sha256')
    .update(`${material}\n${productKey(product)}\n${lotKey(lot)}`)
    .digest('hex');

/** That no lot these casts were made of is recalled. Call it where casts are packed and where they leave. */
export async function assertNotRecalled(tx: EntityManager, { jurisdictionId }: Actor, castIds: readonly string[]): Promise<void> {
  const [recalled] = await tx.find(LotRecallItem, {
    where: { jurisdictionId, itemId: In([...castIds]) },
    order: { itemId: 'ASC' },
    take: 1,
  });
  if (recalled) throw new CastError('cast.lot-recalled', { castId: recalled.itemId, recallId: recalled.recallId });
}

/** Marks the items that a recall is about, each with an event of its own. */
@Injectable()
export class RecallMarks {
  constructor(private readonly chronicle: Chronicle) {}

  /** Marks an item once per recall. */
  async mark(tx: EntityManager, actor: Actor, recall: LotRecall, item: Exhibit, at: Date): Promise<void> {
    const { jurisdictionId } = actor;
    if (await tx.existsBy(LotRecallItem, { jurisdictionId, recallId: recall.id, itemId: item.id })) return;
    await tx.insert(LotRecallItem, { jurisdictionId, id: randomUUID(), recallId: recall.id, itemId: item.id, occurredAt: at });
    // What was destroyed or given away is on the list; nothing happens to it any more.
    if ((await endedAmong(tx, actor, [item.id])).has(item.id)) return;
    await this.chronicle.record(tx, actor, item, {
      kind: 'lot.recalled',
      occurredAt: at,
      facts: { recallId: recall.id, material: recall.material, lot: lotHash(recall) },
      sealed: { product: recall.product, lotNumber: recall.lot, reason: recall.reason },
    });
  }

  /** An item that was just entered may have been made of a lot that is recalled already, itself or through its mould. */
  async markMade(tx: EntityManager, actor: Actor, item: Exhibit, used: readonly UsedLot[], at: Date, mouldId?: string): Promise<void> {
    const { jurisdictionId } = actor;
    const ofMould = mouldId === undefined ? [] : await tx.findBy(LotRecallItem, { jurisdictionId, itemId: mouldId });
    const recalls = await tx.findBy(LotRecall, [
      { jurisdictionId, id: In(ofMould.map(({ recallId }) => recallId)) },
      ...used.map(({ material, product, lot }) => ({
        ...{ jurisdictionId, originJurisdictionId: IsNull() },
        ...{ material, productKey: productKey(product), lotKey: lotKey(lot) },
      })),
    ]);
    for (const recall of recalls) await this.mark(tx, actor, recall, item, at);
  }

  /** The word of a recall may overtake the notice of the casts it names: they are marked when they are announced. */
  async markAnnounced(tx: EntityManager, actor: Actor, cast: Exhibit, at: Date): Promise<void> {
    const { originJurisdictionId } = cast;
    if (originJurisdictionId === null) return;
    await this.oneAfterTheOther(tx, actor, originJurisdictionId);
    const recalls = await tx
      .createQueryBuilder(LotRecall, 'recall')
      .where({ jurisdictionId: actor.jurisdictionId, originJurisdictionId })
      .andWhere(':castId = ANY (recall.named)', { castId: cast.id })
      .getMany();
    for (const recall of recalls) await this.mark(tx, actor, recall, cast, at);
  }

  /** A recall and a notice of one sender, taken in at the same moment, must not miss each other. Held to the end of the transaction. */
  async oneAfterTheOther(tx: EntityManager, { jurisdictionId }: Actor, from: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`lot-recall/${jurisdictionId}/${from}`]);
  }
}
