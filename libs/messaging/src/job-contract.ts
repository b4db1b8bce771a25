import type { FitFor } from '@headstamp/codes';
import type { QueueName } from './queues';

/**
 * A document arrived in this jurisdiction; `subjectId` is the record it speaks of. `<kind>.received` goes to the service that
 * keeps such records and to nobody else; when that has found that the sender may say this, `<kind>.accepted` tells the others.
 */
interface AboutDocument {
  readonly documentId: string;
  readonly subjectId: string;
}

interface AboutPhotograph {
  readonly traceRequestId: string;
  readonly photographId: string;
}

interface AboutDeadline {
  readonly noticeId: string;
  readonly traceRequestId: string;
  readonly urgent: boolean;
}

/**
 * Version 1 of every event. Identifiers only: what the row says is read from the database by the consumer. An event with a `priority`
 * waits in its queue behind all with a lower number.
 */
export interface JobContract {
  'exchange-document.sent': { readonly documentId: string };
  'trace-request.received': AboutDocument;
  'trace-status.received': AboutDocument;
  'trace-proposal.received': AboutDocument;
  'trace-answer.received': AboutDocument;
  'trace-clarification.received': AboutDocument;
  'trace-originator-word.received': AboutDocument;
  'trace-photograph.received': AboutDocument;
  /** A photograph that our question or answer names is to follow it to the other side. */
  'trace-photograph.due': AboutPhotograph;
  /** All parts of a photograph of the other side are here: it is to be judged and kept. */
  'trace-photograph.complete': AboutPhotograph;
  'onward-request.received': AboutDocument;
  'second-hand-request.received': AboutDocument;
  'onward-answer.received': AboutDocument;
  'passed-on-recall.received': AboutDocument;
  'shared-acquisition.received': AboutDocument;
  'sharing-terms.received': AboutDocument;
  'lead-notice.received': AboutDocument;
  'cast-request.received': AboutDocument;
  'consignment-notice.received': AboutDocument;
  'receipt.received': AboutDocument;
  'consignment-word.received': AboutDocument;
  'loan-word.received': AboutDocument;
  'lot-recall.received': AboutDocument;
  'comparison-report.received': AboutDocument;
  'hit-supersession.received': AboutDocument;
  'hit-outcome.received': AboutDocument;
  /** A traced weapon ties cases together; the document is internal. */
  'traced-link.received': AboutDocument;
  'wanted-firearm.received': AboutDocument;
  'wanted-withdrawal.received': AboutDocument;
  'found-notice.received': AboutDocument;
  'recovered-firearm.received': AboutDocument;
  /** How an instrument, an examiner or a method stands; the document is internal. */
  'laboratory-standing.received': AboutDocument;
  'trace-request.accepted': AboutDocument;
  'trace-answer.accepted': AboutDocument;
  'trace-clarification.accepted': AboutDocument;
  'trace-originator-word.accepted': AboutDocument;
  'onward-request.accepted': AboutDocument;
  'second-hand-request.accepted': AboutDocument;
  'onward-answer.accepted': AboutDocument;
  'passed-on-recall.accepted': AboutDocument;
  /** A document was not sent because it repeats what a third state told; its focal point may ask that state. */
  'onward-request.attempted': { readonly onwardRequestId: string };
  'lead-notice.accepted': AboutDocument;
  'cast-request.accepted': AboutDocument;
  'consignment-notice.accepted': AboutDocument;
  'receipt.accepted': AboutDocument;
  'lot-recall.accepted': AboutDocument;
  /** The own marking records are to be searched for a firearm that this jurisdiction itself asks about; the document is internal. */
  'own-records.asked': AboutDocument;
  /** A weapon met again may be one of the register of lost, stolen and destroyed firearms. `from` is the state the news came from, null for one's own. */
  'register-match.found': { readonly matchId: string; readonly matchKind: string; readonly from: string | null };
  /** A deadline of a trace request draws near or has passed. `noticeId` is the row that says so. */
  'trace-request.due-soon': AboutDeadline;
  'trace-request.overdue': AboutDeadline;
  /** `rank` is who is to be told now: the deputies of the focal point, or the heads of the office. */
  'trace-request.escalated': AboutDeadline & { readonly rank: 'deputy' | 'head' };
  /** Rows of an uploaded file are to be checked or recorded, from where the import stands. */
  'record-import.continued': { readonly importId: string };
  /** Something of the laboratory's quality system is overdue. `noticeId` is the row that says so. */
  'laboratory.overdue': { readonly noticeId: string; readonly subjectId: string };
  'acquisition.recorded': { readonly acquisitionId: string };
  /** An acquisition came from a partner, or may be compared again: the older ones of this jurisdiction were not compared with it. */
  'shared-acquisition.comparable': { readonly acquisitionId: string };
  /** The comparison engine changed since this acquisition was prepared. */
  'acquisition.outdated': { readonly acquisitionId: string };
  /** A correlation is to be divided into parts, or taken up again where it stopped. */
  'correlation.requested': { readonly correlationId: string };
  /** One part of a correlation waits for a worker. */
  'correlation.part-due': { readonly correlationId: string; readonly stage: 'screen' | 'compare' | 'merge'; readonly part: number; readonly priority: number };
  'lead.declared': { readonly linkId: string };
  /** `from` is the jurisdiction that sent it, `linkId` what that jurisdiction says it is for, `fitFor` what its review passed it for. */
  'cast.received': {
    readonly castId: string;
    readonly linkId: string;
    readonly from: string;
    readonly fitFor?: readonly FitFor[];
    /** An original that was lent, rather than a cast; left out for casts. */
    readonly item?: 'ORIGINAL';
  };
  /** A cast was poured or reviewed at home: what it is fit for from `at` (ISO 8601 instant) on, nothing before its first review. */
  'cast.judged': { readonly castId: string; readonly reference: string; readonly fitFor: readonly FitFor[]; readonly at: string };
  /** Something about a consignment that both offices must know of. `noticeId` is the row that says so; `from` the state the news came from, null for one's own. */
  'consignment.alarmed': { readonly noticeId: string; readonly consignmentId: string; readonly alarm: string; readonly from: string | null };
  'hit.confirmed': { readonly linkId: string; readonly caseId: string };
  /** A hit was taken back; `from` is the state the news came from, null for one's own. */
  'hit.superseded': { readonly linkId: string; readonly from: string | null };
  /** Nobody has said for long what became of a hit. `noticeId` is the row that says so. */
  'hit-outcome.due': { readonly noticeId: string; readonly linkId: string };
}
export type JobName = keyof JobContract;

