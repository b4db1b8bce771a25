import type { ClarificationPurpose, TraceOutcome, TraceStatusBody } from '@headstamp/exchange';
import { CLARIFICATION_PURPOSES, soundBody, TRACE_OUTCOMES } from '@headstamp/exchange';
import {
  REFUSAL_GROUNDS,
  TRACE_END_STATES,
  USE_CONDITIONS,
  type RefusalGround,
  type TraceEndState,
  type UseCondition,
  type UseTerms,
} from '@headstamp/codes';
import { IsInstant } from '@headstamp/http';
import { Type, type ClassConstructor } from 'class-transformer';
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
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ReceivedPassedOn } from '../use-condition/passed-on.dto';
import { IsUseTerms } from '../use-condition/use-terms.dto';
import { PossessorFields } from '../possessor/possessor.dto';
import { IsCalendarDate, IsCountry, IsPresentCountry, SaysSomething } from './field-rules';
import { ChainRowStated, EvidenceStated } from './trace-answer.dto';
import { FirearmRead, TraceQuestion } from './trace-request.dto';
import { TraceRequestError } from './trace-request.errors';
import { ANSWER_EXTENTS, type AnswerExtent } from './trace-request.entity';

/** Where a document that arrived stands among the words of its sender. */
class ReceivedWord {
  @IsUUID() readonly subjectId!: string;
  @IsInt() @Min(0) @Max(1_000_000) readonly word!: number;
  @IsInt() @Min(0) @Max(1_000_000) readonly heard!: number;
}

/** What the document repeats of third states, on their terms. */
const SaysWhatIsPassedOn = (): PropertyDecorator => (target, key) => {
  for (const rule of [IsOptional(), IsArray(), ArrayMaxSize(100), ValidateNested({ each: true }), Type(() => ReceivedPassedOn)])
    rule(target, key);
};

class ReceivedPhotograph {
  @IsUUID() readonly id!: string;
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) readonly sha256?: string | null;
}

/** What a question from abroad must be, before anything of it is kept: the rules of our own drafts. */
export class ReceivedTraceRequest extends TraceQuestion {
  @IsUUID() readonly subjectId!: string;
  @IsString() @Length(1, 60) @SaysSomething() override readonly reference!: string;
  @IsObject() @ValidateNested() @Type(() => FirearmRead) override readonly firearm!: FirearmRead;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReceivedPhotograph)
  readonly photographs?: ReceivedPhotograph[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PossessorFields) readonly possessor?: PossessorFields | null;
  @IsInstant() readonly dueAt!: string;
  @SaysWhatIsPassedOn() readonly passedOn?: ReceivedPassedOn[];
}

export class ReceivedTraceStatus extends ReceivedWord {
  @IsIn(['acknowledge', 'work', 'cancel', 'close']) readonly move!: TraceStatusBody['move'];
}

class ReceivedEvidence extends EvidenceStated {
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) readonly sha256?: string | null;
}

class ReceivedChainRow extends ChainRowStated {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ReceivedEvidence)
  override readonly evidence?: ReceivedEvidence[];
  @IsOptional() @IsUseTerms() readonly terms?: UseTerms;
}

export class ReceivedTraceAnswer extends ReceivedWord {
  @IsInt() @Min(1) @Max(10_000) readonly number!: number;
  @IsIn(TRACE_OUTCOMES) readonly outcome!: TraceOutcome;
  @IsOptional() @IsIn(ANSWER_EXTENTS) readonly extent?: AnswerExtent | null;
  @IsOptional() @IsIn(TRACE_END_STATES) readonly endState?: TraceEndState | null;
  @IsOptional() @IsInt() @Min(1500) @Max(2200) readonly tooOldYear?: number | null;
  @IsOptional() @IsCountry() readonly tooOldCountry?: string | null;
  @IsOptional() @IsPresentCountry() readonly furtherCountry?: string | null;
  @IsOptional() @IsIn(REFUSAL_GROUNDS) readonly refusalGround?: RefusalGround | null;
  @IsOptional() @IsCalendarDate() readonly expectedOn?: string | null;
  @IsOptional() @IsString() @Length(1, 4_000) @SaysSomething() readonly remarks?: string | null;
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ sequence }: ReceivedChainRow) => sequence)
  @ValidateNested({ each: true })
  @Type(() => ReceivedChainRow)
  readonly chain!: ReceivedChainRow[];
  @IsArray() @ArrayUnique() @IsIn(USE_CONDITIONS, { each: true }) readonly useConditions!: UseCondition[];
  @IsOptional() @IsUseTerms() readonly terms?: UseTerms;
  @SaysWhatIsPassedOn() readonly passedOn?: ReceivedPassedOn[];
}

export class ReceivedClarification extends ReceivedWord {
  @IsUUID() readonly messageId!: string;
  @IsIn(CLARIFICATION_PURPOSES) readonly purpose!: ClarificationPurpose;
  @IsString() @Length(1, 4_000) @SaysSomething() readonly text!: string;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly official?: string | null;
  @IsOptional() @IsUUID() readonly inReplyTo?: string | null;
  @SaysWhatIsPassedOn() readonly passedOn?: ReceivedPassedOn[];
}

/** @throws TraceRequestError naming the fields at fault */
export const sound = <Body extends object>(rules: ClassConstructor<Body>, body: unknown): Body =>
  soundBody(rules, body, (fields) => new TraceRequestError('trace-request.document-refused', { reason: 'fields-malformed', fields }));
