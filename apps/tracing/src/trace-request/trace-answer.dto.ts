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
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCountry, IsPartialDate, SaysSomething } from './field-rules';
import { ANSWER_EXTENTS, type AnswerExtent } from './trace-request.entity';

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
}

/** What is released, chosen by a person: one proposed record, or the rows themselves. */
export class AnswerTraceRequest {
  /** `recordId` of a proposed record; every row of its chain is released but those in `withhold`. */
  @IsOptional() @IsUUID() readonly proposalCandidateRecordId?: string;
  /** The chain itself, where no proposed record is the firearm. May be empty where the end state says why. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => ChainRowStated) readonly chain?: ChainRowStated[];
  /** Sequence numbers of rows that stay at home. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsInt({ each: true }) readonly withhold?: number[];
  @IsIn(TRACE_END_STATES) readonly endState!: TraceEndState;
  /** Left out, the answer is full unless rows are withheld. */
  @IsOptional() @IsIn(ANSWER_EXTENTS) readonly extent?: AnswerExtent;
  @IsArray() @ArrayUnique() @IsIn(USE_CONDITIONS, { each: true }) readonly useConditions!: UseCondition[];
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly remarks?: string;
}

export class StateNoRecord {
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly remarks?: string;
}

export class RefuseTraceRequest {
  @IsIn(REFUSAL_GROUNDS) readonly ground!: RefusalGround;
  /** A refusal gives its reasons: International Tracing Instrument, paragraph 22. */
  @IsString() @Length(1, 4_000) @SaysSomething() readonly reasons!: string;
}
