import {
  CHAIN_ACTORS,
  FIREARM_ACTION_CODES,
  FIREARM_TYPE_CODES,
  MARK_KINDS,
  MARKED_PARTS,
  SERIAL_STATES,
  type ChainActor,
  type FirearmAction,
  type FirearmType,
  type MarkKind,
  type MarkedPart,
  type SerialState,
} from '@headstamp/codes';
import { IsCountry, IsInstant, IsWritten } from '@headstamp/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArePhotographs, IsCountryOfMark, IsPartialDate } from './field-rules';
import { LIFE_EVENT_KINDS, type LifeEventKind } from './life-cycle.states';
import { LEGIBILITIES, MARKING_METHODS, type Legibility, type MarkingMethod } from './marking.codes';

export class RecordMark {
  @IsIn(MARK_KINDS) readonly kind!: MarkKind;
  @IsIn(MARKED_PARTS) readonly part!: MarkedPart;
  /** Where on the part, in words, for example `left side above the trigger`. */
  @IsOptional() @IsWritten(200) readonly position?: string | null;
  /** Word for word, for example `GT 2009`; of an import mark of that form country and year are read from it. */
  @IsWritten(200) readonly text!: string;
  /** ISO 3166 code, of the past too. */
  @IsOptional() @IsCountryOfMark() readonly country?: string | null;
  @IsOptional() @IsInt() @Min(1500) @Max(2200) readonly year?: number | null;
  @IsOptional() @IsIn(MARKING_METHODS) readonly method?: MarkingMethod | null;
  /** Millimetres below the surface. */
  @IsOptional() @IsNumber({ allowNaN: false, allowInfinity: false }) @Min(0.001) @Max(10) readonly depthMm?: number | null;
  @IsOptional() @IsIn(LEGIBILITIES) readonly legibility?: Legibility | null;
  @ArePhotographs() readonly photographIds?: string[];
}

export class RecordLifeEvent {
  @IsIn(LIFE_EVENT_KINDS) readonly kind!: LifeEventKind;
  /** The part the holder plays in the chain. */
  @IsOptional() @IsIn(CHAIN_ACTORS) readonly actor?: ChainActor | null;
  /** Who gives it away; a registered holder. */
  @IsOptional() @IsUUID() readonly fromHolderId?: string | null;
  /** Who has the firearm after it; a registered holder. */
  @IsOptional() @IsUUID() readonly holderId?: string | null;
  /** As far as it is known: a year, a month or a day. */
  @IsPartialDate() readonly date!: string;
  @IsOptional() @IsWritten(300) readonly document?: string | null;
  /** ISO 3166 code, of the past too. */
  @IsOptional() @IsCountry() readonly country?: string | null;
  @IsOptional() @IsWritten(300) readonly place?: string | null;
  /** Of a loss or a theft: whether the other states are told, as they are unless the owner says no. */
  @IsOptional() @IsBoolean() readonly publish?: boolean | null;
}

/** Photographs of a firearm, kept before. */
export class AddPhotographs {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @IsUUID('all', { each: true }) readonly photographIds!: string[];
}

export class RecordFirearm {
  /** On the frame or receiver, as stamped; an unreadable character is written `?`, an unreadable stretch `*`. */
  @IsOptional() @IsWritten(60) readonly serial?: string | null;
  @IsIn(SERIAL_STATES) readonly serialState!: SerialState;
  /** What bears that number, frame or receiver. */
  @IsOptional() @IsIn(MARKED_PARTS) readonly serialPart?: MarkedPart | null;
  /** Where on that part, in words. */
  @IsOptional() @IsWritten(200) readonly serialPosition?: string | null;
  @IsOptional() @IsIn(LEGIBILITIES) readonly serialLegibility?: Legibility | null;
  /** Where the barrel bears a number of its own. */
  @IsOptional() @IsWritten(60) readonly barrelSerial?: string | null;
  @IsWritten(200) readonly make!: string;
  @IsWritten(200) readonly model!: string;
  @IsIn(FIREARM_TYPE_CODES) readonly type!: FirearmType;
  /** NCIC GTYP2. */
  @IsOptional() @IsIn(FIREARM_ACTION_CODES) readonly action?: FirearmAction | null;
  /** The designation as stamped. */
  @IsWritten(60) readonly calibre!: string;
  /** ISO 3166 code, of the past too. */
  @IsCountry() readonly countryOfManufacture!: string;
  @IsOptional() @IsInt() @Min(1500) @Max(2200) readonly yearOfManufacture?: number | null;
  /** The model of the reference that it is. */
  @IsOptional() @IsUUID() readonly templateId?: string | null;
  /** Of the whole weapon. */
  @ArePhotographs() readonly photographIds?: string[];
  /** When it was marked or entered in the register, as claimed; left out, now. */
  @IsOptional() @IsInstant() readonly occurredAt?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => RecordMark) readonly marks?: RecordMark[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RecordLifeEvent)
  readonly lifeEvents?: RecordLifeEvent[];
}
