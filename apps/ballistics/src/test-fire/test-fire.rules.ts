import { TestFireError } from './test-fire.errors';

export interface ClaimedTestFire {
  readonly firearmExhibitId: string;
  readonly shots: number;
  readonly itemExhibitIds: readonly string[];
  /** ISO 8601 date. */
  readonly firedOn: string;
}

/** One cartridge case and one bullet. */
const ITEMS_OF_A_SHOT = 2;

/** @throws TestFireError when the claim cannot be true. A date counts as past wherever on Earth it has begun. */
export function judgeTestFire({ firearmExhibitId, shots, itemExhibitIds, firedOn }: ClaimedTestFire, now: Date): void {
  if (itemExhibitIds.length > shots * ITEMS_OF_A_SHOT)
    throw new TestFireError('test-fire.more-items-than-shots', { shots, items: itemExhibitIds.length });
  if (itemExhibitIds.includes(firearmExhibitId)) throw new TestFireError('test-fire.firearm-among-items');
  const furthestEast = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (firedOn > furthestEast) throw new TestFireError('test-fire.in-the-future', { firedOn });
}
