import {
  NOT_SHARING_REASONS,
  SHARING_ANSWERS,
  SHARING_AUDIENCES,
  SHARING_DISCLOSURES,
  type NotSharingReason,
  type SharingAnswer,
  type SharingAudience,
  type SharingCriterion,
  type SharingDisclosure,
} from '@headstamp/codes';
import { IsDay, IsInstant, IsWritten, PageQuery } from '@headstamp/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { asList } from '../record/field-rules';
import type { SharingAssessment, SharingDecision } from './sharing-assessment.entity';
import type { SharingTerms } from './sharing-terms.entity';

export class ChangeSharing {
  @IsIn(SHARING_AUDIENCES) readonly audience!: SharingAudience;
  /** ISO 3166-1 alpha-2; only with the audience NAMED. */
  @IsOptional() @Transform(asList) @IsArray() @ArrayMaxSize(50) @Matches(/^[A-Za-z]{2}$/, { each: true }) readonly partners?: string[];
  @IsIn(SHARING_DISCLOSURES) readonly disclosure!: SharingDisclosure;
  /** From then on partners compare and show nothing of it. */
  @IsOptional() @IsInstant() readonly expiresAt?: string;
  /** Why the terms are as they are now. */
  @IsWritten(1_000) readonly reason!: string;
}

export class SharingTermsView {
  /** Counts the changes; the highest number holds. Send it in If-Match to change them. */
  readonly number!: number;
  readonly audience!: SharingAudience;
  /** Everybody it went to, for the whole region as well. */
  readonly partners!: string[];
  readonly disclosure!: SharingDisclosure;
  readonly expiresAt!: Date | null;
  readonly reason!: string;
  readonly decidedBy!: string;
  readonly recordedAt!: Date;

  static of(terms: SharingTerms): SharingTermsView {
    const { number, audience, partners, disclosure, expiresAt, reason, officialId: decidedBy, recordedAt } = terms;
    return Object.assign(new SharingTermsView(), { number, audience, partners, disclosure, expiresAt, reason, decidedBy, recordedAt });
  }
}

/** A partner that was ever let compare. */
export class SharingRecipientView {
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction!: string;
  readonly since!: Date;
  /** Null while it may compare. */
  readonly endedAt!: Date | null;
  /** What it may see, or might at the end. */
  readonly disclosure!: SharingDisclosure;
}

/** How an acquisition is shared, and how it was before. */
export class SharingView {
  readonly acquisitionId!: string;
  /** The number of the terms that hold. */
  readonly version!: number;
  readonly current!: SharingTermsView;
  /** Oldest first. */
  readonly history!: SharingTermsView[];
  readonly recipients!: SharingRecipientView[];
}

/** Each of the six criteria of INTERPOL's ballistic network, answered. */
export class SharingAnswers implements Record<SharingCriterion, SharingAnswer> {
  /** Recovered within 80 km of an international border. */
  @IsIn(SHARING_ANSWERS) readonly BORDER_80KM!: SharingAnswer;
  /** Recovered by customs or border officials. */
  @IsIn(SHARING_ANSWERS) readonly BORDER_OFFICIAL!: SharingAnswer;
  /** From suspected traffickers of any contraband. */
  @IsIn(SHARING_ANSWERS) readonly TRAFFICKER!: SharingAnswer;
  /** In a group of three or more firearms. */
  @IsIn(SHARING_ANSWERS) readonly GROUP_3PLUS!: SharingAnswer;
  /** Related to terrorism. */
  @IsIn(SHARING_ANSWERS) readonly TERRORISM!: SharingAnswer;
  /** From a resident of another country. */
  @IsIn(SHARING_ANSWERS) readonly NON_RESIDENT!: SharingAnswer;
}

export class RecordAssessment {
  @IsUUID() readonly caseId!: string;
  /** What was recovered together. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly exhibitIds!: string[];
  /** ISO 8601 date. */
  @IsDay() readonly recoveredOn!: string;
  /** Firearms recovered together. */
  @IsInt() @Min(0) @Max(10_000) readonly firearms!: number;
  @ValidateNested() @Type(() => SharingAnswers) readonly answers!: SharingAnswers;
  @IsIn(['SHARE', 'DO_NOT_SHARE']) readonly decision!: SharingDecision;
  /** Exactly when it is not shared. */
  @IsOptional() @IsIn(NOT_SHARING_REASONS) readonly reason?: NotSharingReason;
  /** In own words; kept sealed in the log. */
  @IsOptional() @IsWritten(2_000) readonly remarks?: string;
  /** The assessment that this one replaces. */
  @IsOptional() @IsUUID() readonly supersedesId?: string;
}

export class AssessmentQuery extends PageQuery {
  @IsOptional() @IsUUID() readonly caseId?: string;
}

export class AssessmentView {
  readonly id!: string;
  readonly caseId!: string;
  readonly exhibitIds!: string[];
  readonly recoveredOn!: string;
  readonly firearms!: number;
  readonly answers!: SharingAnswers;
  /** Criteria answered YES. */
  readonly met!: SharingCriterion[];
  readonly decision!: SharingDecision;
  readonly reason!: NotSharingReason | null;
  readonly supersedesId!: string | null;
  /** The one that replaced it; null while it holds. */
  readonly supersededById!: string | null;
  /** Acquisitions of these exhibits that partners may compare against although it says that they are not shared. */
  readonly stillShared!: string[];
  readonly assessedBy!: string;
  readonly recordedAt!: Date;

  static of(assessment: SharingAssessment, supersededById: string | null, stillShared: string[]): AssessmentView {
    const { id, caseId, exhibitIds, recoveredOn, firearms, answers, decision, reason, supersedesId, officialId, recordedAt } = assessment;
    return Object.assign(new AssessmentView(), {
      id,
      caseId,
      exhibitIds,
      recoveredOn,
      firearms,
      answers,
      met: (Object.keys(answers) as SharingCriterion[]).filter((criterion) => answers[criterion] === 'YES'),
      decision,
      reason,
      supersedesId,
      supersededById,
      stillShared,
      assessedBy: officialId,
      recordedAt,
    });
  }
}

export class AssessmentPage {
  readonly items!: AssessmentView[];
  readonly nextCursor!: string | null;
}

/** An exhibit that was acquired and of whose recovery nobody assessed whether it is to be shared. */
export class UnassessedView {
  readonly caseId!: string;
  readonly caseReference!: string;
  readonly exhibitId!: string;
  /** Of its first acquisition. */
  readonly acquiredAt!: Date;
}
