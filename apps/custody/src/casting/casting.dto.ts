import { CAST_DEFECTS, FIT_FOR, MARKS_OF_INTEREST, type CastDefect, type FitFor, type MarkOfInterest } from '@headstamp/codes';
import { IsDay, IsInstant, IsWritten } from '@headstamp/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsNumber,
  IsObject,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import { NamedMeans } from '../laboratory/standing/means.dto';
import { REGION_VERDICTS, type RegionReview, type RegionVerdict } from './casting-rules';

export class Degassing {
  /** Absolute pressure in the vacuum chamber. */
  @IsNumber() @Min(0) @Max(110) readonly pressureKpa!: number;
  @IsNumber() @Min(0) @Max(240) readonly minutes!: number;
}

export class MakeMould extends NamedMeans {
  @IsUUID() readonly originalId!: string;
  @IsWritten(120) readonly siliconeProduct!: string;
  @IsWritten(60) readonly lot!: string;
  /** Last day of use, from the container. */
  @IsDay() readonly expiresOn!: string;
  /** Base to catalyst, for example `10:1`. */
  @Matches(/^\d{1,3}(\.\d{1,2})?:\d{1,3}(\.\d{1,2})?$/) readonly mixRatio!: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => Degassing) readonly degassing!: Degassing;
  /** Under fifteen hours no cast is poured without a stated reason. */
  @IsNumber() @Min(0) @Max(720) readonly cureHours!: number;
  @IsNumber() @Min(0) @Max(60) readonly temperatureC!: number;
  /** The seal of the original that was opened; left out only when it bore none. */
  @MayBeLeftOut() @IsSealNumber() readonly sealOpened?: string;
  /** The seal put on the original afterwards. */
  @IsSealNumber() readonly sealAfter!: string;
  /** When the silicone was poured; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class MakeCast extends NamedMeans {
  @IsWritten(120) readonly resinProduct!: string;
  @IsWritten(60) readonly lot!: string;
  /** Last day of use, from the container. */
  @IsDay() readonly expiresOn!: string;
  /** Gauge pressure in the pressure pot. */
  @IsNumber() @Min(0) @Max(2_000) readonly pressureKpa!: number;
  @IsNumber() @Min(0) @Max(2_880) readonly minutes!: number;
  @IsInstant() readonly demouldedAt!: string;
  /** Why the mould was used before it had cured fifteen hours. */
  @MayBeLeftOut() @IsWritten(500) readonly deviationReason?: string;
}

export class RegionReviewFields implements RegionReview {
  @IsIn(MARKS_OF_INTEREST) readonly region!: MarkOfInterest;
  @IsIn(REGION_VERDICTS) readonly verdict!: RegionVerdict;
  @IsArray() @ArrayMaxSize(9) @ArrayUnique() @IsIn(CAST_DEFECTS, { each: true }) readonly defects!: CastDefect[];
  /** Photographs of the region, kept before. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(12) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly photographIds?: string[];
}

export class ReviewCast extends NamedMeans {
  /** What the cast is passed for; REJECTED stands alone. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(4) @ArrayUnique() @IsIn(FIT_FOR, { each: true }) readonly fitFor!: FitFor[];
  @IsArray() @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => RegionReviewFields) readonly perRegion!: RegionReviewFields[];
  /** At which the cast was checked against the original. */
  @IsNumber() @Min(1) @Max(500) readonly magnification!: number;
  @MayBeLeftOut() @IsWritten(2_000) readonly remarks?: string;
}
