import {
  AFTE_CONCLUSIONS,
  COMPARISON_BASES,
  CONCLUSION_GROUPS,
  MARKS_OF_INTEREST,
  type AfteConclusion,
  type ComparisonBasis,
  type ConclusionGroup,
  type MarkOfInterest,
} from '@headstamp/codes';
import { RESOLUTION_KINDS, SPECIMEN_KINDS, type ResolutionKind, type SpecimenKind } from '@headstamp/exchange';
import { IsDay, IsWritten, PageQuery } from '@headstamp/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { HitCreditView, HitSupersessionView, KnownLinkView } from '../hit/hit.dto';
import { ExternalSourceView } from '../external-candidate/external-candidate.dto';
import { DeviationView, ReportedDeviationView } from '../laboratory-standing/deviation.dto';
import { asBoolean, EachIsOneLine } from '../record/field-rules';
import { LINK_STATES, type LinkComment, type LinkOutcome, type LinkPart, type LinkState } from './link.states';

const STATED = /^[A-Z][A-Z0-9_]{0,39}$/;

export class RequestSpecimens {
  /** Casts where nothing is said. */
  @IsOptional() @IsIn(SPECIMEN_KINDS) readonly items?: SpecimenKind;
  /** With originals: why a cast does not serve. */
  @IsOptional() @IsWritten(2_000) readonly whyNoCast?: string;
}

/** An original of the other side that is on the bench, with the paper under which it was handed over. */
export class RecordOriginal {
  /** As its owner calls it. */
  @IsWritten(200) readonly reference!: string;
  @IsDay() readonly receivedOn!: string;
  @IsWritten(200) readonly handedOverBy!: string;
  /** The photograph or scan of the paper. */
  @IsUUID() readonly paperId!: string;
}

export class AssignExaminers {
  /** Who compares. */
  @IsUUID() readonly examinerId!: string;
  /** Who verifies without knowing what was concluded: somebody else. */
  @IsUUID() readonly verifierId!: string;
}

/** What one person concludes when a disagreement is resolved. */
export class StatedVoice {
  @IsUUID() readonly officialId!: string;
  @IsIn(CONCLUSION_GROUPS) readonly conclusion!: ConclusionGroup;
}

/** A third examiner decides between two that disagreed, or a conference with both of them. What it comes to is not stated but follows. */
export class ResolveDisagreement {
  @IsIn(RESOLUTION_KINDS) readonly kind!: ResolutionKind;
  /** One of the third examiner; or one of each who took part in the conference, both examiners and whoever leads it among them. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => StatedVoice) readonly voices!: StatedVoice[];
  /** What was examined and said. */
  @IsWritten(8_000) readonly record!: string;
}

export class CompareLink {
  @IsIn(COMPARISON_BASES) readonly basis!: ComparisonBasis;
  /** The specimens on the bench, by label or exhibit reference: at least the two that were compared. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(20) @ArrayUnique() @EachIsOneLine(120) readonly specimens!: string[];
  /** For example a comparison microscope and its number. */
  @IsWritten(200) readonly instrument!: string;
  @IsNumber({ allowNaN: false, allowInfinity: false }) @Min(1) @Max(2_000) readonly magnification!: number;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(MARKS_OF_INTEREST, { each: true }) readonly marksUsed!: MarkOfInterest[];
  /** On the AFTE range of conclusions; left out where it is stated on a scale of the laboratory's own. */
  @IsOptional() @IsIn(AFTE_CONCLUSIONS) readonly conclusion?: AfteConclusion;
  /** The laboratory's own scale, with `stated`. */
  @IsOptional() @IsUUID() readonly scaleId?: string;
  /** The code of a conclusion on that scale. */
  @IsOptional() @Matches(STATED) readonly stated?: string;
  @IsOptional() @IsWritten(4_000) readonly remarks?: string;
  /** The registered instrument it was compared with. */
  @IsOptional() @IsUUID() readonly instrumentId?: string;
  /** The version of the laboratory's method that was followed. */
  @IsOptional() @IsUUID() readonly methodId?: string;
}

/** On the scale of the first examiner. */
export class VerifyLink {
  /** On the AFTE range of conclusions; left out where the first examiner used a scale of the laboratory's own. */
  @IsOptional() @IsIn(AFTE_CONCLUSIONS) readonly conclusion?: AfteConclusion;
  /** The code of a conclusion on the laboratory's own scale. */
  @IsOptional() @Matches(STATED) readonly stated?: string;
  @IsOptional() @IsWritten(4_000) readonly remarks?: string;
  /** The registered instrument the verifier looked through. */
  @IsOptional() @IsUUID() readonly instrumentId?: string;
  /** The version of the laboratory's method that was followed. */
  @IsOptional() @IsUUID() readonly methodId?: string;
}

