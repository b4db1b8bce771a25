import type { CastRequestBody, ComparisonReportBody, LeadNoticeBody, SharedAcquisitionBody } from './ballistics';
import type { ConsignmentNoticeBody, ReceiptBody } from './custody';
import type { TraceAnswerBody, TraceClarificationBody, TraceProposalBody, TraceRequestBody, TraceStatusBody } from './trace';

export * from './ballistics';
export * from './custody';
export * from './trace';

/** Every document that may cross a border, and the one (`trace-proposal`) that passes between two services at home. */
export interface DocumentBodies {
  'trace-request': TraceRequestBody;
  'trace-status': TraceStatusBody;
  'trace-proposal': TraceProposalBody;
  'trace-answer': TraceAnswerBody;
  'trace-clarification': TraceClarificationBody;
  'shared-acquisition': SharedAcquisitionBody;
  'lead-notice': LeadNoticeBody;
  'cast-request': CastRequestBody;
  'consignment-notice': ConsignmentNoticeBody;
  receipt: ReceiptBody;
  'comparison-report': ComparisonReportBody;
}
export type DocumentKind = keyof DocumentBodies;

export const DOCUMENT_KINDS = [
  'trace-request',
  'trace-status',
  'trace-proposal',
  'trace-answer',
  'trace-clarification',
  'shared-acquisition',
  'lead-notice',
  'cast-request',
  'consignment-notice',
  'receipt',
  'comparison-report',
] as const satisfies readonly DocumentKind[];
