import type { ItemKind } from '@headstamp/codes';
import type { Comparison, Pose, RefusalReason } from '@headstamp/toolmarks';
import { CorrelationView } from '../correlation/correlation.dto';
import type { Acquisition } from '../acquisition/acquisition.entity';
import type { SharedAcquisition } from '../shared-acquisition/shared-acquisition.entity';
import type { CandidateReview } from './candidate-review.entity';
import { CandidateReviewView } from './candidate-review.dto';
import type { Candidate, LandPairFound } from './candidate.entity';
import type { CandidateState } from './candidate.states';

/** The acquisition that was found, as far as it may be known here. */
export class OtherAcquisitionView {
  readonly acquisitionId!: string;
  readonly origin!: 'own' | 'shared';
  /** ISO 3166-1 alpha-2 of its owner; null when it is ours. */
  readonly jurisdiction!: string | null;
  readonly reference!: string;
  /** Null when it is another jurisdiction's. */
  readonly caseReference!: string | null;
  readonly itemKind!: ItemKind;
  readonly calibre!: string;
  readonly synthetic!: boolean;

  static own({ id, reference, caseReference, itemKind, calibre, synthetic }: Acquisition): OtherAcquisitionView {
    return Object.assign(new OtherAcquisitionView(), {
      acquisitionId: id,
      origin: 'own' as const,
      jurisdiction: null,
      reference,
      caseReference,
      itemKind,
      calibre,
      synthetic,
    });
  }

  static shared({ id, ownerCode, reference, itemKind, calibre, synthetic }: SharedAcquisition): OtherAcquisitionView {
    return Object.assign(new OtherAcquisitionView(), {
      acquisitionId: id,
      origin: 'shared' as const,
      jurisdiction: ownerCode,
      reference,
      caseReference: null,
      itemKind,
      calibre,
      synthetic,
    });
  }
}

/** To be shown wherever a likelihood ratio is, and wherever one is refused. */
export const LIKELIHOOD_HOLDS_FOR =
  'A likelihood ratio holds for pairs chosen beforehand, of originals, under the conditions of the named reference population, and for the uncertainty of the fit only. It does not hold for pairs that were found by searching a collection, nor for casts.';

/** What the score may be said to mean. Most often nothing: then `refused` and `because` say why, and the rest is null. */
export class LikelihoodView {
  readonly refused!: RefusalReason | null;
  readonly because!: string | null;
  /** log10 of the likelihood ratio, its 5 and 95 % limits and the bounds that the reference data support. */
  readonly log10!: number | null;
  readonly p5!: number | null;
  readonly p95!: number | null;
  readonly bounds!: number[] | null;
  readonly population!: string | null;
  /** The bounds cut it off: the data cannot carry a stronger statement. */
  readonly limited!: boolean | null;
  /** The population is a demonstration and serves no casework. */
  readonly demonstration!: boolean | null;
  readonly holdsFor!: string;

  static of(likelihood: Comparison['likelihood']): LikelihoodView {
    const nothing = { refused: null, because: null, log10: null, p5: null, p95: null, bounds: null, population: null };
    const view = { ...nothing, limited: null, demonstration: null, holdsFor: LIKELIHOOD_HOLDS_FOR };
    if ('refused' in likelihood) return Object.assign(new LikelihoodView(), view, likelihood);
    const { value, p5, p95, bounds, population, limited, demonstration } = likelihood;
    return Object.assign(new LikelihoodView(), view, { log10: value, p5, p95, bounds: [...bounds], population, limited, demonstration });
  }
}

/** Two lands that lie on each other in the best phase. */
export class LandPairView implements LandPairFound {
  /** Lands as their examiners counted them. */
  readonly own!: number;
  readonly other!: number;
  /** Pearson correlation of the two signatures at the best shift. */
  readonly r!: number;
  readonly shiftUm!: number;
  readonly overlapUm!: number;
  /** Striae that match, that do not, and the longest run of matching ones. */
  readonly matching!: number;
  readonly notMatching!: number;
  readonly longestRun!: number;
}

/** How two bullets were laid on each other. */
export class LandsView {
  readonly phase!: number;
  /** Mean correlation of each phase; the score is the highest of them. */
  readonly phases!: number[];
  /** How far the best phase stands above the second best. */
  readonly margin!: number;
  readonly pairs!: LandPairView[];
}

/** A candidate for review by an examiner. The score orders the list; it is no finding. */
export class CandidateView {
  readonly id!: string;
  readonly acquisitionId!: string;
  readonly correlationId!: string;
  readonly other!: OtherAcquisitionView;
  readonly rank!: number;
  readonly score!: number;
  readonly meanCorrelation!: number;
  readonly areal!: number;
  /** Congruent cells, forward and backward, of so many cells. */
  readonly congruentCells!: number[];
  readonly cells!: number[];
  readonly pose!: Pose;
  /** Of two bullets; null for breech faces, as the cells are empty for bullets. */
  readonly lands!: LandsView | null;
  readonly engineVersion!: string;
  readonly parametersHash!: string;
  readonly fileSha256!: string;
  readonly otherFileSha256!: string;
  readonly likelihood!: LikelihoodView;
  readonly note!: Comparison['note'];
  readonly state!: CandidateState;
  /** The link, when the review declared a lead. */
  readonly linkId!: string | null;
  readonly reviewedAt!: Date | null;
  readonly reviewReason!: string | null;
  /** Every look at it, first look first. */
  readonly reviews!: CandidateReviewView[];
  readonly version!: number;

  static of(
    candidate: Candidate,
    other: OtherAcquisitionView,
    linkId: string | null,
    reviews: readonly CandidateReview[] = [],
  ): CandidateView {
    const { id, acquisitionId, correlationId, rank, score, meanCorrelation, areal, congruentCells, cells, pose, engineVersion } = candidate;
    const { lands, parametersHash, fileSha256, otherFileSha256, likelihood, note, state, reviewedAt, reviewReason, version } = candidate;
    return Object.assign(new CandidateView(), {
      id,
      acquisitionId,
      correlationId,
      other,
      rank,
      score,
      meanCorrelation,
      areal,
      congruentCells,
      cells,
      pose,
      lands,
      engineVersion,
      parametersHash,
      fileSha256,
      otherFileSha256,
      likelihood: LikelihoodView.of(likelihood),
      note,
      state,
      linkId,
      reviewedAt,
      reviewReason,
      reviews: reviews.map((review) => CandidateReviewView.of(review)),
      version,
    });
  }
}

/** The ranked list of the latest correlation. */
export class CandidateList {
  readonly correlation!: CorrelationView | null;
  readonly items!: CandidateView[];
}
