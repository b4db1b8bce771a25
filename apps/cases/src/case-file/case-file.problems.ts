import type { Problem } from '@headstamp/codes';
import type { CaseFileErrorCode } from './case-file.errors';

export const CASE_FILE_PROBLEMS: Record<CaseFileErrorCode, Problem> = {
  'case.unknown': { status: 404, title: 'No such case in your jurisdiction' },
  'case.changed-meanwhile': { status: 412, title: 'Somebody changed the case since you read it' },
  'case.reference-taken': { status: 409, title: 'Another case of your jurisdiction has this reference' },
  'case.closed': { status: 409, title: 'The case is closed; reopen it first' },
  'case.nothing-to-change': { status: 422, title: 'Name a new title or a new state' },
  'case.opened-in-the-future': { status: 422, title: 'A case cannot have been opened on a day that is yet to come' },
};
