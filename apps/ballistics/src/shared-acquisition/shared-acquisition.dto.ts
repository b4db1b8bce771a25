import type { ItemKind, MarkOfInterest } from '@headstamp/codes';
import type { Page } from '@headstamp/http';
import type { SharedAcquisition } from './shared-acquisition.entity';

/** A surface that a partner lets us compare against. */
export class SharedAcquisitionView {
  readonly id!: string;
  /** ISO 3166-1 alpha-2 of the owner. */
  readonly owner!: string;
  /** What the owner calls the item. */
  readonly reference!: string;
  readonly itemKind!: ItemKind;
  readonly region!: MarkOfInterest;
  readonly calibre!: string;
  readonly synthetic!: boolean;
  readonly sharedAt!: Date;
  readonly recordedAt!: Date;

  static of(shared: SharedAcquisition): SharedAcquisitionView {
    const { id, ownerCode: owner, reference, itemKind, region, calibre, synthetic, occurredAt: sharedAt, recordedAt } = shared;
    return Object.assign(new SharedAcquisitionView(), { id, owner, reference, itemKind, region, calibre, synthetic, sharedAt, recordedAt });
  }
}

/** One page of them, newest first. */
export class SharedAcquisitionPage implements Page<SharedAcquisitionView> {
  readonly items!: SharedAcquisitionView[];
  readonly nextCursor!: string | null;
}
