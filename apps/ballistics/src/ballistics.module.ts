import type { ServiceDefinition } from '@headstamp/boot';
import { EXAMINATION_PROBLEMS } from '@headstamp/codes';
import { Module } from '@nestjs/common';
import { AcquisitionController } from './acquisition/acquisition.controller';
import { AcquisitionIntake } from './acquisition/acquisition.intake';
import { ACQUISITION_PROBLEMS } from './acquisition/acquisition.problems';
import { AcquisitionReader } from './acquisition/acquisition.reader';
import { AcquisitionService } from './acquisition/acquisition.service';
import { BulletService } from './acquisition/bullet.service';
import { CandidateController } from './candidate/candidate.controller';
import { CANDIDATE_PROBLEMS } from './candidate/candidate.problems';
import { CandidateReader } from './candidate/candidate.reader';
import { CandidateService } from './candidate/candidate.service';
import { CorrelationController } from './correlation/correlation.controller';
import { CORRELATION_PROBLEMS } from './correlation/correlation.problems';
import { CorrelationFlow } from './correlation/correlation.flow';
import { CorrelationKeeper } from './correlation/correlation.keeper';
import { CorrelationMerge } from './correlation/correlation.merge';
import { CorrelationParts } from './correlation/correlation.parts';
import { CorrelationService } from './correlation/correlation.service';
import { CORRELATION_SETTINGS, CorrelationSettings } from './correlation/correlation.settings';
import { EngineRenewal } from './correlation/engine-renewal';
import { LateShares } from './correlation/late-shares';
import { ThreadOptions } from './engine/engine-thread';
import { SurfaceEngine } from './engine/surface-engine';
import { BALLISTICS_ENTITIES } from './entities';
import { HIT_CONTROLLERS, HIT_PROBLEMS, HIT_PROVIDERS } from './hit/hit.parts';
import { BallisticsJobs } from './jobs/ballistics.jobs';
import { CollectionJobs } from './jobs/collection.jobs';
import { Examinations } from './laboratory-standing/examinations';
import { StandingIntake } from './laboratory-standing/standing.intake';
import { ComparisonReportService } from './link/comparison-report.service';
import { ExaminationService } from './link/examination.service';
import { LeadNoticeService } from './link/lead-notice.service';
import { LeadService } from './link/lead.service';
import { LinkController } from './link/link.controller';
import { LINK_PROBLEMS } from './link/link.problems';
import { LinkProofsController } from './link/link-proofs.controller';
import { LinkProofsService } from './link/link-proofs.service';
import { LinkReader } from './link/link.reader';
import { LinkService } from './link/link.service';
import { MICROSCOPE_CONTROLLERS, MICROSCOPE_PROVIDERS } from './microscope/microscope.parts';
import { MICROSCOPE_PROBLEMS } from './microscope/microscope.problems';
import { BALLISTICS_MIGRATIONS } from './migrations';
import { SharedAcquisitionController } from './shared-acquisition/shared-acquisition.controller';
import { SHARED_ACQUISITION_PROBLEMS } from './shared-acquisition/shared-acquisition.problems';
import { SharedAcquisitionReader } from './shared-acquisition/shared-acquisition.reader';
import { SharedAcquisitionService } from './shared-acquisition/shared-acquisition.service';
import { SharingAssessments } from './sharing/sharing-assessment.service';
import { SharingController } from './sharing/sharing.controller';
import { SHARING_PROBLEMS } from './sharing/sharing.problems';
import { SharingService } from './sharing/sharing.service';
import { TestFireController } from './test-fire/test-fire.controller';
import { TEST_FIRE_PROBLEMS } from './test-fire/test-fire.problems';
import { TestFireService } from './test-fire/test-fire.service';

/** Test fires, scans, their correlation, leads, comparisons and confirmed hits. */
@Module({
  controllers: [
    TestFireController,
    AcquisitionController,
    SharingController,
    SharedAcquisitionController,
    CorrelationController,
    CandidateController,
    LinkController,
    LinkProofsController,
    ...HIT_CONTROLLERS,
    ...MICROSCOPE_CONTROLLERS,
  ],
  providers: [
    { provide: ThreadOptions, useValue: { execArgv: [] } },
    { provide: CorrelationSettings, useValue: CORRELATION_SETTINGS },
    SurfaceEngine,
    Examinations,
    StandingIntake,
    TestFireService,
    AcquisitionIntake,
    AcquisitionService,
    BulletService,
    AcquisitionReader,
    SharedAcquisitionReader,
    SharedAcquisitionService,
    SharingAssessments,
    SharingService,
    CorrelationFlow,
    CorrelationService,
    CorrelationMerge,
    CorrelationParts,
    CorrelationKeeper,
    LateShares,
    EngineRenewal,
    CandidateReader,
    CandidateService,
    LeadService,
    LeadNoticeService,
    LinkReader,
    LinkProofsService,
    LinkService,
    ExaminationService,
    ComparisonReportService,
    CollectionJobs,
    BallisticsJobs,
    ...HIT_PROVIDERS,
    ...MICROSCOPE_PROVIDERS,
  ],
})
export class BallisticsModule {}

export const BALLISTICS: ServiceDefinition = {
  name: 'ballistics',
  module: BallisticsModule,
  entities: BALLISTICS_ENTITIES,
  migrations: { schema: 'ballistics', migrations: BALLISTICS_MIGRATIONS },
  problems: {
    ...TEST_FIRE_PROBLEMS,
    ...ACQUISITION_PROBLEMS,
    ...SHARED_ACQUISITION_PROBLEMS,
    ...SHARING_PROBLEMS,
    ...CORRELATION_PROBLEMS,
    ...CANDIDATE_PROBLEMS,
    ...LINK_PROBLEMS,
    ...HIT_PROBLEMS,
    ...EXAMINATION_PROBLEMS,
    ...MICROSCOPE_PROBLEMS,
  },
  queues: ['ballistics', 'correlation', 'comparison'],
};
