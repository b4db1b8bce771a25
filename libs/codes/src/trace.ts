/** ATF form 3312.1, field 1b. Urgent needs a justification. */
export const TRACE_PRIORITIES = ['ROUTINE', 'URGENT'] as const;
export type TracePriority = (typeof TRACE_PRIORITIES)[number];

/** When a small arm is illicit: International Tracing Instrument, paragraph 6. */
export const ILLICIT_GROUNDS = ['NATIONAL_LAW', 'UNSC_EMBARGO', 'NOT_MARKED', 'UNLICENSED_MANUFACTURE', 'UNLICENSED_TRANSFER'] as const;
export type IllicitGround = (typeof ILLICIT_GROUNDS)[number];

/** Grounds to delay, restrict or refuse an answer: International Tracing Instrument, paragraph 22. */
export const REFUSAL_GROUNDS = [
  'CRIMINAL_INVESTIGATION',
  'CONFIDENTIALITY_LAW',
  'CONFIDENTIALITY_NOT_GUARANTEED',
  'NATIONAL_SECURITY',
  'OTHER',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

export const TRACE_END_STATES = [
  'TRACED_FIRST_PURCHASER',
  'TRACED_DEALER_ONLY',
  'TRACED_WHOLESALE_ONLY',
  'TRACED_GOVERNMENT_OR_MILITARY',
  'TRACED_EXPORT_FOREIGN',
  'STOLEN_OR_LOST_BEFORE_SALE',
  'RECORDS_NOT_AVAILABLE',
  'TOO_OLD',
  'SERIAL_OBLITERATED',
  'SERIAL_INVALID_OR_INCOMPLETE',
  'DESCRIPTION_INSUFFICIENT',
  'IMPORTER_UNKNOWN',
  'NOT_MARKED',
  'CRAFT_OR_PRIVATELY_MADE',
  'DUPLICATE',
  'CANCELLED',
] as const;
export type TraceEndState = (typeof TRACE_END_STATES)[number];

export const CHAIN_ACTORS = [
  'MANUFACTURER',
  'IMPORTER',
  'EXPORTER',
  'WHOLESALER',
  'RETAILER',
  'FIRST_PURCHASER',
  'LATER_HOLDER',
  'GOVERNMENT',
  'MILITARY',
  'PAWN',
  'DESTROYED',
] as const;
export type ChainActor = (typeof CHAIN_ACTORS)[number];

/** How far an answer may travel and what it may serve. Travels with the fact it restricts. */
export const USE_CONDITIONS = ['INVESTIGATION_ONLY', 'NO_ONWARD_TRANSFER', 'NOT_AS_EVIDENCE', 'CONSULT_BEFORE_ACTION'] as const;
export type UseCondition = (typeof USE_CONDITIONS)[number];
