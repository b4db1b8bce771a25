import type { Problem } from '@headstamp/codes';
import type { LeadErrorCode } from './lead.errors';

export const LEAD_PROBLEMS: Record<LeadErrorCode, Problem> = {
  'trace-lead.unknown': { status: 404, title: 'No such lead for you in your jurisdiction: it may rest on facts that have changed' },
  'trace-lead.dismissed-already': { status: 409, title: 'This lead was dismissed before' },
};
