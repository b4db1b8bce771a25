import type { Ledger } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { lotKey as plainLotKey, productKey } from '../../casting/lots';
import type { LotRecall } from '../../casting/recall.entity';
import { LaboratoryError } from '../laboratory.errors';
import { ConsumableLot } from './consumable-lot.entity';
import { lotAfter, lotUsable } from './consumable-lot.states';

/** Two ways of typing one lot are one lot. */
export function lotKey(product: string, lot: string): string {
  const plain = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
  return `${plain(product)}/${plain(lot)}`;
}

/** The lots of casting material that are registered under this product and number, however they are written there, are recalled with it. @returns how many there are */
export async function recallRegisteredLots(tx: EntityManager, actor: Actor, ledger: Ledger, recall: LotRecall, now: Date): Promise<number> {
  const { jurisdictionId } = actor;
  const { id: recallId, material, reason } = recall;
  const lots = await tx.find(ConsumableLot, { where: { jurisdictionId, kind: material }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  const ofIt = lots.filter(({ product, lot }) => productKey(product) === recall.productKey && plainLotKey(lot) === recall.lotKey);
  for (const lot of ofIt) {
    if (lot.state === 'recalled' && lot.recallId !== null) continue;
    const state = lot.state === 'recalled' ? 'recalled' : lotAfter(lot.state, 'recall');
    await tx.save(Object.assign(lot, { state, stateReason: reason, recallId }));
    const facts = { state, recallId };
    await ledger.append(tx, actor, {
      kind: 'consumable-lot.recalled',
      subject: { kind: 'consumable-lot', id: lot.id },
      occurredAt: now,
      facts,
      sealed: { reason },
    });
  }
  return ofIt.length;
}

/** A lot that nobody registered may be used as before. @throws LaboratoryError for a registered one that may not be used then */
export async function assertLotUsable(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  product: string,
  lot: string,
  usedAt: Date,
): Promise<void> {
  const row = await tx.findOneBy(ConsumableLot, { jurisdictionId, lotKey: lotKey(product, lot) });
  const reason = row && lotUsable(row, usedAt);
  if (reason) throw new LaboratoryError('consumable-lot.not-usable', { reason, lotId: row.id });
}
