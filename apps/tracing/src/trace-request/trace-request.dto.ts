import {
  CRIME_CODE_VALUES,
  DISPOSITIONS,
  FIREARM_ACTION_CODES,
  FIREARM_TYPE_CODES,
  ILLICIT_GROUNDS,
  MARK_KINDS,
  MARKED_PARTS,
  SERIAL_STATES,
  TRACE_PRIORITIES,
  type CrimeCode,
  type Disposition,
  type FirearmAction,
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
  ArrayUnique,
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
import { PARTIES, type Party, type Standing, STANDINGS, TRACE_REQUEST_STATES, type TraceRequestState } from './trace-request.states';

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
  /** Where the barrel bears a number of its own. */
  @IsOptional() @IsString() @Length(1, 100) @SaysSomething() readonly barrelSerial?: string | null;
  /** Where a number or mark was removed. */
  @IsOptional() @IsIn(MARKED_PARTS) readonly obliteratedPart?: MarkedPart | null;
  /** How it was removed, and what can still be seen. */
  @IsOptional() @IsString() @Length(1, 2_000) @SaysSomething() readonly obliterationDetail?: string | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly make?: string | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly model?: string | null;
  /** NCIC GTYP code, for example P for a pistol. */
  @IsOptional() @IsIn(FIREARM_TYPE_CODES) readonly type?: string | null;
  /** NCIC GTYP2 code, for example I for semiautomatic. */
  @IsOptional() @IsIn(FIREARM_ACTION_CODES) readonly action?: FirearmAction | null;
  @IsOptional() @IsString() @Length(1, 100) @SaysSomething() readonly calibre?: string | null;
  /** ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
  @IsOptional() @IsCountry() readonly countryOfOrigin?: string | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly importer?: string | null;
  @IsOptional() @IsString() @Length(1, 1_000) @SaysSomething() readonly additionalMarkings?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => MarkRead) readonly marks?: MarkRead[];
}

/** What is asked, and on what grounds. A draft may lack anything of it. */
export class TraceQuestion {
  /** What your office calls the request; one is made up when you give none. */
  @IsOptional() @IsString() @Length(1, 60) @SaysSomething() readonly reference?: string;
  @IsOptional() @IsIn(TRACE_PRIORITIES) readonly priority?: TracePriority;
  @IsOptional() @IsString() @Length(1, 2_000) @SaysSomething() readonly urgentBecause?: string | null;
  @IsOptional() @IsString() @Length(1, 2_000) @SaysSomething() readonly specialInstructions?: string | null;
  /** NCIC offence code; the list is to be verified. */
  @IsOptional() @IsIn(CRIME_CODE_VALUES) readonly crimeCode?: CrimeCode | null;
  @IsOptional() @IsString() @Length(1, 60) @SaysSomething() readonly projectCode?: string | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly requestingOffice?: string | null;
  /** Who is to be asked about the request. It is sent. */
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly requestingOfficer?: string | null;
  /** What the office calls its case. It is sent. */
  @IsOptional() @IsString() @Length(1, 60) @SaysSomething() readonly agencyCaseNumber?: string | null;
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
  @IsOptional() @IsString() @Length(1, 500) @SaysSomething() readonly recoveryPlace?: string | null;
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly recoveryCircumstances?: string | null;
  @IsOptional() @IsIn(DISPOSITIONS) readonly disposition?: Disposition | null;
}

/** A draft may lack anything. In an edit, what is left out stays, and null takes it away. */
export class TraceRequestDraft extends TraceQuestion {
  /** Your own case file. It is not sent. */
  @IsOptional() @IsUUID() readonly caseId?: string | null;
  /** Country that is asked first, ISO 3166-1 alpha-2. It must take part in the exchange. */
  @IsOptional() @IsPresentCountry() readonly addressee?: string | null;
  /** Photographs of the firearm. They are named to the addressee by their hashes, and copies without place and camera follow. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly photographIds?: string[];
}

export class TraceRequestQuery extends PageQuery {
  /** Requests that we made, or requests that we are to answer; both when left out. */
  @IsOptional() @IsIn(PARTIES) readonly part?: Party;
  @IsOptional() @IsIn(TRACE_REQUEST_STATES) readonly state?: TraceRequestState;
  /** Requests that nobody is done with, or those whose answer is late; all when left out. */
  @IsOptional() @IsIn(STANDINGS) readonly standing?: Standing;
  /** Those of one of your own case files. */
  @IsOptional() @IsUUID() readonly caseId?: string;
}
