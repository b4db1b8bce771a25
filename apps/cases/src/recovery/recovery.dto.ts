import {
  DISPOSITIONS,
  FIREARM_TYPE_CODES,
  ILLICIT_GROUNDS,
  MARK_KINDS,
  MARKED_PARTS,
  SERIAL_STATES,
  SHARING_CRITERIA,
  type Disposition,
  type FirearmType,
  type IllicitGround,
  type MarkKind,
  type MarkedPart,
  type SerialState,
  type SharingCriterion,
} from '@headstamp/codes';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsDefined, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { IsCountry, IsDay, IsPresentCountry, IsWritten } from '@headstamp/http';
import type { FirearmReading } from './firearm-reading.entity';
import type { ObservedMark } from './observed-mark.entity';
import type { Recovery } from './recovery.entity';

export class ReadMark {
  @IsIn(MARK_KINDS) readonly kind!: MarkKind;
  @IsIn(MARKED_PARTS) readonly part!: MarkedPart;
  /** Word for word, for example `GT 2009`. */
  @IsWritten(200) readonly text!: string;
  /** ISO 3166 code where the mark names a country, of the past too. */
  @IsOptional() @IsCountry() readonly country?: string | null;
  @IsOptional() @IsInt() @Min(1500) @Max(2200) readonly year?: number | null;
}

/** What is read off the weapon, word for word; an unreadable character is written `?`, an unreadable stretch `*`. */
export class ReadFirearm {
  @IsOptional() @IsWritten(60) readonly serial?: string | null;
  @IsIn(SERIAL_STATES) readonly serialState!: SerialState;
  @IsOptional() @IsWritten(200) readonly make?: string | null;
  @IsOptional() @IsWritten(200) readonly model?: string | null;
  @IsOptional() @IsIn(FIREARM_TYPE_CODES) readonly type?: FirearmType | null;
  @IsOptional() @IsWritten(60) readonly calibre?: string | null;
  /** ISO 3166 code, of the past too. */
  @IsOptional() @IsCountry() readonly countryOfOrigin?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => ReadMark) readonly marks?: ReadMark[];
}

/** The weapon was looked at again: the whole reading, and what made it necessary. */
export class ReadFirearmAgain extends ReadFirearm {
  @IsWritten(2_000) readonly reason!: string;
}

export class RecordRecovery {
  @IsIn(DISPOSITIONS) readonly disposition!: Disposition;
  @IsDay() readonly recoveredOn!: string;
  @IsPresentCountry() readonly country!: string;
  @IsWritten(500) readonly place!: string;
  @IsWritten(8_000) readonly circumstances!: string;
  /** International Tracing Instrument, paragraph 6. */
  @IsOptional() @IsIn(ILLICIT_GROUNDS) readonly illicitGround?: IllicitGround | null;
  @IsOptional() @IsWritten(4_000) readonly whyIllicit?: string | null;
  @IsOptional() @IsWritten(4_000) readonly howFound?: string | null;
  @IsDefined() @ValidateNested() @Type(() => ReadFirearm) readonly firearm!: ReadFirearm;
  /** Which of INTERPOL's criteria for sharing the recovery meets. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(SHARING_CRITERIA, { each: true }) readonly sharingCriteria?: SharingCriterion[];
}

export class ObservedMarkView {
  readonly kind!: MarkKind;
  readonly part!: MarkedPart;
  readonly text!: string;
  readonly country!: string | null;
  readonly year!: number | null;

  static of({ kind, part, text, country, year }: ObservedMark): ObservedMarkView {
    return Object.assign(new ObservedMarkView(), { kind, part, text, country, year });
  }
}

export class FirearmReadingView {
  readonly id!: string;
  readonly sequence!: number;
  /** The reading before this one; null for the first. */
  readonly supersedesId!: string | null;
  readonly reason!: string | null;
  readonly serial!: string | null;
  readonly serialState!: SerialState;
  readonly make!: string | null;
  readonly model!: string | null;
  readonly type!: FirearmType | null;
  readonly calibre!: string | null;
  readonly countryOfOrigin!: string | null;
  readonly marks!: ObservedMarkView[];
  /** The official who read it. */
  readonly readBy!: string;
  readonly recordedAt!: Date;

  static of(reading: FirearmReading, marks: readonly ObservedMark[]): FirearmReadingView {
    const {
      id,
      sequence,
      supersedesId,
      reason,
      serialObserved,
      serialState,
      make,
      model,
      type,
      calibre,
      countryOfOrigin,
      readBy,
      recordedAt,
    } = reading;
    const view = {
      id,
      sequence,
      supersedesId,
      reason,
      serial: serialObserved,
      serialState,
      make,
      model,
      type,
      calibre,
      countryOfOrigin,
      readBy,
      recordedAt,
    };
    return Object.assign(new FirearmReadingView(), view, { marks: marks.map((mark) => ObservedMarkView.of(mark)) });
  }
}

export class RecoveryView {
  readonly id!: string;
  readonly caseId!: string;
  readonly disposition!: Disposition;
  readonly recoveredOn!: string;
  readonly country!: string;
  readonly place!: string;
  readonly circumstances!: string;
  readonly illicitGround!: IllicitGround | null;
  readonly whyIllicit!: string | null;
  readonly howFound!: string | null;
  readonly sharingCriteria!: SharingCriterion[];
  /** The latest reading. */
  readonly firearm!: FirearmReadingView;
  /** Every reading, the first one first. */
  readonly readings!: FirearmReadingView[];
  readonly recordedAt!: Date;

  static of(recovery: Recovery, firearm: FirearmReadingView, readings: FirearmReadingView[]): RecoveryView {
    const {
      id,
      caseId,
      disposition,
      recoveredOn,
      country,
      place,
      circumstances,
      illicitGround,
      whyIllicit,
      howFound,
      sharingCriteria,
      recordedAt,
    } = recovery;
    const facts = {
      id,
      caseId,
      disposition,
      recoveredOn,
      country,
      place,
      circumstances,
      illicitGround,
      whyIllicit,
      howFound,
      sharingCriteria,
      recordedAt,
    };
    return Object.assign(new RecoveryView(), facts, { firearm, readings });
  }
}
