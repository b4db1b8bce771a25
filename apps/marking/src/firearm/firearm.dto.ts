import {
  CHAIN_ACTORS,
  FIREARM_TYPE_CODES,
  MARK_KINDS,
  MARKED_PARTS,
  SERIAL_STATES,
  type ChainActor,
  type FirearmType,
  type MarkKind,
  type MarkedPart,
  type SerialState,
} from '@headstamp/codes';
import { IsCountry, IsInstant, IsWritten } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateBy, ValidateNested } from 'class-validator';
import { LIFE_EVENT_KINDS, type LifeEventKind } from './life-cycle.states';
import { LEGIBILITIES, MARKING_METHODS, type Legibility, type MarkingMethod } from './marking.codes';
import { daysOf } from './partial-date';

const IsPartialDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isPartialDate',
    validator: {
      validate: (value) => typeof value === 'string' && daysOf(value) !== null,
      defaultMessage: () => '$property must be a date as far as it is known, for example 2009, 2009-04 or 2009-04-17',
    },
  });

export class RecordMark {
  @IsIn(MARK_KINDS) readonly kind!: MarkKind;
  @IsIn(MARKED_PARTS) readonly part!: MarkedPart;
  /** Word for word, for example `GT 2009`; of an import mark of that form country and year are read from it. */
  @IsWritten(200) readonly text!: string;
  /** ISO 3166 code, of the past too. */
  @IsOptional() @IsCountry() readonly country?: string | null;
  @IsOptional() @IsInt() @Min(1500) @Max(2200) readonly year?: number | null;
  @IsOptional() @IsIn(MARKING_METHODS) readonly method?: MarkingMethod | null;
  @IsOptional() @IsIn(LEGIBILITIES) readonly legibility?: Legibility | null;
}

export class RecordLifeEvent {
  @IsIn(LIFE_EVENT_KINDS) readonly kind!: LifeEventKind;
  /** The part the holder plays in the chain. */
  @IsOptional() @IsIn(CHAIN_ACTORS) readonly actor?: ChainActor | null;
  /** Who has the firearm after it; a registered holder. */
  @IsOptional() @IsUUID() readonly holderId?: string | null;
  /** As far as it is known: a year, a month or a day. */
  @IsPartialDate() readonly date!: string;
  @IsOptional() @IsWritten(300) readonly document?: string | null;
  /** ISO 3166 code, of the past too. */
  @IsOptional() @IsCountry() readonly country?: string | null;
}

export class RecordFirearm {
  /** On the frame or receiver, as stamped; an unreadable character is written `?`, an unreadable stretch `*`. */
  @IsOptional() @IsWritten(60) readonly serial?: string | null;
  @IsIn(SERIAL_STATES) readonly serialState!: SerialState;
  /** Where the barrel bears a number of its own. */
  @IsOptional() @IsWritten(60) readonly barrelSerial?: string | null;
  @IsWritten(200) readonly make!: string;
  @IsWritten(200) readonly model!: string;
  @IsIn(FIREARM_TYPE_CODES) readonly type!: FirearmType;
  @IsWritten(60) readonly calibre!: string;
  /** ISO 3166 code, of the past too. */
  @IsCountry() readonly countryOfManufacture!: string;
  @IsOptional() @IsInt() @Min(1500) @Max(2200) readonly yearOfManufacture?: number | null;
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
