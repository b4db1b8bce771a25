import type { ItemKind, MarkOfInterest, SharingDisclosure } from '@headstamp/codes';
import type { Page } from '@headstamp/http';
import type { Standing } from '../sharing/sharing.rules';
import { shownReference, withStanding, type HeldTerms } from './shared-terms';
import type { SharedAcquisition } from './shared-acquisition.entity';

/** A surface that a partner lets us compare against. */
export class SharedAcquisitionView {
  readonly id!: string;
  /** ISO 3166-1 alpha-2 of the owner. */
  readonly owner!: string;
  /** What the owner calls the item, as far as its terms let it be shown. */
  readonly reference!: string;
  readonly itemKind!: ItemKind;
  readonly region!: MarkOfInterest;
  readonly calibre!: string;
  readonly synthetic!: boolean;
  readonly sharedAt!: Date;
  readonly recordedAt!: Date;
  /** What its owner lets be seen of it while the sharing stands. */
  readonly disclosure!: SharingDisclosure;
  /** Nothing is compared with it any more, and nothing of it shown, unless it is `open`. */
  readonly standing!: Standing;
  readonly expiresAt!: Date | null;

  static of(shared: SharedAcquisition, terms: HeldTerms, at: Date): SharedAcquisitionView {
    const { id, ownerCode: owner, itemKind, region, calibre, synthetic, occurredAt: sharedAt, recordedAt } = shared;
    const { disclosure, expiresAt } = terms;
    return Object.assign(new SharedAcquisitionView(), {
      id,
      owner,
      reference: shownReference(shared, terms, at),
      itemKind,
      region,
      calibre,
      synthetic,
      sharedAt,
      recordedAt,
      disclosure,
      standing: withStanding(terms, at).standing,
      expiresAt,
    });
  }
}

/** One page of them, newest first. */
export class SharedAcquisitionPage implements Page<SharedAcquisitionView> {
  readonly items!: SharedAcquisitionView[];
  readonly nextCursor!: string | null;
}
