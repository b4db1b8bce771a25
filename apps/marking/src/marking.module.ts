import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
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
import { TraceRequestJobs } from './jobs/trace-request.jobs';
import { TraceMatchingService } from './matching/trace-matching.service';
import { MARKING_MIGRATIONS } from './migrations/1767225600000-marking';
import { FirearmIdentification } from './reference/firearm-identification.entity';
import { FirearmTemplate } from './reference/firearm-template.entity';
import { RecoveredFirearm } from './register/recovered-firearm.entity';
import { RegisterMatch } from './register/register-match.entity';
import { REGISTER_PROBLEMS } from './register/register.problems';
import { WantedFirearm } from './register/wanted-firearm.entity';
import { WantedNotice } from './register/wanted-notice.entity';
import { WantedWithdrawal } from './register/wanted-withdrawal.entity';
import { Restoration } from './restoration/restoration.entity';
import { RESTORATION_PROBLEMS } from './restoration/restoration.problems';

@Module({
  controllers: [HolderController, FirearmController],
  providers: [HolderService, FirearmRecords, FirearmHistory, FirearmService, FirearmSearchService, TraceMatchingService, TraceRequestJobs],
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
  ],
  migrations: { schema: 'marking', migrations: MARKING_MIGRATIONS },
  problems: { ...HOLDER_PROBLEMS, ...FIREARM_PROBLEMS, ...RESTORATION_PROBLEMS, ...REGISTER_PROBLEMS },
  queues: ['marking'],
};
