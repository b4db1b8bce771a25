import type { CastRequestBody, ComparisonReportBody, LeadNoticeBody, SharedAcquisitionBody } from './ballistics';
import type { ConsignmentNoticeBody, ConsignmentWordBody, LoanWordBody, ReceiptBody } from './custody';
import type { LaboratoryStandingBody } from './laboratory';
import type { LotRecallBody } from './casting';
import type { FoundNoticeBody, RecoveredFirearmBody, WantedFirearmBody, WantedWithdrawalBody } from './register';
import type { TraceAnswerBody, TraceClarificationBody, TraceOriginatorWordBody, TraceProposalBody, TraceRequestBody, TraceStatusBody } from './trace';

export * from './ballistics';
export * from './casting';
export * from './custody';
export * from './laboratory';
export * from './register';
export * from './trace';

/** Every document that may cross a border, and those (`trace-proposal`, `recovered-firearm`, `laboratory-standing`) that pass between two services at home. */
export interface DocumentBodies {
  'trace-request': TraceRequestBody;
  'trace-status': TraceStatusBody;
  'trace-proposal': TraceProposalBody;
  'trace-answer': TraceAnswerBody;
  'trace-clarification': TraceClarificationBody;
  'trace-originator-word': TraceOriginatorWordBody;
  'shared-acquisition': SharedAcquisitionBody;
  'lead-notice': LeadNoticeBody;
  'cast-request': CastRequestBody;
  'consignment-notice': ConsignmentNoticeBody;
  receipt: ReceiptBody;
  'consignment-word': ConsignmentWordBody;
  'loan-word': LoanWordBody;
  'lot-recall': LotRecallBody;
  'comparison-report': ComparisonReportBody;
  'wanted-firearm': WantedFirearmBody;
  'wanted-withdrawal': WantedWithdrawalBody;
  'found-notice': FoundNoticeBody;
  'recovered-firearm': RecoveredFirearmBody;
  'laboratory-standing': LaboratoryStandingBody;
}
export type DocumentKind = keyof DocumentBodies;

export const DOCUMENT_KINDS = [
  'trace-request',
  'trace-status',
  'trace-proposal',
  'trace-answer',
  'trace-clarification',
  'trace-originator-word',
  'shared-acquisition',
  'lead-notice',
  'cast-request',
  'consignment-notice',
  'receipt',
  'consignment-word',
  'loan-word',
  'lot-recall',
  'comparison-report',
  'wanted-firearm',
  'wanted-withdrawal',
  'found-notice',
  'recovered-firearm',
  'laboratory-standing',
] as const satisfies readonly DocumentKind[];
