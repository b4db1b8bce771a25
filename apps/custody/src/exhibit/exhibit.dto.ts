import { ITEM_KINDS, MARKS_OF_INTEREST, type ItemKind, type MarkOfInterest } from '@headstamp/codes';
import { IsInstant, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { TimelineView } from '../chronicle/custody.dto';
import type { CustodyEventRow } from '../chronicle/custody-event.entity';
import { ItemEndView } from '../disposal/disposal.views.dto';
import { IsReference, IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import { PlacementView } from '../storage/storage.views.dto';
import type { Exhibit } from './exhibit.entity';

export class RegisterExhibit {
  @IsUUID() readonly caseId!: string;
  @IsIn(ITEM_KINDS) readonly kind!: ItemKind;
  /** What is written on the container; left out, the next free one of the laboratory is given. */
  @MayBeLeftOut() @IsReference() readonly reference?: string;
  /** What it comes from: for a test fire, the firearm; for a sub-item, the item it was found in or on. */
  @MayBeLeftOut() @IsUUID() readonly parentId?: string;
  /** The recovery it came from, as the cases service names it; left out, that of what it comes from. */
  @MayBeLeftOut() @IsUUID() readonly recoveryId?: string;
  @IsWritten(1_000) readonly description!: string;
  @MayBeLeftOut() @IsWritten(60) readonly calibre?: string;
  /** Marks the firearm left on it, as far as they can be used. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(8) @ArrayUnique() @IsIn(MARKS_OF_INTEREST, { each: true }) readonly regions?: MarkOfInterest[];
  /** The seal on its container, if there is one. */
  @MayBeLeftOut() @IsSealNumber() readonly sealNumber?: string;
  /** When it came into the registering official's hands; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class ChangeSeal {
  /** The seal that was opened. */
  @ValidateIf((seal: ChangeSeal) => seal.opened !== undefined) @IsSealNumber() readonly opened?: string;
  /** The seal that was put on. */
  @ValidateIf((seal: ChangeSeal) => seal.applied !== undefined) @IsSealNumber() readonly applied?: string;
  @IsWritten(500) readonly reason!: string;
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class ListExhibits extends PageQuery {
  @IsOptional() @IsUUID() readonly caseId?: string;
  @IsOptional() @IsIn(ITEM_KINDS) readonly kind?: ItemKind;
  /** The beginning of the reference. */
  @IsOptional() @IsString() @Length(1, 60) readonly reference?: string;
}

export class ExhibitView {
  readonly id!: string;
  readonly caseId!: string | null;
  readonly reference!: string;
  readonly kind!: ItemKind;
  readonly parentId!: string | null;
  readonly description!: string | null;
  readonly calibre!: string | null;
  readonly regions!: MarkOfInterest[];
  /** Null when nobody here holds it: not accepted yet, or accepted by another jurisdiction. */
  readonly custodianOfficialId!: string | null;
  /** The official or the jurisdiction that holds it. */
  readonly holderId!: string | null;
  readonly heldSince!: string | null;
  readonly sealNumber!: string | null;
  readonly state!: string;
  /** The whole it is part of now, which is what is held and moved; null when it is by itself. */
  readonly wholeId!: string | null;
  /** The mould that is being made of it now. */
  readonly castingId!: string | null;
  /** The recovery it came from. */
  readonly recoveryId!: string | null;
  readonly disputed!: boolean;
  readonly originJurisdictionId!: string | null;
  readonly registeredBy!: string;
  readonly occurredAt!: string;
  readonly recordedAt!: string;
  readonly version!: number;

  static of(exhibit: Exhibit): ExhibitView {
    return Object.assign(new ExhibitView(), exhibitFields(exhibit));
  }
}

/** What every view of an item shows. */
export function exhibitFields(exhibit: Exhibit): Omit<ExhibitView, never> {
  const { jurisdictionId: _, sealId: __, occurredAt, recordedAt, heldSince, ...shown } = exhibit;
  return {
    ...shown,
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    heldSince: heldSince?.toISOString() ?? null,
  };
}

export class ExhibitDetailView extends ExhibitView {
  readonly parent!: ExhibitView | null;
  /** Test fires of a firearm, moulds of an original, casts of a mould. */
  readonly children!: ExhibitView[];
  /** Where it stands now, or the whole it is inside of; null when that is in no place. */
  readonly place!: PlacementView | null;
  /** How its custody ended; null while it goes on. */
  readonly end!: ItemEndView | null;
  readonly timeline!: TimelineView;

  static ofDetail(
    exhibit: Exhibit,
    parent: Exhibit | null,
    children: readonly Exhibit[],
    events: readonly CustodyEventRow[],
  ): ExhibitDetailView {
    return Object.assign(new ExhibitDetailView(), exhibitFields(exhibit), {
      parent: parent && ExhibitView.of(parent),
      children: children.map((child) => ExhibitView.of(child)),
      timeline: TimelineView.of(events),
    });
  }
}

export class ExhibitPage implements Page<ExhibitView> {
  readonly items!: ExhibitView[];
  readonly nextCursor!: string | null;
}
