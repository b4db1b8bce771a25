import { PAPER_LANGUAGES, type PaperLanguage } from '@headstamp/documents';
import { IsDay, IsWritten, PageQuery } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { AMMUNITION_METHODS, WEAPON_METHODS, type AmmunitionMethod, type WeaponMethod } from './destruction.codes';
import { BATCH_STATES, type BatchState } from './destruction.states';

const MOST = 2_000_000_000;

export class UnrecordedWeapon {
  /** Maker, model, type and whatever number can be read. */
  @IsWritten(500) readonly description!: string;
  @IsOptional() @IsWritten(60) readonly calibre?: string | null;
  @IsInt() @Min(1) @Max(MOST) readonly count!: number;
}

export class AmmunitionLot {
  @IsWritten(60) readonly calibre!: string;
  @IsInt() @Min(1) @Max(MOST) readonly rounds!: number;
  /** Lot, kind, packing. */
  @IsOptional() @IsWritten(500) readonly description?: string | null;
}

export class NameItems {
  /** Recorded firearms. */
  @IsOptional() @IsArray() @ArrayMaxSize(1_000) @IsUUID(undefined, { each: true }) readonly firearmIds?: string[] | null;
  /** Weapons of which there is no record. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => UnrecordedWeapon)
  readonly unrecordedWeapons?: UnrecordedWeapon[] | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AmmunitionLot)
  readonly ammunition?: AmmunitionLot[] | null;
}

export class PlanBatch extends NameItems {
  /** Number or name of the batch in your jurisdiction; each is used once. */
  @IsWritten(100) readonly reference!: string;
  /** Of the weapons, when there are any. */
  @IsOptional() @IsIn(WEAPON_METHODS) readonly weaponMethod?: WeaponMethod | null;
  /** Of the ammunition, when there is any. */
  @IsOptional() @IsIn(AMMUNITION_METHODS) readonly ammunitionMethod?: AmmunitionMethod | null;
  @IsWritten(300) readonly place!: string;
  @IsDay() readonly plannedOn!: string;
}

export class BatchQuery extends PageQuery {
  @IsOptional() @IsIn(BATCH_STATES) readonly state?: BatchState;
}

export class CancelBatch {
  @IsWritten(2_000) readonly reason!: string;
}

export class ItemResult {
  @IsUUID() readonly itemId!: string;
  @IsInt() @Min(0) @Max(MOST) readonly destroyed!: number;
  /** Still there, not destroyed. */
  @IsInt() @Min(0) @Max(MOST) readonly leftOver!: number;
  @IsOptional() @IsWritten(1_000) readonly remark?: string | null;
}

export class Attendee {
  @IsWritten(200) readonly name!: string;
  /** Office or profession. */
  @IsWritten(200) readonly function!: string;
  @IsWritten(200) readonly organisation!: string;
}

export class CarryOutBatch {
  @IsDay() readonly carriedOutOn!: string;
  /** Each item of the batch, once. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1_700) @ValidateNested({ each: true }) @Type(() => ItemResult) readonly results!: ItemResult[];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => Attendee) readonly witnesses!: Attendee[];
  /** Independent of who destroys, and none of the witnesses. */
  @IsDefined() @ValidateNested() @Type(() => Attendee) readonly monitor!: Attendee;
}

export class CertifyBatch {
  /** Language of the certificate. */
  @IsIn(PAPER_LANGUAGES) readonly language!: PaperLanguage;
}
