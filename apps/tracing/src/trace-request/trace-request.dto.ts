import {
  FIREARM_TYPE_CODES,
  ILLICIT_GROUNDS,
  MARK_KINDS,
  MARKED_PARTS,
  SERIAL_STATES,
  TRACE_PRIORITIES,
  type IllicitGround,
  type MarkedPart,
  type MarkKind,
  type SerialState,
  type TracePriority,
} from '@headstamp/codes';
import { PageQuery } from '@headstamp/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate, IsCountry, IsPresentCountry, SaysSomething } from './field-rules';
import { PARTIES, TRACE_REQUEST_STATES, type Party, type TraceRequestState } from './trace-request.states';

export class MarkRead {
  @IsIn(MARK_KINDS) readonly kind!: MarkKind;
  @IsIn(MARKED_PARTS) readonly part!: MarkedPart;
  /** Word for word. */
  @IsString() @Length(1, 200) @SaysSomething() readonly text!: string;
  /** Where the mark names one: ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
  @IsOptional() @IsCountry() readonly country?: string | null;
  /** Where the mark names one. */
  @IsOptional() @IsInt() @Min(1500) @Max(2200) readonly year?: number | null;
}

/** Everything that was read off the weapon. A later reading replaces this one as a whole; the earlier is kept. */
export class FirearmRead {
  /** Word for word, as far as it can be read. */
  @IsOptional() @IsString() @Length(1, 100) @SaysSomething() readonly serial?: string | null;
  @IsOptional() @IsIn(SERIAL_STATES) readonly serialState?: SerialState | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly make?: string | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly model?: string | null;
  /** NCIC GTYP code, for example P for a pistol. */
  @IsOptional() @IsIn(FIREARM_TYPE_CODES) readonly type?: string | null;
  @IsOptional() @IsString() @Length(1, 100) @SaysSomething() readonly calibre?: string | null;
  /** ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
  @IsOptional() @IsCountry() readonly countryOfOrigin?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => MarkRead) readonly marks?: MarkRead[];
}

/** A draft may lack anything. In an edit, what is left out stays, and null takes it away. */
export class TraceRequestDraft {
  /** What your office calls the request; one is made up when you give none. */
  @IsOptional() @IsString() @Length(1, 60) @SaysSomething() readonly reference?: string;
  /** Your own case file. It is not sent. */
  @IsOptional() @IsUUID() readonly caseId?: string | null;
  /** Country that is asked, ISO 3166-1 alpha-2. It must take part in the exchange. */
  @IsOptional() @IsPresentCountry() readonly addressee?: string | null;
  @IsOptional() @IsIn(TRACE_PRIORITIES) readonly priority?: TracePriority;
  @IsOptional() @IsString() @Length(1, 2_000) @SaysSomething() readonly urgentBecause?: string | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => FirearmRead) readonly firearm?: FirearmRead | null;
  @IsOptional() @IsIn(ILLICIT_GROUNDS) readonly illicitGround?: IllicitGround | null;
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly whyIllicit?: string | null;
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly howFound?: string | null;
  /** What the answer is to be used for. */
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly intendedUse?: string | null;
  /** ISO 8601 date. */
  @IsOptional() @IsCalendarDate() readonly recoveredOn?: string | null;
  /** Country of the recovery, ISO 3166-1 alpha-2. */
  @IsOptional() @IsPresentCountry() readonly recoveredIn?: string | null;
}

export class TraceRequestQuery extends PageQuery {
  /** Requests that we made, or requests that we are to answer; both when left out. */
  @IsOptional() @IsIn(PARTIES) readonly part?: Party;
  @IsOptional() @IsIn(TRACE_REQUEST_STATES) readonly state?: TraceRequestState;
}
