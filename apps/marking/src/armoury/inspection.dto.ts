import { IsWritten, PageQuery } from '@headstamp/http';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { DIFFERENCE_KINDS, type DifferenceKind, type InspectionState, type SightingOutcome } from './inspection.states';
import type { ArmouryInspection, InspectionDifference, InspectionListed, InspectionRounds, InspectionSighting } from './inspection.entity';

export class ReadSerialNumber {
  /** As read on the weapon or scanned from its label. */
  @IsWritten(60) readonly serial!: string;
  /** Tells two makers' weapons of one number apart. */
  @IsOptional() @IsWritten(200) readonly make?: string | null;
  @IsOptional() @IsWritten(1_000) readonly remark?: string | null;
}

export class RecordSightings {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ReadSerialNumber)
  readonly sightings!: ReadSerialNumber[];
}

export class CountRounds {
  @IsWritten(60) readonly calibre!: string;
  @IsInt() @Min(0) @Max(2_000_000_000) readonly rounds!: number;
}

export class ResolveDifference {
  /** What was found out; the difference itself stays as it was seen. */
  @IsWritten(2_000) readonly note!: string;
}

const whether = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class DifferenceQuery extends PageQuery {
  @IsOptional() @IsIn(DIFFERENCE_KINDS) readonly kind?: DifferenceKind;
  /** `false` shows only those that nobody has resolved. */
  @IsOptional() @Transform(whether) @IsBoolean() readonly resolved?: boolean;
}

export class InspectionView {
  readonly id!: string;
  readonly armouryId!: string;
  readonly state!: InspectionState;
  /** Firearms on the list when it began. */
  readonly listed!: number;
  /** Of those, seen. */
  readonly found!: number;
  readonly openedBy!: string;
  readonly openedAt!: Date;
  readonly closedBy!: string | null;
  readonly closedAt!: Date | null;
  readonly version!: number;

  static of(inspection: ArmouryInspection): InspectionView {
    const { id, armouryId, state, listed, found, openedBy, occurredAt, closedBy, closedAt, version } = inspection;
    return Object.assign(new InspectionView(), {
      ...{ id, armouryId, state, listed, found, openedBy, openedAt: occurredAt, closedBy, closedAt, version },
    });
  }
}

export class RoundsView {
  readonly calibre!: string;
  /** Null when the list did not know the calibre. */
  readonly listed!: number | null;
  /** Null until somebody counts. */
  readonly counted!: number | null;

  static of({ calibre, listed, counted }: Pick<InspectionRounds, 'calibre' | 'listed' | 'counted'>): RoundsView {
    return Object.assign(new RoundsView(), { calibre, listed, counted });
  }
}

export class InspectionDetail extends InspectionView {
  readonly rounds!: RoundsView[];
  /** How many of each kind; empty until it is closed. */
  readonly differences!: { readonly kind: DifferenceKind; readonly count: number; readonly resolved: number }[];
}

/** One page of inspections, newest first. */
export class InspectionPage {
  readonly items!: InspectionView[];
  readonly nextCursor!: string | null;
}

/** A recorded firearm that a number may belong to. */
export class ResemblingFirearm {
  readonly firearmId!: string;
  readonly serial!: string | null;
  readonly make!: string;
  readonly model!: string;
  /** Where the number read differs from the recorded one, in words. */
  readonly differences!: string[];
}

export class SightingView {
  readonly id!: string;
  readonly sequence!: number;
  readonly serial!: string;
  readonly make!: string | null;
  readonly remark!: string | null;
  readonly outcome!: SightingOutcome;
  readonly firearmId!: string | null;
  readonly resembles!: ResemblingFirearm[];
  readonly recordedAt!: Date;

  static of(sighting: InspectionSighting, resembles: ResemblingFirearm[]): SightingView {
    const { id, sequence, serialRead, makeRead, remark, outcome, firearmId, recordedAt } = sighting;
    return Object.assign(new SightingView(), {
      ...{ id, sequence, serial: serialRead, make: makeRead, remark, outcome, firearmId, resembles, recordedAt },
    });
  }
}

/** What came of the numbers just read, in their order, and how far the inspection is. */
export class SightingsRecorded {
  readonly inspection!: InspectionView;
  readonly sightings!: SightingView[];
}

export class DifferenceView {
  readonly id!: string;
  readonly kind!: DifferenceKind;
  /** The firearm that is missing, or seen where it should not be. */
  readonly firearmId!: string | null;
  /** Its number by the list; null when it is not on it. */
  readonly listedSerial!: string | null;
  /** The number as read. */
  readonly serialRead!: string | null;
  readonly resembles!: ResemblingFirearm[];
  readonly calibre!: string | null;
  readonly listed!: number | null;
  readonly counted!: number | null;
  readonly resolution!: string | null;
  readonly resolvedBy!: string | null;
  readonly resolvedAt!: Date | null;
  readonly recordedAt!: Date;

  static of(
    difference: InspectionDifference,
    listed: InspectionListed | undefined,
    sighting: InspectionSighting | undefined,
    resembles: ResemblingFirearm[],
  ): DifferenceView {
    const { id, kind, firearmId, calibre, counted, resolution, resolvedBy, resolvedAt, recordedAt } = difference;
    return Object.assign(new DifferenceView(), {
      ...{ id, kind, firearmId, listedSerial: listed?.serial ?? null, serialRead: sighting?.serialRead ?? null, resembles },
      ...{ calibre, listed: difference.listed, counted, resolution, resolvedBy, resolvedAt, recordedAt },
    });
  }
}

/** One page of differences, newest first. */
export class DifferencePage {
  readonly items!: DifferenceView[];
  readonly nextCursor!: string | null;
}
