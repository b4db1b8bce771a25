import { USE_PURPOSES, type UsePurpose, type UseTerms } from '@headstamp/codes';
import { TELLING_DOCUMENTS, type TellingDocument } from '@headstamp/exchange';
import { IsInstant, PageQuery, type Page } from '@headstamp/http';
import { WITHHOLDING_RULES, type WithholdingRule } from '@headstamp/jurisdictions';
import type { DirectoryEntry } from '@headstamp/tenancy';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { IsPresentCountry, SaysSomething } from '../trace-request/field-rules';
import { JurisdictionName } from '../trace-request/jurisdiction-name.dto';
import { IsUseTerms, UseTermsStated, UseTermsView } from '../use-condition/use-terms.dto';
import type { StepKind } from '../use-condition/waiting-step.entity';
import type { OnwardRequest } from './onward-request.entity';
import { ONWARD_PARTS, ONWARD_REQUEST_STATES, type OnwardPart, type OnwardRequestState } from './onward-request.states';

export class OnwardRequestQuery extends PageQuery {
  @IsOptional() @IsIn(ONWARD_PARTS) readonly part?: OnwardPart;
  @IsOptional() @IsIn(ONWARD_REQUEST_STATES) readonly state?: OnwardRequestState;
  /** Of the facts of one trace request. */
  @IsOptional() @IsUUID() readonly traceRequestId?: string;
}

/** The originator is asked whether the facts may be passed on. It learns of the attempt, not of the matter in which it was made. */
export class AskOriginator {
  /** What the third state is to use them for. */
  @IsIn(USE_PURPOSES) readonly purpose!: UsePurpose;
  @IsString() @Length(1, 2_000) @SaysSomething() readonly reason!: string;
}

/** The originator of facts that another told us is asked in one step. */
export class AskDirectly extends AskOriginator {
  /** The state that would be told, ISO 3166-1 alpha-2. */
  @IsPresentCountry() readonly thirdState!: string;
}

export class ConsentToPassingOn {
  /** What the third state may do with the facts, besides what was laid down for them. It may never pass them on in turn. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => UseTermsStated) readonly conditions?: UseTermsStated;
  @IsOptional() @IsString() @Length(1, 2_000) @SaysSomething() readonly reason?: string;
}

export class RefusePassingOn {
  @IsString() @Length(1, 2_000) @SaysSomething() readonly reason!: string;
}

/** What another state asks, before anything of it is kept. */
export class ReceivedOnwardRequest {
  @IsUUID() readonly subjectId!: string;
  @IsUUID() readonly onwardRequestId!: string;
  @IsUUID() readonly thirdId!: string;
  @IsInt() @Min(1) @Max(10_000) readonly answerNumber!: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(1_000, { each: true })
  readonly sequences!: number[];
  @IsIn(TELLING_DOCUMENTS) readonly inDocument!: TellingDocument;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(WITHHOLDING_RULES, { each: true }) readonly rules!: WithholdingRule[];
  @IsIn(USE_PURPOSES) readonly purpose!: UsePurpose;
  @IsString() @Length(1, 2_000) @SaysSomething() readonly reason!: string;
  @IsInstant() readonly attemptedAt!: string;
}

/** What a state asks that has our facts from another, before anything of it is kept. */
export class ReceivedSecondHandRequest {
  @IsUUID() readonly subjectId!: string;
  @IsUUID() readonly toldById!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 300, { each: true })
  @SaysSomething({ each: true })
  readonly words!: string[];
  @IsUUID() readonly thirdId!: string;
  @IsIn(TELLING_DOCUMENTS) readonly inDocument!: TellingDocument;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(WITHHOLDING_RULES, { each: true }) readonly rules!: WithholdingRule[];
  @IsIn(USE_PURPOSES) readonly purpose!: UsePurpose;
  @IsString() @Length(1, 2_000) @SaysSomething() readonly reason!: string;
  @IsInstant() readonly attemptedAt!: string;
}

/** What the originator answers. */
export class ReceivedOnwardAnswer {
  @IsUUID() readonly subjectId!: string;
  @IsUUID() readonly onwardRequestId!: string;
  @IsIn(['consent', 'refuse']) readonly decision!: 'consent' | 'refuse';
  @IsOptional() @IsString() @Length(1, 2_000) @SaysSomething() readonly reason?: string | null;
  @IsOptional() @IsUseTerms() readonly conditions?: UseTerms | null;
}

/** Facts of one state that another wants to tell a third, and what became of it. */
export class OnwardRequestView {
  readonly id!: string;
  readonly ourPart!: OnwardPart;
  /** The trace request in which the originator told the facts: the same identifier on both sides. */
  readonly traceRequestId!: string;
  readonly answerNumber!: number;
  /** The rows of that answer. */
  readonly sequences!: number[];
  /** The state that would be told. */
  readonly thirdState!: JurisdictionName | null;
  /** What was refused: a question, an answer or a message to that state. */
  readonly inDocument!: TellingDocument;
  /** The own matter in which it was to be told; null for the originator, who does not learn of it. */
  readonly aboutRequestId!: string | null;
  /** Of the facts as another than their originator told them to us; null where the originator itself did. */
  readonly passingId!: string | null;
  /** Who asks us, where that is another than the state we had told. */
  readonly asker!: JurisdictionName | null;
  /** The rules that forbade it. */
  readonly rules!: WithholdingRule[];
  readonly state!: OnwardRequestState;
  /** How often it was tried here. */
  readonly attempts!: number;
  readonly purpose!: UsePurpose | null;
  readonly reason!: string | null;
  /** What the third state may do with the facts; null unless the originator consented. */
  readonly conditions!: UseTermsView | null;
  readonly answerReason!: string | null;
  readonly attemptedAt!: Date;
  readonly askedAt!: Date | null;
  readonly answeredAt!: Date | null;
  /** The step that waits for the consent, where it is the reader's own: it can be taken in one act then. */
  readonly waitingStep!: StepKind | null;
  readonly version!: number;

  static of(request: OnwardRequest, directory: readonly DirectoryEntry[], waitingStep: StepKind | null = null): OnwardRequestView {
    const { id, ourPart, traceRequestId, answerNumber, sequences, inDocument, aboutRequestId, rules, state, attempts, version } = request;
    const { passingId, purpose, reason, conditions, answerReason, occurredAt: attemptedAt, askedAt, answeredAt } = request;
    return Object.assign(new OnwardRequestView(), {
      ...{ id, ourPart, traceRequestId, answerNumber, sequences, inDocument, aboutRequestId, rules, state, attempts, version },
      ...{ passingId, purpose, reason, answerReason, attemptedAt, askedAt, answeredAt, waitingStep },
      asker: JurisdictionName.of(request.askerId, directory),
      thirdState: JurisdictionName.of(request.thirdId, directory),
      conditions: conditions && UseTermsView.of(conditions),
    });
  }
}

/** The step that waited for an originator's consent was taken. */
export class StepTaken {
  readonly onwardRequestId!: string;
  /** The own matter in which it was taken. */
  readonly traceRequestId!: string;
  readonly step!: StepKind;
}

export class OnwardRequestPage {
  readonly items!: OnwardRequestView[];
  readonly nextCursor!: string | null;

  static of(page: Page<OnwardRequestView>): OnwardRequestPage {
    return Object.assign(new OnwardRequestPage(), page);
  }
}
