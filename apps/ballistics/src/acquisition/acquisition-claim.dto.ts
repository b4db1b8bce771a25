import {
  APERTURE_SHAPES,
  BREECH_FACE_PATTERNS,
  FEWEST_LANDS,
  ITEM_KINDS,
  MOST_LANDS,
  RIFLINGS,
  SHARING_AUDIENCES,
  SHARING_DISCLOSURES,
  TWISTS,
  type ApertureShape,
  type BreechFacePattern,
  type ClassCharacteristicsSeen,
  type ItemKind,
  type MarkOfInterest,
  type Rifling,
  type SharingAudience,
  type SharingDisclosure,
  type Twist,
} from '@headstamp/codes';
import { IsInstant, IsWritten } from '@headstamp/http';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { asBoolean, asList } from '../record/field-rules';
import { ACQUIRED_REGIONS, type ForeignReference } from './acquisition.rules';

/** What is stated with every acquisition, whatever was taken. */
export abstract class AcquisitionClaim {
  @IsUUID() readonly caseId!: string;
  @IsWritten(80) readonly caseReference!: string;
  @IsUUID() readonly exhibitId!: string;
  /** What your laboratory calls this acquisition; partners see it. */
  @IsWritten(80) readonly reference!: string;
  @IsIn(ITEM_KINDS) readonly itemKind!: ItemKind;
  @IsIn(ACQUIRED_REGIONS) readonly region!: MarkOfInterest;
  @IsWritten(40) readonly calibre!: string;
  /** When it was taken; now when it is left out. */
  @IsOptional() @IsInstant() readonly acquiredAt?: string;
  /** The registered instrument it was taken with. */
  @IsOptional() @IsUUID() readonly instrumentId?: string;
  /** The version of the laboratory's method that was followed. */
  @IsOptional() @IsUUID() readonly methodId?: string;

  /** Lands of the bullet, or of the barrel. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(FEWEST_LANDS) @Max(MOST_LANDS) readonly lands?: number;
  @IsOptional() @IsIn(TWISTS) readonly twist?: Twist;
  @IsOptional() @IsIn(RIFLINGS) readonly rifling?: Rifling;
  /** Width of one land impression in millimetres. */
  @IsOptional() @Type(() => Number) @IsNumber({ maxDecimalPlaces: 3 }) @Min(0.05) @Max(10) readonly landWidthMm?: number;
  @IsOptional() @IsIn(BREECH_FACE_PATTERNS) readonly breechFacePattern?: BreechFacePattern;
  /** Shape of the firing-pin aperture. */
  @IsOptional() @IsIn(APERTURE_SHAPES) readonly apertureShape?: ApertureShape;
  /** Hour of a clock face laid over the case head. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(12) readonly ejectorClock?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(12) readonly extractorClock?: number;
  /** Which land was taken, counted in the direction of twist from one the examiner marked. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST_LANDS) readonly land?: number;

  /** Maker of another ballistic system that knows the item. */
  @IsOptional() @IsWritten(80) readonly foreignVendor?: string;
  @IsOptional() @IsWritten(80) readonly foreignSite?: string;
  @IsOptional() @IsWritten(80) readonly foreignCase?: string;
  @IsOptional() @IsWritten(80) readonly foreignExhibit?: string;
}

/** The fields that come with a surface. */
export class RecordAcquisition extends AcquisitionClaim {
  /** Taken from the file when it is left out. */
  @IsOptional() @IsWritten(200) readonly instrument?: string;
  /** Who may compare against it; the partners named below when it is left out. */
  @IsOptional() @IsIn(SHARING_AUDIENCES) readonly audience?: SharingAudience;
  /** Partners that may compare against it, ISO 3166-1 alpha-2: a comma list or the field repeated. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[A-Za-z]{2}$/, { each: true })
  readonly shareWith?: string[];
  /** Lead notices may carry the prepared surface. The same as the disclosure `SURFACE`. */
  @IsOptional() @Transform(asBoolean) @IsBoolean() readonly shareSurface?: boolean;
  /** What partners may see; a picture when it is left out and the surface is not shared. */
  @IsOptional() @IsIn(SHARING_DISCLOSURES) readonly disclosure?: SharingDisclosure;
  /** Says that the instrument wrote micrometres although the standard asks for metres. */
  @IsOptional() @IsIn(['micrometre']) readonly unitsConfirmed?: 'micrometre';
}

/** An acquisition of which there are pictures and no surface. */
export class RecordImages extends AcquisitionClaim {
  /** The photographs, kept before. */
  @IsArray() @ArrayMaxSize(12) @IsUUID(undefined, { each: true }) readonly photographIds!: string[];
}

/** The lands of one bullet that were scanned, each taken in before with its number. Case, exhibit, kind and calibre are theirs. */
export class RecordBullet {
  /** What your laboratory calls the bullet's acquisition; partners see it. */
  @IsWritten(80) readonly reference!: string;
  /** Acquisitions of its lands, in any order: they say which land they are. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(MOST_LANDS) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly landAcquisitionIds!: string[];
  /** How many lands the bullet has, scanned or not. */
  @IsInt() @Min(FEWEST_LANDS) @Max(MOST_LANDS) readonly lands!: number;
  @IsOptional() @IsIn(TWISTS) readonly twist?: Twist;
  @IsOptional() @IsIn(RIFLINGS) readonly rifling?: Rifling;
  /** Width of one land impression in millimetres. */
  @IsOptional() @IsNumber({ maxDecimalPlaces: 3 }) @Min(0.05) @Max(10) readonly landWidthMm?: number;
  /** Who may compare against it; nobody else when it is left out. */
  @IsOptional() @IsIn(SHARING_AUDIENCES) readonly audience?: SharingAudience;
  /** ISO 3166-1 alpha-2, with the audience NAMED. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @Matches(/^[A-Za-z]{2}$/, { each: true }) readonly shareWith?: string[];
  /** What partners may see; a picture when it is left out. */
  @IsOptional() @IsIn(SHARING_DISCLOSURES) readonly disclosure?: SharingDisclosure;
}

export function characteristicsOf(claim: AcquisitionClaim): ClassCharacteristicsSeen {
  const { lands, twist, rifling, landWidthMm, breechFacePattern, apertureShape, ejectorClock, extractorClock } = claim;
  const all = { lands, twist, rifling, landWidthMm, breechFacePattern, apertureShape, ejectorClock, extractorClock };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export function foreignReferencesOf({ foreignVendor, foreignSite, foreignCase, foreignExhibit }: AcquisitionClaim): ForeignReference[] {
  const reference = {
    vendor: foreignVendor ?? null,
    site: foreignSite ?? null,
    caseReference: foreignCase ?? null,
    exhibitReference: foreignExhibit ?? null,
  };
  return Object.values(reference).every((each) => each === null) ? [] : [reference];
}
