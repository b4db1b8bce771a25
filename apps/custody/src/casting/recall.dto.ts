import type { ItemKind } from '@headstamp/codes';
import { IsWritten, PageQuery, type Page } from '@headstamp/http';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { MATERIALS, type LotRecall, type LotRecallNotice, type Material } from './recall.entity';

export class RecallLot {
  @IsIn(MATERIALS) readonly material!: Material;
  /** As it is written down with moulds and casts; spaces and capitals make no difference. */
  @IsWritten(120) readonly product!: string;
  /** Spaces, hyphens and capitals make no difference. */
  @IsWritten(60) readonly lot!: string;
  @IsWritten(1_000) readonly reason!: string;
  /** Recalls a lot that nothing was made of and nobody registered: what is made of it later is marked. */
  @IsOptional() @IsBoolean() readonly evenIfUnknown?: boolean;
}

export class ListRecalls extends PageQuery {}

export class RecallView {
  readonly id!: string;
  readonly material!: Material;
  readonly product!: string;
  readonly lot!: string;
  readonly reason!: string;
  /** Null when another jurisdiction told of it. */
  readonly recalledBy!: string | null;
  /** The jurisdiction that told of it; null for one's own recall. */
  readonly originJurisdictionId!: string | null;
  readonly recalledAt!: string;
  readonly recordedAt!: string;

  static of(recall: LotRecall): RecallView {
    return Object.assign(new RecallView(), recallFields(recall));
  }
}

function recallFields({ id, material, product, lot, reason, recalledBy, originJurisdictionId, occurredAt, recordedAt }: LotRecall): object {
  const times = { recalledAt: occurredAt.toISOString(), recordedAt: recordedAt.toISOString() };
  return { id, material, product, lot, reason, recalledBy, originJurisdictionId, ...times };
}

export const WHEREABOUTS = ['here', 'packed', 'on-the-way', 'abroad', 'lost', 'not-arrived', 'given-away', 'destroyed'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** A mould or cast of the lot, and where it is now. */
export class RecalledItemView {
  readonly itemId!: string;
  readonly reference!: string;
  readonly kind!: ItemKind;
  readonly state!: string;
  readonly whereabouts!: Whereabouts;
  readonly custodianOfficialId!: string | null;
  /** The official or the jurisdiction that holds it. */
  readonly holderId!: string | null;
  readonly heldSince!: string | null;
  /** The storage place it stands in; null when it stands in none. */
  readonly placeId!: string | null;
  readonly placeName!: string | null;
  /** The jurisdiction it is in, or on its way to; null when it is here. */
  readonly jurisdictionId!: string | null;
  /** The last consignment it was in. */
  readonly consignmentId!: string | null;
  readonly consignmentReference!: string | null;
  readonly consignmentState!: string | null;
}

/** A jurisdiction that was told, because casts of the lot went there. */
export class RecallNoticeView {
  readonly jurisdictionId!: string;
  readonly documentId!: string;
  readonly toldAt!: string;

  static of({ recipientId, documentId, occurredAt }: LotRecallNotice): RecallNoticeView {
    return Object.assign(new RecallNoticeView(), { jurisdictionId: recipientId, documentId, toldAt: occurredAt.toISOString() });
  }
}

export class RecallCountView {
  readonly whereabouts!: Whereabouts;
  readonly items!: number;
}

/** A recall, and how far it has come: an item that is destroyed needs nothing more. */
export class RecallDetailView extends RecallView {
  readonly items!: RecalledItemView[];
  readonly counts!: RecallCountView[];
  /** Items that are not destroyed yet. */
  readonly open!: number;
  /** No mould and no cast was made of the lot, as far as is recorded here. */
  readonly nothingMadeOfIt!: boolean;
  readonly told!: RecallNoticeView[];
  /** Casts the other jurisdiction named that are not known here. */
  readonly unknownCastIds!: string[];

  static ofDetail(recall: LotRecall, items: readonly RecalledItemView[], told: readonly LotRecallNotice[]): RecallDetailView {
    const known = new Set(items.map(({ itemId }) => itemId));
    return Object.assign(new RecallDetailView(), recallFields(recall), {
      items,
      counts: WHEREABOUTS.flatMap((whereabouts) => {
        const there = items.filter((item) => item.whereabouts === whereabouts).length;
        return there > 0 ? [{ whereabouts, items: there }] : [];
      }),
      open: items.filter(({ whereabouts }) => whereabouts !== 'destroyed').length,
      nothingMadeOfIt: items.length === 0,
      told: told.map((notice) => RecallNoticeView.of(notice)),
      unknownCastIds: recall.named.filter((id) => !known.has(id)),
    });
  }
}

export class RecallPage implements Page<RecallView> {
  readonly items!: RecallView[];
  readonly nextCursor!: string | null;
}
