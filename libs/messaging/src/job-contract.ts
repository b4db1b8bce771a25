import type { QueueName } from './queues';

/**
 * A document arrived in this jurisdiction; `subjectId` is the record it speaks of. `<kind>.received` goes to the service that
 * keeps such records and to nobody else; when that has found that the sender may say this, `<kind>.accepted` tells the others.
 */
interface AboutDocument {
  readonly documentId: string;
  readonly subjectId: string;
}

interface AboutDeadline {
  readonly noticeId: string;
  readonly traceRequestId: string;
  readonly urgent: boolean;
}

/** Version 1 of every event. Identifiers only: what the row says is read from the database by the consumer. */
export interface JobContract {
  'exchange-document.sent': { readonly documentId: string };
  'trace-request.received': AboutDocument;
  'trace-status.received': AboutDocument;
  'trace-proposal.received': AboutDocument;
  'trace-answer.received': AboutDocument;
  'shared-acquisition.received': AboutDocument;
  'lead-notice.received': AboutDocument;
  'cast-request.received': AboutDocument;
  'consignment-notice.received': AboutDocument;
  'receipt.received': AboutDocument;
  'comparison-report.received': AboutDocument;
  'trace-request.accepted': AboutDocument;
  'trace-answer.accepted': AboutDocument;
  'lead-notice.accepted': AboutDocument;
  'cast-request.accepted': AboutDocument;
  'consignment-notice.accepted': AboutDocument;
  'receipt.accepted': AboutDocument;
  /** A deadline of a trace request draws near or has passed. `noticeId` is the row that says so. */
  'trace-request.due-soon': AboutDeadline;
  'trace-request.overdue': AboutDeadline;
  /** `rank` is who is to be told now: the deputies of the focal point, or the heads of the office. */
  'trace-request.escalated': AboutDeadline & { readonly rank: 'deputy' | 'head' };
  'acquisition.recorded': { readonly acquisitionId: string };
  'lead.declared': { readonly linkId: string };
  /** `from` is the jurisdiction that sent it, `linkId` what that jurisdiction says it is for. */
  'cast.received': { readonly castId: string; readonly linkId: string; readonly from: string };
  'hit.confirmed': { readonly linkId: string; readonly caseId: string };
}
export type JobName = keyof JobContract;

/** Who hears of it. An event without a consumer does not compile; each consumer gets a message of its own. */
export const CONSUMERS: Record<JobName, readonly [QueueName, ...QueueName[]]> = {
  'exchange-document.sent': ['exchange'],
  'trace-request.received': ['tracing'],
  'trace-status.received': ['tracing'],
  'trace-proposal.received': ['tracing'],
  'trace-answer.received': ['tracing'],
  'shared-acquisition.received': ['ballistics'],
  'lead-notice.received': ['ballistics'],
  'cast-request.received': ['ballistics'],
  'consignment-notice.received': ['custody'],
  'receipt.received': ['custody'],
  'comparison-report.received': ['ballistics'],
  'trace-request.accepted': ['marking', 'notifications'],
  'trace-answer.accepted': ['notifications'],
  'lead-notice.accepted': ['notifications'],
  'cast-request.accepted': ['notifications'],
  'consignment-notice.accepted': ['notifications'],
  'receipt.accepted': ['notifications'],
  'trace-request.due-soon': ['notifications'],
  'trace-request.overdue': ['notifications'],
  'trace-request.escalated': ['notifications'],
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
