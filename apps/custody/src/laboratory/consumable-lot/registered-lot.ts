import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { LaboratoryError } from '../laboratory.errors';
import { ConsumableLot } from './consumable-lot.entity';
import { lotUsable } from './consumable-lot.states';

/** Two ways of typing one lot are one lot. */
export function lotKey(product: string, lot: string): string {
  const plain = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
  return `${plain(product)}/${plain(lot)}`;
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
