import { IsDay, IsPresentCountry, IsWritten, PageQuery } from '@headstamp/http';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { CandidateReviewView, ReviewCandidate } from '../candidate/candidate-review.dto';
import type { CandidateReview } from '../candidate/candidate-review.entity';
import { CANDIDATE_STATES, type CandidateState } from '../candidate/candidate.states';
import type { ExternalCandidate } from './external-candidate.entity';
import { EXTERNAL_SYSTEMS, type ExternalSource, type ExternalSystem } from './external-systems';

/** What another system's report says of a lead. Its score means what that system means by it. */
export class ExternalSourceView {
  readonly system!: ExternalSystem;
  readonly vendor!: string;
  readonly site!: string;
  readonly reportNumber!: string;
  readonly reportedOn!: string;
  readonly scoreAsPrinted!: string | null;
  /** SHA-256 of the report. */
  readonly paperSha256!: string;

  static of(source: ExternalSource): ExternalSourceView {
    return Object.assign(new ExternalSourceView(), source);
  }
}

/** A candidate as a report of IBIS, IBIN, EVOFINDER or another system prints it. */
export class RecordExternalCandidate {
  /** Our item, as it was acquired here. */
  @IsUUID() readonly acquisitionId!: string;
  @IsIn(EXTERNAL_SYSTEMS) readonly system!: ExternalSystem;
  @IsWritten(120) readonly vendor!: string;
  /** Where the report was made. */
  @IsWritten(120) readonly site!: string;
  @IsWritten(80) readonly reportNumber!: string;
  @IsDay() readonly reportedOn!: string;
  /** Kept as text and never set beside a score of ours. */
  @IsOptional() @IsWritten(60) readonly scoreAsPrinted?: string;
  @IsOptional() @IsWritten(60) readonly rankAsPrinted?: string;
  /** The other item, as the report names it. */
  @IsWritten(120) readonly otherExhibit!: string;
  @IsOptional() @IsWritten(120) readonly otherCase?: string;
  @IsOptional() @IsWritten(120) readonly otherSite?: string;
  @IsOptional() @IsPresentCountry() readonly otherCountry?: string;
  /** The report itself: a photograph or PDF that was kept before. */
  @IsUUID() readonly paperId!: string;
  /** The other item as it is known here: an acquisition of ours, or one that was shared. May be said later. */
  @IsOptional() @IsUUID() readonly otherAcquisitionId?: string;
}

export class DeclareExternalLead extends ReviewCandidate {
  /** The other item as it is known here; asked for where it was not said before. */
  @IsOptional() @IsUUID() readonly otherAcquisitionId?: string;
}

export class ExternalCandidateQuery extends PageQuery {
  @IsOptional() @IsUUID() readonly acquisitionId?: string;
  @IsOptional() @IsIn(CANDIDATE_STATES) readonly state?: CandidateState;
}

/** A candidate that another system proposed. */
export class ExternalCandidateView extends ExternalSourceView {
  readonly id!: string;
  readonly acquisitionId!: string;
  readonly rankAsPrinted!: string | null;
  readonly otherExhibit!: string;
  readonly otherCase!: string | null;
  readonly otherSite!: string | null;
  readonly otherCountry!: string | null;
  readonly otherAcquisitionId!: string | null;
  readonly paperId!: string;
  readonly state!: CandidateState;
  /** The link, when the review declared a lead. */
  readonly linkId!: string | null;
  readonly reviews!: CandidateReviewView[];
  readonly recordedAt!: Date;
  readonly version!: number;

  static ofRow(row: ExternalCandidate, linkId: string | null, reviews: readonly CandidateReview[] = []): ExternalCandidateView {
    const { id, acquisitionId, rankAsPrinted, otherExhibit, otherCase, otherSite, otherCountry, otherId, paperId, state, recordedAt, version } = row;
    return Object.assign(new ExternalCandidateView(), {
      ...sourceOf(row),
      ...{ id, acquisitionId, rankAsPrinted, otherExhibit, otherCase, otherSite, otherCountry, otherAcquisitionId: otherId, paperId, state, linkId },
      ...{ reviews: reviews.map((review) => CandidateReviewView.of(review)), recordedAt, version },
    });
  }
}

/** What of a candidate goes with a lead. */
export function sourceOf(row: ExternalCandidate): ExternalSource {
  const { system, vendor, site, reportNumber, reportedOn, scoreAsPrinted, paperSha256 } = row;
  return { system, vendor, site, reportNumber, reportedOn, scoreAsPrinted, paperSha256 };
}

export class ExternalCandidatePage {
  readonly items!: ExternalCandidateView[];
  /** Null on the last page. */
  readonly nextCursor!: string | null;
}
