import { ExchangeDocuments, type LotRecallBody } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Exhibit } from '../exhibit/exhibit.entity';
import { lockExhibits } from '../exhibit/exhibit-custody';
import { CastError } from './cast.errors';
import { lotKey, productKey } from './lots';
import { LotRecall, MATERIALS } from './recall.entity';
import { lotHash, RecallMarks } from './recall-marks';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f]|\p{Surrogate}/u;

/** Another jurisdiction recalls a lot that casts sent here were made of. */
@Injectable()
export class RecallArrival {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly marks: RecallMarks,
    private readonly ledger: Ledger,
  ) {}

  /** Only casts that came from the sender are marked, whatever it names. */
  async takeIn(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'lot-recall');
    const { from, signedAt } = envelope;
    const { subjectId: id, material, product, lot, reason, recalledAt, castIds } = judged(envelope.body);
    const { jurisdictionId } = actor;
    await this.marks.oneAfterTheOther(tx, actor, from);
    // A claim about the future is the sender's clock's; what is known is when it was signed.
    const occurredAt = new Date(Math.min(Date.parse(recalledAt), Date.parse(signedAt)));
    const keys = { productKey: productKey(product), lotKey: lotKey(lot) };
    const origin = { recalledBy: null, originJurisdictionId: from, documentId, named: [...new Set(castIds)] };
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(LotRecall)
      .values({ jurisdictionId, id, material, product, lot, reason, ...keys, ...origin, occurredAt })
      .orIgnore()
      .returning(['id'])
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw new CastError('recall.made-already');
    const recall = await tx.findOneByOrFail(LotRecall, { jurisdictionId, id });
    const ours = await tx.findBy(Exhibit, { jurisdictionId, id: In(recall.named), originJurisdictionId: from, kind: 'CAST' });
    const ids = ours.map((cast) => cast.id);
    const takenInAt = await this.documents.takenInAt(tx, actor, documentId);
    for (const cast of await lockExhibits(tx, actor, ids)) await this.marks.mark(tx, actor, recall, cast, takenInAt);
    await this.ledger.append(tx, actor, {
      kind: 'lot.recalled',
      subject: { kind: 'lot-recall', id },
      occurredAt,
      facts: { from, documentId, material, lot: lotHash(recall), items: ids },
    });
    await this.documents.accept(tx, actor, envelope);
  }
}

/** A signature says who sent it, not that it makes sense. */
function judged(body: LotRecallBody): LotRecallBody {
  const { subjectId, material, product, lot, reason, recalledAt, castIds } = body;
  const text = (value: unknown, longest: number): boolean =>
    typeof value === 'string' && /\S/.test(value) && value.length <= longest && !UNPRINTABLE.test(value);
  const uuid = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
  const sound =
    uuid(subjectId) &&
    MATERIALS.includes(material) &&
    text(product, 120) &&
    text(lot, 60) &&
    text(reason, 1_000) &&
    typeof recalledAt === 'string' &&
    INSTANT.test(recalledAt) &&
    !Number.isNaN(Date.parse(recalledAt)) &&
    Array.isArray(castIds) &&
    castIds.length > 0 &&
    castIds.length <= 1_000 &&
    castIds.every(uuid);
  if (!sound) throw new CastError('recall.document-malformed');
  return body;
}
