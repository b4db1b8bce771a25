import { PAPER_LANGUAGES, type PaperLanguage } from '@headstamp/documents';
import { USE_PURPOSES, type UsePurpose } from '@headstamp/codes';
import { IsIn, IsOptional } from 'class-validator';
import { IsCalendarDate } from '../trace-request/field-rules';
import { PARTIES, TRACE_REQUEST_STATES, type Party, type TraceRequestState } from '../trace-request/trace-request.states';

const YES_OR_NO = ['true', 'false'] as const;

/** What is taken out, and what for. */
export class TakingOutQuery {
  /** What it is for; the header Headstamp-Purpose may say it instead. Facts whose conditions forbid the purpose are left out. */
  @IsOptional() @IsIn(USE_PURPOSES) readonly purpose?: UsePurpose;
  /** Whether the person who had the firearm is named in it; false when left out. */
  @IsOptional() @IsIn(YES_OR_NO) readonly possessor?: 'true' | 'false';
}

export class FormQuery extends TakingOutQuery {
  @IsOptional() @IsIn(PAPER_LANGUAGES) readonly language: PaperLanguage = 'en';
}

export class ExportListQuery extends TakingOutQuery {
  /** Requests that we made, or requests that we are to answer; both when left out. */
  @IsOptional() @IsIn(PARTIES) readonly part?: Party;
  @IsOptional() @IsIn(TRACE_REQUEST_STATES) readonly state?: TraceRequestState;
  /** First day of submission, ISO 8601. */
  @IsOptional() @IsCalendarDate() readonly submittedFrom?: string;
  /** Last day of submission, ISO 8601. */
  @IsOptional() @IsCalendarDate() readonly submittedTo?: string;
}
