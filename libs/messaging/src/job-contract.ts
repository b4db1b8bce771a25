import type { QueueName } from './queues';

/** A document arrived in this jurisdiction; `subjectId` is the record it speaks of. */
interface DocumentReceived {
  readonly documentId: string;
  readonly subjectId: string;
}

/** Version 1 of every event. Identifiers only: what the row says is read from the database by the consumer. */
export interface JobContract {
  'exchange-document.sent': { readonly documentId: string };
  'trace-request.received': DocumentReceived;
  'trace-status.received': DocumentReceived;
  'trace-proposal.received': DocumentReceived;
  'trace-answer.received': DocumentReceived;
  'shared-acquisition.received': DocumentReceived;
  'lead-notice.received': DocumentReceived;
  'cast-request.received': DocumentReceived;
  'consignment-notice.received': DocumentReceived;
  'receipt.received': DocumentReceived;
  'comparison-report.received': DocumentReceived;
  'acquisition.recorded': { readonly acquisitionId: string };
  'lead.declared': { readonly linkId: string };
  'cast.received': { readonly castId: string; readonly linkId: string };
  'hit.confirmed': { readonly linkId: string; readonly caseId: string };
}
export type JobName = keyof JobContract;

/** Who hears of it. An event without a consumer does not compile; each consumer gets a message of its own. */
export const CONSUMERS: Record<JobName, readonly [QueueName, ...QueueName[]]> = {
  'exchange-document.sent': ['exchange'],
  'trace-request.received': ['tracing', 'marking', 'notifications'],
  'trace-status.received': ['tracing'],
  'trace-proposal.received': ['tracing'],
  'trace-answer.received': ['tracing', 'notifications'],
  'shared-acquisition.received': ['ballistics'],
  'lead-notice.received': ['ballistics', 'notifications'],
  'cast-request.received': ['ballistics', 'notifications'],
  'consignment-notice.received': ['custody', 'notifications'],
  'receipt.received': ['custody', 'notifications'],
  'comparison-report.received': ['ballistics'],
  'acquisition.recorded': ['correlation'],
  'lead.declared': ['notifications'],
  'cast.received': ['ballistics'],
  'hit.confirmed': ['cases', 'notifications'],
};

/** One message for one consumer. `jurisdictionId` is where it was posted and where its effect is written. */
export interface Delivery<Name extends JobName = JobName> {
  readonly messageId: string;
  readonly jurisdictionId: string;
  readonly queue: QueueName;
  /** Of the request that caused it, so that one story can be followed through the logs. */
  readonly requestId: string;
  readonly data: JobContract[Name];
}
