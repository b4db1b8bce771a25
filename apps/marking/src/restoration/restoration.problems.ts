import type { Problem } from '@headstamp/codes';
import type { RestorationErrorCode } from './restoration.errors';

export const RESTORATION_PROBLEMS: Record<RestorationErrorCode, Problem> = {
  'restoration.result-contradicts-outcome': {
    status: 422,
    title: 'A full restoration reads every character, a partial one leaves some unknown, and one without result reads none',
  },
  'restoration.result-illegible': { status: 422, title: 'The result must have at least one character that was read' },
  'restoration.nothing-to-restore': { status: 422, title: 'The firearm is recorded as never having borne a serial number' },
  'restoration.in-the-future': { status: 422, title: 'An examination cannot have taken place on a day that is yet to come' },
};
