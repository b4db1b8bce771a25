import {
  AFTE_CONCLUSIONS,
  COMPARISON_BASES,
  MARKS_OF_INTEREST,
  type AfteConclusion,
  type ComparisonBasis,
  type MarkOfInterest,
} from '@headstamp/codes';
import { IsWritten, PageQuery } from '@headstamp/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DeviationView, ReportedDeviationView } from '../laboratory-standing/deviation.dto';
import { EachIsOneLine } from '../record/field-rules';
import { LINK_STATES, type LinkComment, type LinkOutcome, type LinkPart, type LinkState } from './link.states';

export class CompareLink {
  @IsIn(COMPARISON_BASES) readonly basis!: ComparisonBasis;
  /** The specimens on the bench, by label or exhibit reference: at least the two that were compared. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(20) @ArrayUnique() @EachIsOneLine(120) readonly specimens!: string[];
  /** For example a comparison microscope and its number. */
  @IsWritten(200) readonly instrument!: string;
  @IsNumber({ allowNaN: false, allowInfinity: false }) @Min(1) @Max(2_000) readonly magnification!: number;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(MARKS_OF_INTEREST, { each: true }) readonly marksUsed!: MarkOfInterest[];
  /** AFTE range of conclusions. */
  @IsIn(AFTE_CONCLUSIONS) readonly conclusion!: AfteConclusion;
  @IsOptional() @IsWritten(4_000) readonly remarks?: string;
  /** The registered instrument it was compared with. */
  @IsOptional() @IsUUID() readonly instrumentId?: string;
  /** The version of the laboratory's method that was followed. */
  @IsOptional() @IsUUID() readonly methodId?: string;
}

export class VerifyLink {
  @IsIn(AFTE_CONCLUSIONS) readonly conclusion!: AfteConclusion;
  @IsOptional() @IsWritten(4_000) readonly remarks?: string;
  /** The registered instrument the verifier looked through. */
  @IsOptional() @IsUUID() readonly instrumentId?: string;
  /** The version of the laboratory's method that was followed. */
  @IsOptional() @IsUUID() readonly methodId?: string;
}

export class LinkQuery extends PageQuery {
  @IsOptional() @IsIn(LINK_STATES) readonly state?: LinkState;
  @IsOptional() @IsUUID() readonly caseId?: string;
}

/** One of the two items. */
export class LinkItemView {
  readonly acquisitionId!: string;
  /** ISO 3166-1 alpha-2; null for our own. */
  readonly jurisdiction!: string | null;
  readonly reference!: string;
  readonly caseId!: string;
  /** Null until the other side has told it. */
  readonly caseReference!: string | null;
  readonly synthetic!: boolean;
}

/** What was compared. Its conclusion is shown to nobody but the examiner until another examiner has concluded. */
export class ComparisonView {
  readonly basis!: ComparisonBasis;
  readonly specimens!: string[];
  readonly instrument!: string;
  readonly instrumentId!: string | null;
  readonly methodId!: string | null;
  /** What was not in order when it was compared, and why it went on. */
  readonly deviations!: DeviationView[];
  readonly magnification!: number;
  readonly marksUsed!: MarkOfInterest[];
  readonly scale!: string;
  readonly scaleVersion!: string;
  readonly examinerReference!: string;
  readonly comparedAt!: Date;
  /** Null while it is hidden. */
  readonly conclusion!: AfteConclusion | null;
  readonly remarks!: string | null;
}

export class VerificationView {
  readonly verifierReference!: string;
  readonly conclusion!: AfteConclusion;
  readonly remarks!: string | null;
  readonly outcome!: LinkOutcome;
  readonly instrumentId!: string | null;
  readonly methodId!: string | null;
  /** What was not in order when it was verified, and why it went on. */
  readonly deviations!: DeviationView[];
  readonly verifiedAt!: Date;
}

/** What the other side compared and concluded. */
export class ReportView {
  readonly basis!: ComparisonBasis;
  readonly scale!: string;
  readonly scaleVersion!: string;
  readonly conclusion!: AfteConclusion;
  readonly verification!: AfteConclusion;
  readonly outcome!: LinkOutcome;
  readonly examinedSpecimens!: string[];
  readonly examinerReference!: string;
  readonly verifierReference!: string;
  readonly concludedOn!: string;
  readonly verifiedOn!: string;
  readonly caseReference!: string;
  /** What was not in order there, as they report it. */
  readonly deviations!: ReportedDeviationView[];
}

export class LinkView {
  readonly id!: string;
  readonly ourPart!: LinkPart;
  readonly state!: LinkState;
  /** `already-known-link`: the two cases were linked before, so this is no further hit. */
  readonly comment!: LinkComment | null;
  readonly own!: LinkItemView;
  readonly other!: LinkItemView;
  /** The other side's surface can be looked at here. */
  readonly otherSurfaceShared!: boolean;
  /** Of the candidate it came from: it ordered a list and is no finding. */
  readonly score!: number;
  readonly engineVersion!: string;
  readonly parametersHash!: string;
  readonly reviewedOn!: string;
  readonly castsRequestedAt!: Date | null;
  /** Casts from the other side that custody took over for this link. */
  readonly receivedCastIds!: string[];
  readonly comparison!: ComparisonView | null;
  readonly verification!: VerificationView | null;
  readonly report!: ReportView | null;
  readonly settledAt!: Date | null;
  readonly recordedAt!: Date;
  readonly version!: number;
}

export class LinkPage {
  readonly items!: LinkView[];
  /** Null on the last page. */
  readonly nextCursor!: string | null;
}