export class LinkQuery extends PageQuery {
  @IsOptional() @IsIn(LINK_STATES) readonly state?: LinkState;
  @IsOptional() @IsUUID() readonly caseId?: string;
  /** Only links that nobody has settled, or only settled ones; both when left out. */
  @IsOptional() @Transform(asBoolean) @IsBoolean() readonly open?: boolean;
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
  readonly conclusion!: ConclusionGroup | null;
  /** The laboratory's own scale; null for the AFTE range. */
  readonly scaleId!: string | null;
  /** As stated on that scale; null on the AFTE range, and while it is hidden. */
  readonly stated!: string | null;
  readonly remarks!: string | null;
}

export class VerificationView {
  readonly verifierReference!: string;
  readonly conclusion!: ConclusionGroup;
  readonly stated!: string | null;
  readonly remarks!: string | null;
  readonly outcome!: LinkOutcome;
  readonly instrumentId!: string | null;
  readonly methodId!: string | null;
  /** What was not in order when it was verified, and why it went on. */
  readonly deviations!: DeviationView[];
  readonly verifiedAt!: Date;
}

/** How the other side resolved a disagreement of its examiners. */
export class ReportedResolutionView {
  readonly kind!: ResolutionKind;
  readonly conclusion!: ConclusionGroup;
  readonly resolvedOn!: string;
}

/** What one person concluded when a disagreement was resolved. */
export class VoiceView {
  readonly reference!: string;
  readonly conclusion!: ConclusionGroup;
}

/** How our own examiners' disagreement was resolved. Both conclusions stay beside it. */
export class ResolutionView {
  readonly kind!: ResolutionKind;
  readonly voices!: VoiceView[];
  /** What the voices come to. */
  readonly conclusion!: ConclusionGroup;
  readonly outcome!: LinkOutcome;
  readonly record!: string;
  readonly resolvedAt!: Date;
}

/** Who was named to compare and to verify. */
export class AssignmentView {
  readonly examinerId!: string;
  readonly verifierId!: string;
  readonly assignedBy!: string;
  readonly assignedAt!: Date;
}

/** An original of the other side that came for this link. */
export class OriginalView {
  readonly reference!: string;
  readonly receivedOn!: string;
  readonly handedOverBy!: string;
  readonly paperId!: string;
  readonly paperSha256!: string;
}

/** What the other side compared and concluded. */
export class ReportView {
  readonly basis!: ComparisonBasis;
  readonly scale!: string;
  readonly scaleVersion!: string;
  readonly conclusion!: ConclusionGroup;
  readonly verification!: ConclusionGroup;
  readonly statedConclusion!: string | null;
  readonly statedVerification!: string | null;
  /** How they resolved a disagreement, if they did. */
  readonly resolution!: ReportedResolutionView | null;
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
  /** Of the candidate it came from: it ordered a list and is no finding. Null where another system proposed it. */
  readonly score!: number | null;
  readonly engineVersion!: string | null;
  readonly parametersHash!: string | null;
  /** The report of another system, where the lead came from one. */
  readonly external!: ExternalSourceView | null;
  readonly reviewedOn!: string;
  readonly castsRequestedAt!: Date | null;
  readonly originalsRequestedAt!: Date | null;
  /** Why an original is asked for. */
  readonly whyNoCast!: string | null;
  /** Originals that came in consignments. */
  readonly receivedOriginalIds!: string[];
  /** Casts from the other side that custody took over for this link. */
  readonly receivedCastIds!: string[];
  /** Those of them that their review did not pass for microscopy. */
  readonly unfitCastIds!: string[];
  readonly originals!: OriginalView[];
  /** Null where nobody was named: then any examiner may. */
  readonly assignment!: AssignmentView | null;
  readonly comparison!: ComparisonView | null;
  readonly verification!: VerificationView | null;
  readonly report!: ReportView | null;
  readonly resolution!: ResolutionView | null;
  /** Of a hit: who found it and who confirmed it. */
  readonly credit!: HitCreditView | null;
  /** Of a hit: further links between the same two cases, which count no further hit. */
  readonly knownLinks!: KnownLinkView[];
  /** The last attempt to take the hit back. */
  readonly supersession!: HitSupersessionView | null;
  readonly settledAt!: Date | null;
  readonly recordedAt!: Date;
  readonly version!: number;
}

export class LinkPage {
  readonly items!: LinkView[];
  /** Null on the last page. */
  readonly nextCursor!: string | null;
}
