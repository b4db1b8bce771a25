import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
import { CaseFileController } from './case-file/case-file.controller';
import { CaseFile } from './case-file/case-file.entity';
import { CASE_FILE_PROBLEMS } from './case-file/case-file.problems';
import { CaseFileService } from './case-file/case-file.service';
import { CaseLink } from './case-file/case-link.entity';
import { CaseLinkSupersession } from './case-file/case-link-supersession.entity';
import { HitJobs } from './jobs/hit.jobs';
import { CASES_MIGRATIONS } from './migrations';
import { FirearmReading } from './recovery/firearm-reading.entity';
import { ObservedMark } from './recovery/observed-mark.entity';
import { RecoveryController } from './recovery/recovery.controller';
import { Recovery } from './recovery/recovery.entity';
import { RECOVERY_PROBLEMS } from './recovery/recovery.problems';
import { RecoveryService } from './recovery/recovery.service';
import { KEPT_CASES } from './retention/kept-cases';

@Module({ controllers: [CaseFileController, RecoveryController], providers: [CaseFileService, RecoveryService, HitJobs] })
export class CasesModule {}

/** Case files, recoveries and the confirmed hits that tie cases together. */
export const CASES: ServiceDefinition = {
  name: 'cases',
  module: CasesModule,
  entities: [CaseFile, CaseLink, CaseLinkSupersession, Recovery, FirearmReading, ObservedMark],
  migrations: { schema: 'cases', migrations: CASES_MIGRATIONS },
  problems: { ...CASE_FILE_PROBLEMS, ...RECOVERY_PROBLEMS },
  queues: ['cases'],
  keptRecords: [KEPT_CASES],
};