/** Who hears of it. An event without a consumer does not compile; each consumer gets a message of its own. */
export const CONSUMERS: Record<JobName, readonly [QueueName, ...QueueName[]]> = {
  'exchange-document.sent': ['exchange'],
  'trace-request.received': ['tracing'],
  'trace-status.received': ['tracing'],
  'trace-proposal.received': ['tracing'],
  'trace-answer.received': ['tracing'],
  'trace-clarification.received': ['tracing'],
  'trace-originator-word.received': ['tracing'],
  'trace-photograph.received': ['tracing'],
  'trace-photograph.due': ['tracing'],
  'trace-photograph.complete': ['tracing'],
  'onward-request.received': ['tracing'],
  'second-hand-request.received': ['tracing'],
  'onward-answer.received': ['tracing'],
  'passed-on-recall.received': ['tracing'],
  'shared-acquisition.received': ['ballistics'],
  'sharing-terms.received': ['ballistics'],
  'lead-notice.received': ['ballistics'],
  'cast-request.received': ['ballistics'],
  'consignment-notice.received': ['custody'],
  'receipt.received': ['custody'],
  'consignment-word.received': ['custody'],
  'loan-word.received': ['custody'],
  'lot-recall.received': ['custody'],
  'comparison-report.received': ['ballistics'],
  'hit-supersession.received': ['ballistics'],
  'hit-outcome.received': ['ballistics'],
  'traced-link.received': ['ballistics'],
  'wanted-firearm.received': ['marking'],
  'wanted-withdrawal.received': ['marking'],
  'found-notice.received': ['marking'],
  'recovered-firearm.received': ['marking'],
  'laboratory-standing.received': ['ballistics'],
  'trace-request.accepted': ['marking', 'notifications'],
  'trace-answer.accepted': ['notifications'],
  'trace-clarification.accepted': ['notifications'],
  'trace-originator-word.accepted': ['notifications'],
  'onward-request.accepted': ['notifications'],
  'second-hand-request.accepted': ['notifications'],
  'onward-answer.accepted': ['notifications'],
  'passed-on-recall.accepted': ['notifications'],
  'onward-request.attempted': ['notifications'],
  'lead-notice.accepted': ['notifications'],
  'cast-request.accepted': ['notifications'],
  'consignment-notice.accepted': ['notifications'],
  'receipt.accepted': ['notifications'],
  'lot-recall.accepted': ['notifications'],
  'own-records.asked': ['marking'],
  'register-match.found': ['notifications'],
  'trace-request.due-soon': ['notifications'],
  'trace-request.overdue': ['notifications'],
  'trace-request.escalated': ['notifications'],
  'record-import.continued': ['marking'],
  'laboratory.overdue': ['notifications'],
  'acquisition.recorded': ['correlation'],
  'shared-acquisition.comparable': ['ballistics'],
  'acquisition.outdated': ['ballistics'],
  'correlation.requested': ['ballistics'],
  'correlation.part-due': ['comparison'],
  'lead.declared': ['notifications'],
  'cast.received': ['ballistics'],
  'cast.judged': ['ballistics'],
  'consignment.alarmed': ['notifications'],
  'hit.confirmed': ['cases', 'notifications'],
  'hit.superseded': ['notifications', 'cases'],
  'hit-outcome.due': ['notifications'],
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
