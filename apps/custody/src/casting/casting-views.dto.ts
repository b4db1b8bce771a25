import type { CastDefect, FitFor, MarkOfInterest } from '@headstamp/codes';
import { PageQuery, type Page } from '@headstamp/http';
import { IsIn, IsOptional } from 'class-validator';
import type { CustodyEventRow } from '../chronicle/custody-event.entity';
import { TimelineView } from '../chronicle/custody.dto';
import { ExhibitView, exhibitFields } from '../exhibit/exhibit.dto';
import type { Exhibit } from '../exhibit/exhibit.entity';
import type { MeansUsed } from '../laboratory/standing/examinations';
import { MeansUsedView } from '../laboratory/standing/means.dto';
import type { CastMaking, CastReview } from './cast.entity';
import { CAST_STATES, type CastState } from './cast.states';
import { CURE_HOURS, type RegionVerdict } from './casting-rules';
import type { Mould } from './mould.entity';

export class ListCasts extends PageQuery {
  @IsOptional() @IsIn(CAST_STATES) readonly state?: CastState;
}

/** A mould: the exhibit it is, and how it was made. */
export class MouldView extends ExhibitView {
  readonly originalId!: string;
  readonly ordinal!: number;
  readonly siliconeProduct!: string;
  readonly lot!: string;
  readonly expiresOn!: string;
  readonly mixRatio!: string;
  readonly degassingPressureKpa!: number;
  readonly degassingMinutes!: number;
  readonly cureHours!: number;
  readonly requiredCureHours!: number;
  readonly temperatureC!: number;
  readonly sealOpened!: string | null;
  readonly sealAfter!: string;
  readonly operatorId!: string;

  static ofMould(exhibit: Exhibit, mould: Mould): MouldView {
    return Object.assign(new MouldView(), mouldFields(exhibit, mould));
  }
}

function mouldFields(exhibit: Exhibit, { jurisdictionId: _, id: __, occurredAt: ___, recordedAt: ____, ...making }: Mould): object {
  return { ...exhibitFields(exhibit), ...making, requiredCureHours: CURE_HOURS };
}

export class ReviewPhotographView {
  readonly id!: string;
  /** SHA-256 of the original, hexadecimal. */
  readonly sha256!: string;
}

export class RegionReviewView {
  readonly region!: MarkOfInterest;
  readonly verdict!: RegionVerdict;
  readonly defects!: CastDefect[];
  readonly photographs!: ReviewPhotographView[];
}

export class ReviewView {
  readonly id!: string;
  /** The review before it; null for the first. */
  readonly supersedes!: string | null;
  readonly reviewerId!: string;
  readonly fitFor!: FitFor[];
  readonly perRegion!: RegionReviewView[];
  readonly magnification!: number;
  readonly remarks!: string | null;
  readonly reviewedAt!: string;
}

/** A cast: the exhibit it is, how it was made, and what it was passed for. */
export class CastView extends ExhibitView {
  /** The same as `reference`: country, laboratory, exhibit, mould, cast. */
  readonly label!: string;
  readonly mouldOrdinal!: number;
  readonly castOrdinal!: number;
  readonly fitFor!: FitFor[];
  /** Null for a cast from abroad, as all that follows. */
  readonly mouldId!: string | null;
  readonly makerId!: string | null;
  readonly resinProduct!: string | null;
  readonly lot!: string | null;
  readonly expiresOn!: string | null;
  readonly pressureKpa!: number | null;
  readonly minutes!: number | null;
  readonly deviationReason!: string | null;
  /** Null until somebody other than the maker has reviewed it. */
  readonly review!: ReviewView | null;

  static ofCast(exhibit: Exhibit, making: CastMaking, review: CastReview | null): CastView {
    return Object.assign(new CastView(), castFields(exhibit, making, review));
  }
}

function castFields(exhibit: Exhibit, making: CastMaking, review: CastReview | null): object {
  const { jurisdictionId: _, id: __, occurredAt: ___, recordedAt: ____, ...made } = making;
  return { ...exhibitFields(exhibit), ...made, label: exhibit.reference, review: review && reviewView(review) };
}

function reviewView(review: CastReview): ReviewView {
  const { jurisdictionId: _, castId: __, perRegion, occurredAt, recordedAt: ___, ...shown } = review;
  return Object.assign(new ReviewView(), {
    ...shown,
    perRegion: perRegion.map((region) => Object.assign(new RegionReviewView(), { ...region, photographs: region.photographs ?? [] })),
    reviewedAt: occurredAt.toISOString(),
  });
}

/** A consignment a cast travelled or travels in. */
export class JourneyView {
  readonly consignmentId!: string;
  readonly reference!: string;
  readonly direction!: 'in' | 'out';
  readonly counterpartId!: string;
  readonly linkId!: string;
  readonly state!: string;
}

export class CastDetailView extends CastView {
  readonly originalId!: string | null;
  /** All reviews, the first one first; `review` is the last. */
  readonly reviews!: ReviewView[];
  /** Recalls of a lot it was made of; it is not packed any more when there is one. */
  readonly recallIds!: string[];
  /** Legal holds on the original: they do not bind the cast, and whoever parts with it should know of them. */
  readonly originalHoldIds!: string[];
  /** With what it was made and reviewed, as far as it was named, and what of that was not in order. */
  readonly means!: MeansUsedView[];
  readonly journeys!: JourneyView[];
  readonly timeline!: TimelineView;

  static ofDetail(
    cast: {
      readonly exhibit: Exhibit;
      readonly making: CastMaking;
      readonly reviews: readonly CastReview[];
      readonly recallIds: readonly string[];
      readonly originalId: string | null;
      readonly originalHoldIds: readonly string[];
    },
    journeys: readonly JourneyView[],
    events: readonly CustodyEventRow[],
    means: readonly MeansUsed[],
  ): CastDetailView {
    return Object.assign(new CastDetailView(), castFields(cast.exhibit, cast.making, cast.reviews.at(-1) ?? null), {
      originalId: cast.originalId,
      reviews: cast.reviews.map(reviewView),
      recallIds: [...cast.recallIds],
      originalHoldIds: [...cast.originalHoldIds],
      means: means.map((used) => MeansUsedView.of(used)),
      journeys,
      timeline: TimelineView.of(events),
    });
  }
}

export class MouldDetailView extends MouldView {
  readonly original!: ExhibitView;
  /** With what it was made, as far as it was named, and what of that was not in order. */
  readonly means!: MeansUsedView[];
  readonly casts!: CastView[];
  readonly timeline!: TimelineView;

  static ofDetail(
    exhibit: Exhibit,
    mould: Mould,
    original: Exhibit,
    casts: readonly CastView[],
    events: readonly CustodyEventRow[],
    means: readonly MeansUsed[],
  ): MouldDetailView {
    return Object.assign(new MouldDetailView(), mouldFields(exhibit, mould), {
      original: ExhibitView.of(original),
      means: means.map((used) => MeansUsedView.of(used)),
      casts,
      timeline: TimelineView.of(events),
    });
  }
}

export class CastPage implements Page<CastView> {
  readonly items!: CastView[];
  readonly nextCursor!: string | null;
}
