import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
import { FirearmHistory } from './firearm/firearm-history';
import { FirearmMark } from './firearm/firearm-mark.entity';
import { FirearmRecords } from './firearm/firearm-records';
import { FirearmSearchService } from './firearm/firearm-search.service';
import { FirearmController } from './firearm/firearm.controller';
import { Firearm } from './firearm/firearm.entity';
import { FIREARM_PROBLEMS } from './firearm/firearm.problems';
import { FirearmService } from './firearm/firearm.service';
import { LifeEvent } from './firearm/life-event.entity';
import { HolderIdentity } from './holder/holder-identity.entity';
import { HolderController } from './holder/holder.controller';
import { Holder } from './holder/holder.entity';
import { HOLDER_PROBLEMS } from './holder/holder.problems';
import { HolderService } from './holder/holder.service';
import { TraceRequestJobs } from './jobs/trace-request.jobs';
import { TraceMatchingService } from './matching/trace-matching.service';
import { MARKING_MIGRATIONS } from './migrations/1767225600000-marking';

@Module({
  controllers: [HolderController, FirearmController],
  providers: [HolderService, FirearmRecords, FirearmHistory, FirearmService, FirearmSearchService, TraceMatchingService, TraceRequestJobs],
})
export class MarkingModule {}

/** Firearm records: marks, life cycle and holders, and the search for a firearm that another state asks to trace. */
export const MARKING: ServiceDefinition = {
  name: 'marking',
  module: MarkingModule,
  entities: [Holder, HolderIdentity, Firearm, FirearmMark, LifeEvent],
  migrations: { schema: 'marking', migrations: MARKING_MIGRATIONS },
  problems: { ...HOLDER_PROBLEMS, ...FIREARM_PROBLEMS },
  queues: ['marking'],
};
