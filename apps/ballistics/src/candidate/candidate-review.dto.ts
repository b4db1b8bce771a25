import { IsWritten } from '@headstamp/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import type { CandidateReview } from './candidate-review.entity';
import { ALL_REVIEW_CODES, type ReviewCode, type ReviewVerdict } from './candidate.states';

export class ReviewCandidate {
  /** What the examiner saw on both surfaces. */
  @IsWritten(2_000) readonly reason!: string;
  /** Why, in codes that belong to the verdict. Asked for where nobody can tell, and where a candidate is looked at again. */
  @IsOptional() @IsArray() @ArrayMaxSize(8) @ArrayUnique() @IsIn(ALL_REVIEW_CODES, { each: true }) readonly codes?: ReviewCode[];
}

/** One look of one examiner. */
export class CandidateReviewView {
  readonly number!: number;
  readonly verdict!: ReviewVerdict;
  readonly codes!: ReviewCode[];
  readonly reason!: string;
  readonly examinerReference!: string;
  readonly reviewedAt!: Date;

  static of({ number, verdict, codes, reason, examinerReference, occurredAt: reviewedAt }: CandidateReview): CandidateReviewView {
    return Object.assign(new CandidateReviewView(), { number, verdict, codes, reason, examinerReference, reviewedAt });
  }
}
