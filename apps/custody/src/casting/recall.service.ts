import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import type { Page } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Consignment } from '../consignment/consignment.entity';
import { lockExhibits } from '../exhibit/exhibit-custody';
import { listed } from '../fields/listed';
import { recallRegisteredLots } from '../laboratory/consumable-lot/registered-lot';
import { CastMaking } from './cast.entity';
import { CastError } from './cast.errors';
import { lotKey, productKey } from './lots';
import { RecallView, type ListRecalls, type RecallDetailView, type RecallLot } from './recall.dto';
import { LotRecall, LotRecallNotice } from './recall.entity';
import { lotHash, RecallMarks } from './recall-marks';
import { journeysOf, recallDetail } from './recall.rows';

/** The lot numbers as `lotKey` writes them. */
const SAME_LOT = `upper(regexp_replace(normalize(lot, NFKC), '[\\s-]+', '', 'g')) = $2`;

/** A lot that is not to be trusted any more: every mould and cast of it is found, marked, and told to whoever has it. */
@Injectable()
export class RecallService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly marks: RecallMarks,
    private readonly documents: ExchangeDocuments,
  ) {}

  recall(actor: Actor, lot: RecallLot): Promise<RecallDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const recall = await this.enter(tx, actor, lot, now);
      if (!recall) throw new CastError('recall.made-already');
      await this.carryOut(tx, actor, recall, lot.evenIfUnknown ?? false, now);
      return recallDetail(tx, actor, recall);
    });
  }

  /** The recall of a registered lot, in the transaction of who recalls it. One that casts of it made known before is the same recall. */
  async recallRegistered(tx: EntityManager, actor: Actor, lot: RecallLot, now: Date): Promise<void> {
    const recall = await this.enter(tx, actor, lot, now);
    if (recall) return this.carryOut(tx, actor, recall, true, now);
    const { jurisdictionId } = actor;
    const keys = { material: lot.material, productKey: productKey(lot.product), lotKey: lotKey(lot.lot) };
    const known = await tx.findOneByOrFail(LotRecall, { jurisdictionId, originJurisdictionId: IsNull(), ...keys });
    await recallRegisteredLots(tx, actor, this.ledger, known, now);
  }

  /** Marks what was made of the lot, takes the registered lot out of use, and tells whoever has casts of it: one act. */
  private async carryOut(tx: EntityManager, actor: Actor, recall: LotRecall, evenIfUnknown: boolean, now: Date): Promise<void> {
      const ids = await this.madeOf(tx, actor, recall);
      const registered = await recallRegisteredLots(tx, actor, this.ledger, recall, now);
      if (ids.length === 0 && registered === 0 && !evenIfUnknown) throw new CastError('recall.lot-unknown');
      for (const item of await lockExhibits(tx, actor, ids)) await this.marks.mark(tx, actor, recall, item, now);
      await this.ledger.append(tx, actor, {
        kind: 'lot.recalled',
        subject: { kind: 'lot-recall', id: recall.id },
        occurredAt: now,
        facts: { material: recall.material, lot: lotHash(recall), items: ids },
        sealed: { product: recall.product, lotNumber: recall.lot, reason: recall.reason },
      });
      await this.tell(tx, actor, now, recall, ids);
  }

  list(actor: Actor, query: ListRecalls): Promise<Page<RecallView>> {
    return this.session.disclose(actor, { subjectKind: 'lot-recall', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        LotRecall,
        query,
        (rows) => rows,
        (row) => RecallView.of(row),
      ),
    );
  }

  detail(actor: Actor, id: string): Promise<RecallDetailView> {
    return this.session.disclose(actor, { subjectKind: 'lot-recall', subjectId: id }, async (tx) => {
      const recall = await tx.findOneBy(LotRecall, { jurisdictionId: actor.jurisdictionId, id });
      if (!recall) throw new CastError('recall.unknown');
      return recallDetail(tx, actor, recall);
    });
  }

  private async enter(tx: EntityManager, actor: Actor, { material, product, lot, reason }: RecallLot, now: Date): Promise<LotRecall | null> {
    const { jurisdictionId, officialId: recalledBy } = actor;
    const id = randomUUID();
    const keys = { productKey: productKey(product), lotKey: lotKey(lot) };
    const from = { recalledBy, originJurisdictionId: null, documentId: null, named: [] };
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(LotRecall)
      .values({ jurisdictionId, id, material, product, lot, reason, ...keys, ...from, occurredAt: now })
      .orIgnore()
      .returning(['id'])
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return null;
    return tx.findOneByOrFail(LotRecall, { jurisdictionId, id });
  }

  /** Moulds of the silicone and the casts made in them, or casts of the resin. */
  private async madeOf(tx: EntityManager, { jurisdictionId }: Actor, recall: LotRecall): Promise<string[]> {
    const ofProduct = async (sql: string): Promise<string[]> => {
      const rows = await tx.query<{ id: string; product: string | null }[]>(sql, [jurisdictionId, recall.lotKey]);
      return rows.flatMap(({ id, product }) => (product !== null && productKey(product) === recall.productKey ? [id] : []));
    };
    if (recall.material === 'RESIN')
      return ofProduct(`SELECT id, resin_product AS product FROM custody.cast_making WHERE jurisdiction_id = $1 AND ${SAME_LOT}`);
    const moulds = await ofProduct(`SELECT id, silicone_product AS product FROM custody.mould WHERE jurisdiction_id = $1 AND ${SAME_LOT}`);
    const casts = await tx.findBy(CastMaking, { jurisdictionId, mouldId: In(moulds) });
    return [...moulds, ...casts.map(({ id }) => id)];
  }

  /** Every jurisdiction that casts of the lot were sent to learns of it, whatever became of the consignment. */
  private async tell(tx: EntityManager, actor: Actor, now: Date, recall: LotRecall, itemIds: readonly string[]): Promise<void> {
    const sent = new Map<string, string[]>();
    for (const [castId, journeys] of await journeysOf(tx, actor, itemIds)) {
      for (const recipient of new Set(journeys.filter(hasLeft).map(({ counterpartId }) => counterpartId)))
        sent.set(recipient, [...(sent.get(recipient) ?? []), castId]);
    }
    const { id: recallId, material, product, lot, reason } = recall;
    for (const [recipientId, castIds] of [...sent].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const documentId = await this.documents.send(tx, actor, now, {
        kind: 'lot-recall',
        to: recipientId,
        body: { subjectId: recallId, material, product, lot, reason, recalledAt: now.toISOString(), castIds },
      });
      const { jurisdictionId } = actor;
      await tx.insert(LotRecallNotice, { jurisdictionId, id: randomUUID(), recallId, recipientId, documentId, occurredAt: now });
    }
  }
}

const hasLeft = ({ direction, dispatchedAt }: Consignment): boolean => direction === 'out' && dispatchedAt !== null;
