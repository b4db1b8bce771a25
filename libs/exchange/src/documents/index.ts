import type {
  CastRequestBody,
  ComparisonReportBody,
  HitOutcomeBody,
  HitSupersessionBody,
  LeadNoticeBody,
  SharedAcquisitionBody,
  SharingTermsBody,
  TracedLinkBody,
} from './ballistics';
import type { ConsignmentNoticeBody, ConsignmentWordBody, LoanWordBody, ReceiptBody } from './custody';
import type { LaboratoryStandingBody } from './laboratory';
import type { LotRecallBody } from './casting';
import type { FoundNoticeBody, RecoveredFirearmBody, WantedFirearmBody, WantedWithdrawalBody } from './register';
import type {
  OnwardAnswerBody,
  OnwardRequestBody,
  PassedOnRecallBody,
  SecondHandRequestBody,
  TraceAnswerBody,
  TraceClarificationBody,
  TraceOriginatorWordBody,
  TracePhotographBody,
  TraceProposalBody,
  TraceRequestBody,
  TraceStatusBody,
} from './trace';

export * from './ballistics';
export * from './casting';
export * from './custody';
export * from './laboratory';
export * from './register';
export * from './trace';

/** Every document that may cross a border, and those (`trace-proposal`, `traced-link`, `recovered-firearm`, `laboratory-standing`) that pass between two services at home. */
export interface DocumentBodies {
  'trace-request': TraceRequestBody;
  'trace-status': TraceStatusBody;
  'trace-proposal': TraceProposalBody;
  'trace-answer': TraceAnswerBody;
  'trace-clarification': TraceClarificationBody;
  'trace-originator-word': TraceOriginatorWordBody;
  'trace-photograph': TracePhotographBody;
  'onward-request': OnwardRequestBody;
  'second-hand-request': SecondHandRequestBody;
  'onward-answer': OnwardAnswerBody;
  'passed-on-recall': PassedOnRecallBody;
  'shared-acquisition': SharedAcquisitionBody;
  'sharing-terms': SharingTermsBody;
  'lead-notice': LeadNoticeBody;
  'cast-request': CastRequestBody;
  'consignment-notice': ConsignmentNoticeBody;
  receipt: ReceiptBody;
  'consignment-word': ConsignmentWordBody;
  'loan-word': LoanWordBody;
  'lot-recall': LotRecallBody;
  'comparison-report': ComparisonReportBody;
  'hit-supersession': HitSupersessionBody;
  'hit-outcome': HitOutcomeBody;
  'traced-link': TracedLinkBody;
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
  'trace-photograph',
  'onward-request',
  'second-hand-request',
  'onward-answer',
  'passed-on-recall',
  'shared-acquisition',
  'sharing-terms',
  'lead-notice',
  'cast-request',
  'consignment-notice',
  'receipt',
  'consignment-word',
  'loan-word',
  'lot-recall',
  'comparison-report',
  'hit-supersession',
  'hit-outcome',
  'traced-link',
  'wanted-firearm',
  'wanted-withdrawal',
  'found-notice',
  'recovered-firearm',
  'laboratory-standing',
] as const satisfies readonly DocumentKind[];
