import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
import { TraceRequestJobs } from './jobs/trace-request.jobs';
import { TRACING_MIGRATIONS } from './migrations/1767225600000-tracing';
import { ReleasedChainRow } from './trace-request/chain-row.entity';
import { FirearmReading, MarkReading } from './trace-request/firearm-reading.entity';
import { Proposal, RecordsSearch } from './trace-request/proposal.entity';
import { TraceAnswerController } from './trace-request/trace-answer.controller';
import { TraceAnswerService } from './trace-request/trace-answer.service';
import { TraceIntakeService } from './trace-request/trace-intake.service';
import { TraceReadingService } from './trace-request/trace-reading.service';
import { TraceRequestController } from './trace-request/trace-request.controller';
import { TraceRequest } from './trace-request/trace-request.entity';
import { TRACE_REQUEST_PROBLEMS } from './trace-request/trace-request.problems';
import { TraceRequestService } from './trace-request/trace-request.service';

/** Trace requests between jurisdictions: complete? whom to ask, answer, withhold, refuse, deadlines. */
@Module({
  controllers: [TraceRequestController, TraceAnswerController],
  providers: [TraceRequestService, TraceAnswerService, TraceIntakeService, TraceReadingService, TraceRequestJobs],
})
export class TracingModule {}

export const TRACING: ServiceDefinition = {
  name: 'tracing',
  module: TracingModule,
  entities: [TraceRequest, FirearmReading, MarkReading, ReleasedChainRow, RecordsSearch, Proposal],
  migrations: { schema: 'tracing', migrations: TRACING_MIGRATIONS },
  problems: TRACE_REQUEST_PROBLEMS,
  queues: ['tracing'],
};
