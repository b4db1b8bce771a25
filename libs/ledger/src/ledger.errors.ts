import { DomainError, type Problem } from '@headstamp/codes';

export type LedgerErrorCode =
  | 'ledger.event-altered'
  | 'ledger.tree-altered'
  | 'ledger.unknown-event'
  | 'ledger.no-history'
  | 'ledger.malformed-event'
  | 'ledger.not-first';

export class LedgerError extends DomainError<LedgerErrorCode> {}

export const LEDGER_PROBLEMS: Record<LedgerErrorCode, Problem> = {
  'ledger.event-altered': {
    status: 500,
    title: 'An event was changed after it was written; the log signs nothing until this is cleared up',
  },
  'ledger.tree-altered': { status: 500, title: 'The log does not continue its last checkpoint; it signs nothing until this is cleared up' },
  'ledger.unknown-event': { status: 404, title: 'No such event in your jurisdiction' },
  'ledger.no-history': { status: 404, title: 'Nothing has been recorded of this in your jurisdiction' },
  'ledger.not-first': { status: 500, title: 'Something was recorded of this before; its events cannot be written as first ones' },
  'ledger.malformed-event': { status: 500, title: 'An event cannot be written as it was given' },
};
