import {
  CHAIN_ACTORS,
  REFUSAL_GROUNDS,
  TRACE_END_STATES,
  USE_CONDITIONS,
  type ChainActor,
  type RefusalGround,
  type TraceEndState,
  type UseCondition,
} from '@headstamp/codes';
import type { EvidenceReference } from '@headstamp/exchange';
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
import { RowTermsStated, UseTermsStated } from '../use-condition/use-terms.dto';
import { IsCalendarDate, IsCountry, IsPartialDate, IsPresentCountry, SaysSomething } from './field-rules';
import { ANSWER_EXTENTS, type AnswerExtent } from './trace-request.entity';

/** What shows a row: a photograph or scanned paper that is kept here. It is named to the requester with the hash of its file, and a copy follows where the row is released. */
export class EvidenceStated {
  @IsIn(['PHOTOGRAPH', 'DOCUMENT']) readonly kind!: EvidenceReference['kind'];
  @IsUUID() readonly id!: string;
}

export class ChainRowStated {
  @IsInt() @Min(1) @Max(1_000) readonly sequence!: number;
  @IsIn(CHAIN_ACTORS) readonly actor!: ChainActor;
  @IsString() @Length(1, 300) @SaysSomething() readonly name!: string;
  @IsOptional() @IsString() @Length(1, 100) @SaysSomething() readonly licence?: string | null;
  /** ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
  @IsCountry() readonly country!: string;
  /** ISO 8601 date; a month or a year alone will do. */
  @IsOptional() @IsPartialDate() readonly acquiredOn?: string | null;
  /** ISO 8601 date; a month or a year alone will do. */
  @IsOptional() @IsPartialDate() readonly disposedOn?: string | null;
  /** The paper that shows it, for example an import licence and its number. */
  @IsOptional() @IsString() @Length(1, 300) @SaysSomething() readonly document?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceStated)
  readonly evidence?: EvidenceStated[];
}

/** Which rows leave: one proposed record, or the rows themselves, less those that are withheld. */
export class ChosenChain {
  /** `recordId` of a proposed record; every row of its chain is released but those in `withhold`. */
  @IsOptional() @IsUUID() readonly proposalCandidateRecordId?: string;
  /** The chain itself, where no proposed record is the firearm. May be empty where the end state says why. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => ChainRowStated) readonly chain?: ChainRowStated[];
  /** Sequence numbers of rows that stay at home. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsInt({ each: true }) readonly withhold?: number[];
  /** Short codes for the most usual conditions. They hold together with the terms. */
  @IsArray() @ArrayUnique() @IsIn(USE_CONDITIONS, { each: true }) readonly useConditions!: UseCondition[];
  /** What may be done with every fact of the answer. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => UseTermsStated) readonly terms?: UseTermsStated;
  /** What may be done with single rows, besides. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ sequence }: RowTermsStated) => sequence)
  @ValidateNested({ each: true })
  @Type(() => RowTermsStated)
  readonly rowTerms?: RowTermsStated[];
  /** With the end state TOO_OLD: the year before which records need not exist. */
  @IsOptional() @IsInt() @Min(1500) @Max(2200) readonly tooOldYear?: number;
  /** With the end state TOO_OLD: the country whose law sets that year, ISO 3166-1 alpha-2 or ISO 3166-3. */
  @IsOptional() @IsCountry() readonly tooOldCountry?: string;
  /** The state to which the firearm went on, where your records name one: the requester is offered to ask it next. */
  @IsOptional() @IsPresentCountry() readonly furtherCountry?: string;
}

/** A request about the same firearm that gets the same answer, as a release of its own: what is left out is as for the other. */
export class AnsweredTogether {
  /** Of a trace request that was joined with this one. */
  @IsUUID() readonly id!: string;
  /** As you read it. */
  @IsInt() @Min(1) readonly version!: number;
  /** Sequence numbers of rows that this requester is not told. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsInt({ each: true }) readonly withhold?: number[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(USE_CONDITIONS, { each: true }) readonly useConditions?: UseCondition[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => UseTermsStated) readonly terms?: UseTermsStated;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ sequence }: RowTermsStated) => sequence)
  @ValidateNested({ each: true })
  @Type(() => RowTermsStated)
  readonly rowTerms?: RowTermsStated[];
}

/** What is released, chosen by a person. A partial answer may be completed by a further one. */
export class AnswerTraceRequest extends ChosenChain {
  @IsIn(TRACE_END_STATES) readonly endState!: TraceEndState;
  /** Left out, the answer is full unless rows are withheld. */
  @IsOptional() @IsIn(ANSWER_EXTENTS) readonly extent?: AnswerExtent;
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly remarks?: string;
  /** Joined requests that are answered with it. All are answered, or none. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique(({ id }: AnsweredTogether) => id)
  @ValidateNested({ each: true })
  @Type(() => AnsweredTogether)
  readonly together?: AnsweredTogether[];
}

/** A part of what is known is given, and the rest is kept back on a ground of the Instrument. */
export class RestrictTraceRequest extends ChosenChain {
  @IsOptional() @IsIn(TRACE_END_STATES) readonly endState?: TraceEndState;
  @IsIn(REFUSAL_GROUNDS) readonly ground!: RefusalGround;
  /** A restriction gives its reasons: International Tracing Instrument, paragraph 22. */
  @IsString() @Length(1, 4_000) @SaysSomething() readonly reasons!: string;
}

export class DelayTraceRequest {
  @IsIn(REFUSAL_GROUNDS) readonly ground!: RefusalGround;
  /** A delay gives its reasons: International Tracing Instrument, paragraph 22. */
  @IsString() @Length(1, 4_000) @SaysSomething() readonly reasons!: string;
  /** ISO 8601 date by which the answer is to come. */
  @IsCalendarDate() readonly expectedOn!: string;
}

export class StateNoRecord {
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly remarks?: string;
}

export class RefuseTraceRequest {
  @IsIn(REFUSAL_GROUNDS) readonly ground!: RefusalGround;
  /** A refusal gives its reasons: International Tracing Instrument, paragraph 22. */
  @IsString() @Length(1, 4_000) @SaysSomething() readonly reasons!: string;
}
