import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
import { ARMOURY_PROBLEMS } from './armoury/armoury.problems';
import { ARMOURY_CONTROLLERS, ARMOURY_ENTITIES, ARMOURY_PROVIDERS } from './armoury/providers';
import { CAMPAIGN_PROBLEMS } from './campaign/campaign.problems';
import { CAMPAIGN_CONTROLLERS, CAMPAIGN_ENTITIES, CAMPAIGN_PROVIDERS } from './campaign/providers';
import { DESTRUCTION_PROBLEMS } from './destruction/destruction.problems';
import { DESTRUCTION_CONTROLLERS, DESTRUCTION_ENTITIES, DESTRUCTION_PROVIDERS } from './destruction/providers';
import { FirearmHistory } from './firearm/firearm-history';
import { FirearmMark } from './firearm/firearm-mark.entity';
import { FirearmPhotograph } from './firearm/firearm-photograph.entity';
import { FirearmRecords } from './firearm/firearm-records';
import { FirearmSearchService } from './firearm/firearm-search.service';
import { FirearmController } from './firearm/firearm.controller';
import { Firearm } from './firearm/firearm.entity';
import { FIREARM_PROBLEMS } from './firearm/firearm.problems';
import { FirearmService } from './firearm/firearm.service';
import { LifeEvent } from './firearm/life-event.entity';
import { Erasure } from './holder/erasure.entity';
import { HolderIdentity } from './holder/holder-identity.entity';
import { HolderController } from './holder/holder.controller';
import { Holder } from './holder/holder.entity';
import { HOLDER_PROBLEMS } from './holder/holder.problems';
import { HolderService } from './holder/holder.service';
import { LegalHold } from './holder/legal-hold.entity';
import { LegalHoldService } from './holder/legal-hold.service';
import { RetentionService } from './holder/retention.service';
import { RegisterJobs } from './jobs/register.jobs';
import { TraceRequestJobs } from './jobs/trace-request.jobs';
import { LikelyRecords } from './matching/likely-records';
import { TraceMatchingService } from './matching/trace-matching.service';
import { MARKING_MIGRATIONS } from './migrations/1767225600000-marking';
import { RECORD_IMPORT_ENTITIES, RECORD_IMPORT_PROVIDERS } from './record-import/providers';
import { RecordImportController } from './record-import/record-import.controller';
import { RECORD_IMPORT_PROBLEMS } from './record-import/record-import.problems';
import { FirearmIdentification } from './reference/firearm-identification.entity';
import { FirearmTemplateController } from './reference/firearm-template.controller';
import { FirearmTemplate } from './reference/firearm-template.entity';
import { FIREARM_TEMPLATE_PROBLEMS } from './reference/firearm-template.problems';
import { FirearmTemplateService } from './reference/firearm-template.service';
import { RecoveredFirearm } from './register/recovered-firearm.entity';
import { RegisterMatch } from './register/register-match.entity';
import { RegisterMatches } from './register/register-matches';
import { RegisterMatching } from './register/register-matching';
import { RegisterController } from './register/register.controller';
import { REGISTER_PROBLEMS } from './register/register.problems';
import { RegisterService } from './register/register.service';
import { WantedFirearm } from './register/wanted-firearm.entity';
import { WantedNotice } from './register/wanted-notice.entity';
import { WantedNotices } from './register/wanted-notices';
import { WantedWithdrawal } from './register/wanted-withdrawal.entity';
import { Restoration } from './restoration/restoration.entity';
import { RESTORATION_PROBLEMS } from './restoration/restoration.problems';
import { RestorationService } from './restoration/restoration.service';

@Module({
  controllers: [
    ...[HolderController, FirearmTemplateController, RegisterController, FirearmController, RecordImportController],
    ...[...ARMOURY_CONTROLLERS, ...CAMPAIGN_CONTROLLERS, ...DESTRUCTION_CONTROLLERS],
  ],
  providers: [
    ...[HolderService, RetentionService, LegalHoldService],
    ...[FirearmRecords, FirearmHistory, FirearmService, FirearmSearchService, FirearmTemplateService, RestorationService],
    ...[LikelyRecords, TraceMatchingService, TraceRequestJobs, ...RECORD_IMPORT_PROVIDERS],
    ...[RegisterMatches, RegisterMatching, WantedNotices, RegisterService, RegisterJobs],
    ...[...ARMOURY_PROVIDERS, ...CAMPAIGN_PROVIDERS, ...DESTRUCTION_PROVIDERS],
  ],
})
export class MarkingModule {}

/** Firearm records: marks, life cycle and holders, and the search for a firearm that another state asks to trace. */
export const MARKING: ServiceDefinition = {
  name: 'marking',
  module: MarkingModule,
  entities: [
    ...[Holder, HolderIdentity, LegalHold, Erasure, Firearm, FirearmMark, FirearmPhotograph, LifeEvent],
    ...[FirearmTemplate, FirearmIdentification, Restoration],
    ...[WantedNotice, WantedFirearm, WantedWithdrawal, RecoveredFirearm, RegisterMatch],
    ...RECORD_IMPORT_ENTITIES,
    ...[...ARMOURY_ENTITIES, ...CAMPAIGN_ENTITIES, ...DESTRUCTION_ENTITIES],
  ],
  migrations: { schema: 'marking', migrations: MARKING_MIGRATIONS },
  problems: {
    ...{ ...HOLDER_PROBLEMS, ...FIREARM_PROBLEMS, ...FIREARM_TEMPLATE_PROBLEMS, ...RESTORATION_PROBLEMS, ...REGISTER_PROBLEMS, ...RECORD_IMPORT_PROBLEMS },
    ...{ ...ARMOURY_PROBLEMS, ...CAMPAIGN_PROBLEMS, ...DESTRUCTION_PROBLEMS },
  },
  queues: ['marking'],
};
