import type { AfteConclusion, ComparisonBasis, ItemKind, MarkOfInterest, ReportedDeviation } from '@headstamp/codes';

/** An acquisition its owner lets the recipient compare against. The original file stays at home. */
export interface SharedAcquisitionBody {
  /** The acquisition, the same identifier on both sides. */
  readonly subjectId: string;
  readonly reference: string;
  /** The owner's case: opaque, so that hits are counted by case on both sides. */
  readonly caseId: string;
  readonly region: MarkOfInterest;
  readonly itemKind: ItemKind;
  readonly calibre: string;
  readonly synthetic: boolean;
  readonly fileSha256: string;
  readonly engineVersion: string;
  /** The prepared surface as written by `encodePrepared` of the toolmarks library, base64. */
  readonly preparedSurface: string;
}

/** A lead: a candidate that an examiner reviewed. Names the specimens, no person, no place, no serial. */
export interface LeadNoticeBody {
  /** The link, the same identifier on both sides. */
  readonly subjectId: string;
  readonly senderAcquisitionId: string;
  readonly senderReference: string;
  readonly senderCaseId: string;
  readonly senderCaseReference: string;
  /** The sender's surface is that of a generated example, not of a specimen. */
  readonly synthetic: boolean;
  readonly recipientAcquisitionId: string;
  readonly score: number;
  readonly engineVersion: string;
  readonly parametersHash: string;
  readonly reviewedOn: string;
  /** The sender's surface, as far as its own sharing terms go. */
  readonly preparedSurface: string | null;
}

export interface CastRequestBody {
  /** The link. */
  readonly subjectId: string;
  readonly acquisitionId: string;
  readonly purpose: 'MICROSCOPY';
}

export interface ComparisonReportBody {
  /** The link. */
  readonly subjectId: string;
  readonly basis: ComparisonBasis;
  readonly scale: string;
  readonly scaleVersion: string;
  /** Of the first examiner. */
  readonly conclusion: AfteConclusion;
  /** Of the second examiner, who did not know the first. */
  readonly verification: AfteConclusion;
  /** `verified`: identified twice, but the two cases were linked before, so it is no further hit. */
  readonly outcome: 'confirmed_hit' | 'not_confirmed' | 'inconclusive_parked' | 'verified';
  readonly examinedSpecimens: readonly string[];
  readonly examinerReference: string;
  readonly verifierReference: string;
  readonly concludedOn: string;
  readonly verifiedOn: string;
  readonly caseReference: string;
  /** What was not in order with instrument, method or competence, and why it was allowed; left out when all was. */
  readonly deviations?: readonly ReportedDeviation[];
}
