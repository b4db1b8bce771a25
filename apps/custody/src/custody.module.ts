import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
import { CAST_PROBLEMS } from './casting/cast.problems';
import { CASTING_CONTROLLERS, CASTING_ENTITIES, CASTING_PROVIDERS } from './casting/casting.room';
import { ANNOTATION_PROBLEMS } from './chronicle/annotation.problems';
import { CUSTODY_RECORD_RULE } from './chronicle/custody-record-rule';
import { CHRONICLE_CONTROLLERS, CHRONICLE_ENTITIES, CHRONICLE_PROVIDERS } from './chronicle/parts';
import { CONSIGNMENT_CONTROLLERS, CONSIGNMENT_ENTITIES, CONSIGNMENT_PROVIDERS } from './consignment/consignment.parts';
import { CONSIGNMENT_PROBLEMS } from './consignment/consignment.problems';
import { COURT_REPORT_CONTROLLERS, COURT_REPORT_PROVIDERS } from './court-report/parts';
import { ExhibitController } from './exhibit/exhibit.controller';
import { Exhibit } from './exhibit/exhibit.entity';
import { EXHIBIT_PROBLEMS } from './exhibit/exhibit.problems';
import { ExhibitPartsService } from './exhibit/exhibit-parts.service';
import { ExhibitService } from './exhibit/exhibit.service';
import { ExhibitTreeReading } from './exhibit/exhibit-tree.reading';
import { Numbering } from './exhibit/numbering';
import { Referencing } from './exhibit/referencing';
import { SealRegister } from './exhibit/seal-register';
import { Seal } from './exhibit/seal.entity';
import { Sealing } from './exhibit/sealing';
import { HANDOVER_PROBLEMS } from './handover/handover.problems';
import { HANDOVER_CONTROLLERS, HANDOVER_ENTITIES, HANDOVER_PROVIDERS } from './handover/parts';
import { CustodyHistoryController } from './history/history.controller';
import { CustodyHistoryService } from './history/history.service';
import { OfficialKeys } from './history/official-keys';
import { ConsignmentJobs } from './jobs/consignment.jobs';
import { RecallJobs } from './jobs/recall.jobs';
import { LABEL_PROBLEMS } from './labels/label.problems';
import { LABEL_CONTROLLERS, LABEL_ENTITIES, LABEL_PROVIDERS } from './labels/providers';
import { LABORATORY_CONTROLLERS, LABORATORY_ENTITIES, LABORATORY_PROVIDERS } from './laboratory/laboratory.parts';
import { LABORATORY_PROBLEMS } from './laboratory/laboratory.problems';
import { CUSTODY_MIGRATIONS } from './migrations';
import { ORIGINAL_GRANT_PROBLEMS } from './original-grant/grant.problems';
import { GRANT_CONTROLLERS, GRANT_ENTITIES, GRANT_PROVIDERS } from './original-grant/parts';
import { KEEPING_CONTROLLERS, KEEPING_ENTITIES, KEEPING_PROBLEMS, KEEPING_PROVIDERS } from './storage/keeping.parts';

/** Exhibits, moulds, casts, seals, handovers and consignments. */
@Module({
  controllers: [ExhibitController, ...CASTING_CONTROLLERS, ...CHRONICLE_CONTROLLERS, ...HANDOVER_CONTROLLERS, ...CONSIGNMENT_CONTROLLERS, CustodyHistoryController, ...COURT_REPORT_CONTROLLERS, ...LABORATORY_CONTROLLERS, ...KEEPING_CONTROLLERS, ...GRANT_CONTROLLERS, ...LABEL_CONTROLLERS],
  providers: [
    ...CHRONICLE_PROVIDERS,
    Numbering,
    SealRegister,
    Sealing,
    Referencing,
    ExhibitService,
    ExhibitPartsService,
    ExhibitTreeReading,
    ...CASTING_PROVIDERS,
    ...HANDOVER_PROVIDERS,
    ...CONSIGNMENT_PROVIDERS,
    OfficialKeys,
    CustodyHistoryService,
    ...COURT_REPORT_PROVIDERS,
    ConsignmentJobs,
    RecallJobs,
    ...LABORATORY_PROVIDERS,
    ...KEEPING_PROVIDERS,
    ...GRANT_PROVIDERS,
    ...LABEL_PROVIDERS,
  ],
})
export class CustodyModule {}

export const CUSTODY: ServiceDefinition = {
  name: 'custody',
  module: CustodyModule,
  entities: [Exhibit, Seal, ...CASTING_ENTITIES, ...CHRONICLE_ENTITIES, ...HANDOVER_ENTITIES, ...CONSIGNMENT_ENTITIES, ...LABORATORY_ENTITIES, ...KEEPING_ENTITIES, ...GRANT_ENTITIES, ...LABEL_ENTITIES],
  migrations: { schema: 'custody', migrations: CUSTODY_MIGRATIONS },
  problems: { ...EXHIBIT_PROBLEMS, ...CAST_PROBLEMS, ...HANDOVER_PROBLEMS, ...ANNOTATION_PROBLEMS, ...CONSIGNMENT_PROBLEMS, ...LABORATORY_PROBLEMS, ...KEEPING_PROBLEMS, ...ORIGINAL_GRANT_PROBLEMS, ...LABEL_PROBLEMS },
  queues: ['custody'],
  recordRules: [CUSTODY_RECORD_RULE],
};
