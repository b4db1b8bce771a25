import { Acquisition } from './acquisition/acquisition.entity';
import { BulletLand } from './acquisition/bullet-land.entity';
import { PreparedSurface } from './acquisition/prepared-surface.entity';
import { SurfaceFile } from './acquisition/surface-file.entity';
import { Candidate } from './candidate/candidate.entity';
import { ComparisonFeatures } from './correlation/comparison-features.entity';
import { CorrelationChunk } from './correlation/correlation-chunk.entity';
import { CorrelationPart } from './correlation/correlation-part.entity';
import { Correlation } from './correlation/correlation.entity';
import { ExaminationMeansRow, LaboratoryStanding } from './laboratory-standing/laboratory-standing.entity';
import { CastFitness } from './link/cast-fitness.entity';
import { ComparisonReport } from './link/comparison-report.entity';
import { Comparison, FirstConclusion, Verification } from './link/comparison.entity';
import { LinkSpecimen } from './link/link-specimen.entity';
import { LinkSurface } from './link/link-surface.entity';
import { Link } from './link/link.entity';
import { PairAnnotation, PairAnnotationWithdrawal } from './microscope/annotation.entity';
import { PairSnapshot } from './microscope/snapshot.entity';
import { SharedAcquisition } from './shared-acquisition/shared-acquisition.entity';
import { SharedSurface } from './shared-acquisition/shared-surface.entity';
import { SharedTerms } from './shared-acquisition/shared-terms.entity';
import { SharingAssessment } from './sharing/sharing-assessment.entity';
import { SharingTerms } from './sharing/sharing-terms.entity';
import { TestFire } from './test-fire/test-fire.entity';
import { CandidateReview } from './candidate/candidate-review.entity';
import { ConclusionScale } from './conclusion-scale/conclusion-scale.entity';
import { ExternalCandidate } from './external-candidate/external-candidate.entity';
import { HitKnownLink } from './hit/hit-known-link.entity';
import { HitSupersession } from './hit/hit-supersession.entity';
import { DisagreementResolution } from './link/disagreement-resolution.entity';
import { ExaminationAssignment } from './link/examination-assignment.entity';
import { LinkOriginal } from './link/link-original.entity';
import { TracedJoin, TracedRequestRow } from './network/traced-request.entity';
import { HitOutcome, HitOutcomeNotice } from './outcome/hit-outcome.entity';

export const BALLISTICS_ENTITIES = [
  TestFire,
  Acquisition,
  BulletLand,
  SurfaceFile,
  PreparedSurface,
  SharedAcquisition,
  SharedSurface,
  SharedTerms,
  SharingTerms,
  SharingAssessment,
  Correlation,
  CorrelationPart,
  CorrelationChunk,
  ComparisonFeatures,
  Candidate,
  Link,
  LinkSurface,
  LinkSpecimen,
  CastFitness,
  Comparison,
  FirstConclusion,
  Verification,
  ComparisonReport,
  LaboratoryStanding,
  ExaminationMeansRow,
  PairAnnotation,
  PairAnnotationWithdrawal,
  PairSnapshot,
  CandidateReview,
  ExternalCandidate,
  ConclusionScale,
  ExaminationAssignment,
  LinkOriginal,
  DisagreementResolution,
  HitKnownLink,
  HitSupersession,
  HitOutcome,
  HitOutcomeNotice,
  TracedRequestRow,
  TracedJoin,
];
