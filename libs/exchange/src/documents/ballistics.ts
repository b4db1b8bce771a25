import type {
  ClassCharacteristicsSeen,
  ComparisonBasis,
  ConclusionGroup,
  ItemKind,
  MarkOfInterest,
  ReportedDeviation,
  SharingDisclosure,
} from '@headstamp/codes';

/** What the owner lets the recipient do with a shared acquisition. Of two the one with the higher number holds. */
export interface SharingTermsFact {
  readonly number: number;
  /** False ends comparison and disclosure. */
  readonly compare: boolean;
  readonly disclosure: SharingDisclosure;
  /** ISO 8601 instant from which on nothing is compared or shown; null when it does not expire. */
  readonly expiresAt: string | null;
}

/** The owner narrows, widens or ends what it let the recipient do. */
export interface SharingTermsBody extends SharingTermsFact {
  /** The acquisition. */
  readonly subjectId: string;
}

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
  /** Left out by senders that state none: then it may be compared, and shown as a picture. */
  readonly terms?: SharingTermsFact;
  readonly classCharacteristics?: ClassCharacteristicsSeen;
}

/** A report of a ballistic system outside Headstamp, as it is printed. */
export interface ExternalReport {
  readonly system: string;
  readonly vendor: string;
  readonly site: string;
  readonly reportNumber: string;
  /** ISO 8601 date. */
  readonly reportedOn: string;
  /** Means what that system means by it. */
  readonly scoreAsPrinted: string | null;
  readonly paperSha256: string;
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
  /** Of the candidate in the sender's engine; null, like the two beside it, where another system proposed it. */
  readonly score: number | null;
  readonly engineVersion: string | null;
  readonly parametersHash: string | null;
  /** The report of another system that proposed it, by reference; the paper stays at home. */
  readonly external?: ExternalReport;
  readonly reviewedOn: string;
  /** The sender's surface, as far as its own sharing terms go. */
  readonly preparedSurface: string | null;
}

export interface CastRequestBody {
  /** The link. */
  readonly subjectId: string;
  readonly acquisitionId: string;
  readonly purpose: 'MICROSCOPY';
  /** What is asked for; casts where nothing is said. */
  readonly items?: SpecimenKind;
  /** With originals: why a cast does not serve. */
  readonly whyNoCast?: string;
}

/** Casts travel as a rule; originals where casts do not serve, or for a court. */
export const SPECIMEN_KINDS = ['CASTS', 'ORIGINALS'] as const;
export type SpecimenKind = (typeof SPECIMEN_KINDS)[number];

export const RESOLUTION_KINDS = ['THIRD_EXAMINER', 'CONFERENCE'] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];

/** How a disagreement of the two examiners was resolved. */
export interface ReportedResolution {
  readonly kind: ResolutionKind;
  /** What the resolution comes to. */
  readonly conclusion: ConclusionGroup;
  /** ISO 8601 date. */
  readonly resolvedOn: string;
}

export interface ComparisonReportBody {
  /** The link. */
  readonly subjectId: string;
  readonly basis: ComparisonBasis;
  readonly scale: string;
  readonly scaleVersion: string;
  /** Of the first examiner: a value of the AFTE range, or the group to which the scale's own value belongs. */
  readonly conclusion: ConclusionGroup;
  /** Of the second examiner, who did not know the first. */
  readonly verification: ConclusionGroup;
  /** As stated on a scale of the laboratory's own; left out on the AFTE range. */
  readonly statedConclusion?: string;
  readonly statedVerification?: string;
  /** Only where the two disagreed, and in a further report about the same link. */
  readonly resolution?: ReportedResolution;
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

export const SUPERSESSION_GROUNDS = ['ERROR_IN_EXAMINATION', 'WRONG_SPECIMEN', 'CASES_MERGED', 'OTHER'] as const;
export type SupersessionGround = (typeof SUPERSESSION_GROUNDS)[number];

/** The laboratory that confirmed a hit takes it back. The hit stays on record on both sides, superseded. */
export interface HitSupersessionBody {
  /** The link. */
  readonly subjectId: string;
  readonly ground: SupersessionGround;
  readonly reason: string;
  /** ISO 8601 date. */
  readonly supersededOn: string;
}

export const HIT_OUTCOMES = ['ARREST', 'CHARGE', 'TRIAL', 'NONE', 'UNKNOWN'] as const;
export type HitOutcomeKind = (typeof HIT_OUTCOMES)[number];

/** What became of a hit, as far as whoever recorded it releases it. */
export interface HitOutcomeBody {
  /** The link. */
  readonly subjectId: string;
  /** Counts what the sender has said of this hit, from 1: the last one counts. */
  readonly number: number;
  readonly outcome: HitOutcomeKind;
  /** ISO 8601 date. */
  readonly on: string;
  readonly remarks: string | null;
}

/** A trace request as the network of cases knows it. */
export interface TracedRequest {
  readonly id: string;
  readonly part: 'requester' | 'addressee';
  /** As the requester calls it: what it sent itself. */
  readonly reference: string;
  /** The own case; never another jurisdiction's. */
  readonly caseId: string | null;
  readonly counterpartId: string;
  /** ISO 8601 instant of the last answer; null while there is none. */
  readonly answeredAt: string | null;
}

/** A traced weapon ties cases together: stays in the jurisdiction, from tracing to ballistics. Says nothing of what an answer says. */
export interface TracedLinkBody {
  /** The first of the requests. */
  readonly subjectId: string;
  /** One request that was answered, or two that somebody found to be about one weapon. */
  readonly requests: readonly TracedRequest[];
}
