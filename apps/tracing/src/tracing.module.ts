import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
import { ClarificationController } from './clarification/clarification.controller';
import { Clarification } from './clarification/clarification.entity';
import { ClarificationService } from './clarification/clarification.service';
import { DeadlineNotice } from './deadline/deadline-notice.entity';
import { DeadlinePolicy, readDeadlinePolicy } from './deadline/deadline-policy';
import { DeadlineSweep } from './deadline/deadline-sweep';
import { DueTimes } from './deadline/due-times';
import { ExportController } from './export/export.controller';
import { TAKING_OUT_PROBLEMS } from './export/taking-out.problems';
import { TakingOutService } from './export/taking-out.service';
import { FigureController } from './figure/figure.controller';
import { FIGURE_PROBLEMS } from './figure/figure.problems';
import { FigureService } from './figure/figure.service';
import { TraceFormController } from './form/form.controller';
import { TraceFormService } from './form/trace-form.service';
import { TraceRequestJobs } from './jobs/trace-request.jobs';
import { JoiningController } from './joining/joining.controller';
import { JoiningService } from './joining/joining.service';
import { RequestJoin } from './joining/request-join.entity';
import { LeadDismissal } from './lead/lead-dismissal.entity';
import { LeadController } from './lead/lead.controller';
import { LEAD_PROBLEMS } from './lead/lead.problems';
import { LeadService } from './lead/lead.service';
import { TRACING_MIGRATIONS } from './migrations/1767225600000-tracing';
import { DeadlineNotices1767225608010 } from './migrations/1767225608010-deadline-notices';
import { FactTerms1767225608011 } from './migrations/1767225608011-fact-terms';
import { LeadDismissals1767225608012 } from './migrations/1767225608012-lead-dismissals';
import { OriginatorWords1767225608013 } from './migrations/1767225608013-originator-words';
import { DeadlinePauses1767500400011 } from './migrations/1767500400011-deadline-pauses';
import { OnwardRequests1767500400010 } from './migrations/1767500400010-onward-requests';
import { RequestRetention1768000400020 } from './migrations/1768000400020-request-retention';
import { OpenRequests1768000700000 } from './migrations/1768000700000-open-requests';
import { PhotographRetention1768000800000 } from './migrations/1768000800000-photograph-retention';
import { OnwardHearingService } from './onward-request/onward-hearing.service';
import { OnwardRequestController, SecondHandController } from './onward-request/onward-request.controller';
import { OnwardRequest } from './onward-request/onward-request.entity';
import { ONWARD_REQUEST_PROBLEMS } from './onward-request/onward-request.problems';
import { OnwardRequestService } from './onward-request/onward-request.service';
import { TracePhotographJobs } from './jobs/trace-photograph.jobs';
import { TracePhotographs1768000200000 } from './migrations/1768000200000-trace-photographs';
import { RequestsOfCase1768000200002 } from './migrations/1768000200002-requests-of-case';
import { PassingIndex1768000200003 } from './migrations/1768000200003-passing-index';
import { SecondHand1768000200001 } from './migrations/1768000200001-second-hand';
import { PhotographHearingService } from './photograph/photograph-hearing.service';
import { PhotographPart } from './photograph/photograph-part.entity';
import { PhotographReadingService } from './photograph/photograph-reading.service';
import { PhotographSendingService } from './photograph/photograph-sending.service';
import { TracePhotographController } from './photograph/photograph.controller';
import { ReceivedPhotograph } from './photograph/received-photograph.entity';
import { SentPhotograph } from './photograph/sent-photograph.entity';
import { SecondHandService } from './onward-request/second-hand.service';
import { PossessorController } from './possessor/possessor.controller';
import { Possessor } from './possessor/possessor.entity';
import { PossessorService } from './possessor/possessor.service';
import { KEPT_REQUESTS } from './retention/kept-requests';
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
import { FactTerms } from './use-condition/fact-terms.entity';
import { OriginatorWordController } from './use-condition/originator-word.controller';
import { OriginatorWordRow } from './use-condition/originator-word.entity';
import { OriginatorWordService } from './use-condition/originator-word.service';
import { FactsTakenBack1768000500002 } from './migrations/1768000500002-facts-taken-back';
import { WaitingStepService } from './onward-request/waiting-step.service';
import { WaitingStep } from './use-condition/waiting-step.entity';
import { Passing } from './use-condition/passing.entity';
import { PassingOnService } from './use-condition/passing-on.service';
import { RecallService } from './use-condition/recall.service';
import { RecipientsController } from './use-condition/recipients.controller';
import { RecipientsService } from './use-condition/recipients.service';
import { USE_CONDITION_PROBLEMS } from './use-condition/use-condition.problems';

/** Trace requests between jurisdictions: complete? whom to ask, answer, withhold, refuse, deadlines. */
@Module({
  controllers: [
    TraceRequestController,
    TraceAnswerController,
    SubRequestController,
    ClarificationController,
    JoiningController,
    PossessorController,
    TraceFormController,
    ExportController,
    LeadController,
    FigureController,
    OriginatorWordController,
    OnwardRequestController,
    SecondHandController,
    RecipientsController,
    TracePhotographController,
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
    TakingOutService,
    TraceFormService,
    TraceRequestJobs,
    TracePhotographJobs,
    PhotographSendingService,
    PhotographHearingService,
    PhotographReadingService,
    DueTimes,
    DeadlineSweep,
    LeadService,
    FigureService,
    OriginatorWordService,
    OnwardRequestService,
    OnwardHearingService,
    SecondHandService,
    WaitingStepService,
    PassingOnService,
    RecallService,
    RecipientsService,
    { provide: DeadlinePolicy, useFactory: () => readDeadlinePolicy(process.env) },
  ],
})
export class TracingModule {}

export const TRACING: ServiceDefinition = {
  name: 'tracing',
  module: TracingModule,
  entities: [
    ...[TraceRequest, FirearmReading, MarkReading, Possessor, RequestJoin, Clarification],
    ...[TraceAnswer, ReleasedChainRow, RecordsSearch, Proposal],
    ...[FactTerms, OriginatorWordRow, OnwardRequest, Passing, WaitingStep, DeadlineNotice, LeadDismissal],
    ...[SentPhotograph, PhotographPart, ReceivedPhotograph],
  ],
  migrations: {
    schema: 'tracing',
    migrations: [
      ...TRACING_MIGRATIONS,
      DeadlineNotices1767225608010,
      FactTerms1767225608011,
      LeadDismissals1767225608012,
      OriginatorWords1767225608013,
      OnwardRequests1767500400010,
      DeadlinePauses1767500400011,
      TracePhotographs1768000200000,
      SecondHand1768000200001,
      RequestsOfCase1768000200002,
      PassingIndex1768000200003,
      RequestRetention1768000400020,
      FactsTakenBack1768000500002,
      OpenRequests1768000700000,
      PhotographRetention1768000800000,
    ],
  },
  problems: { ...TRACE_REQUEST_PROBLEMS, ...USE_CONDITION_PROBLEMS, ...ONWARD_REQUEST_PROBLEMS, ...LEAD_PROBLEMS, ...FIGURE_PROBLEMS, ...TAKING_OUT_PROBLEMS },
  queues: ['tracing'],
  keptRecords: [KEPT_REQUESTS],
};
