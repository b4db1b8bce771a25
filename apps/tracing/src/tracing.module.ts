import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
import { ClarificationController } from './clarification/clarification.controller';
import { Clarification } from './clarification/clarification.entity';
import { ClarificationService } from './clarification/clarification.service';
import { TraceRequestJobs } from './jobs/trace-request.jobs';
import { JoiningController } from './joining/joining.controller';
import { JoiningService } from './joining/joining.service';
import { RequestJoin } from './joining/request-join.entity';
import { TRACING_MIGRATIONS } from './migrations/1767225600000-tracing';
import { PossessorController } from './possessor/possessor.controller';
import { Possessor } from './possessor/possessor.entity';
import { PossessorService } from './possessor/possessor.service';
import { SubRequestController } from './sub-request/sub-request.controller';
import { SubRequestService } from './sub-request/sub-request.service';
import { ReleasedChainRow } from './trace-request/chain-row.entity';
import { FirearmReading, MarkReading } from './trace-request/firearm-reading.entity';
import { Proposal, RecordsSearch } from './trace-request/proposal.entity';
import { TraceAnswerController } from './trace-request/trace-answer.controller';
import { TraceAnswer } from './trace-request/trace-answer.entity';
import { TraceAnswerService } from './trace-request/trace-answer.service';
import { TraceHearingService } from './trace-request/trace-hearing.service';
import { TraceIntakeService } from './trace-request/trace-intake.service';
import { TraceReadingService } from './trace-request/trace-reading.service';
import { TraceRequestController } from './trace-request/trace-request.controller';
import { TraceRequest } from './trace-request/trace-request.entity';
import { TRACE_REQUEST_PROBLEMS } from './trace-request/trace-request.problems';
import { TraceRequestService } from './trace-request/trace-request.service';

/** Trace requests between jurisdictions: complete? whom to ask, answer, withhold, refuse, deadlines. */
@Module({
  controllers: [
    TraceRequestController,
    TraceAnswerController,
    SubRequestController,
    ClarificationController,
    JoiningController,
    PossessorController,
  ],
  providers: [
    TraceRequestService,
    TraceAnswerService,
    TraceIntakeService,
    TraceHearingService,
    TraceReadingService,
    SubRequestService,
    ClarificationService,
    JoiningService,
    PossessorService,
    TraceRequestJobs,
  ],
})
export class TracingModule {}

export const TRACING: ServiceDefinition = {
  name: 'tracing',
  module: TracingModule,
  entities: [
    ...[TraceRequest, FirearmReading, MarkReading, Possessor, RequestJoin, Clarification],
    ...[TraceAnswer, ReleasedChainRow, RecordsSearch, Proposal],
  ],
  migrations: { schema: 'tracing', migrations: TRACING_MIGRATIONS },
  problems: TRACE_REQUEST_PROBLEMS,
  queues: ['tracing'],
};
