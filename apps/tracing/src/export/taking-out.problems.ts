import type { Problem } from '@headstamp/codes';
import type { TakingOutErrorCode } from './taking-out.errors';

export const TAKING_OUT_PROBLEMS: Record<TakingOutErrorCode, Problem> = {
  'trace-export.purpose-missing': {
    status: 422,
    title: 'Say what the print or export is for: "purpose" is one of INVESTIGATION, PROSECUTION, COURT, INTELLIGENCE, STATISTICS, OVERSIGHT',
  },
  'trace-export.too-many': { status: 422, title: 'More requests than one file takes ("most"); choose a shorter time with submittedFrom and submittedTo' },
};
