import { DomainError, type Problem } from '@headstamp/codes';

export type LedgerErrorCode =
  | 'ledger.event-altered'
  | 'ledger.tree-altered'
  | 'ledger.unknown-event'
  | 'ledger.no-history'
  | 'ledger.malformed-event'
  | 'ledger.not-first'
  | 'ledger.frozen'
  | 'ledger.behind-witnesses'
  | 'ledger.forked'
  | 'ledger.unknown-witness'
  | 'ledger.unknown-check'
  | 'ledger.held'
  | 'ledger.hold-stands'
  | 'ledger.hold-unknown'
  | 'ledger.hold-changed-meanwhile'
  | 'ledger.hold-not-standing'
  | 'ledger.hold-lift-not-asked'
  | 'ledger.hold-needs-another'
  | 'ledger.not-frozen'
  | 'ledger.no-good-checkpoint'
  | 'ledger.malformed-checkpoint'
  | 'ledger.unsigned-checkpoint'
  | 'ledger.not-a-continuation';

export class LedgerError extends DomainError<LedgerErrorCode> {}

const REFUSALS = {
  400: 'ledger.malformed-checkpoint',
  403: 'ledger.unsigned-checkpoint',
  404: 'ledger.unknown-witness',
  422: 'ledger.not-a-continuation',
} as const satisfies Record<number, LedgerErrorCode>;

/** What a witness answers instead of a cosignature. */
export class WitnessRefusal extends LedgerError {
  constructor(status: keyof typeof REFUSALS) {
    super(REFUSALS[status]);
  }
}

export const LEDGER_PROBLEMS: Record<LedgerErrorCode, Problem> = {
  'ledger.event-altered': {
    status: 500,
    title: 'An event was changed after it was written; the log signs nothing until this is cleared up',
  },
  'ledger.tree-altered': { status: 500, title: 'The log does not continue its last checkpoint; it signs nothing until this is cleared up' },
  'ledger.unknown-event': { status: 404, title: 'No such event in your jurisdiction' },
  'ledger.no-history': { status: 404, title: 'Nothing has been recorded of this in your jurisdiction' },
  'ledger.not-first': { status: 500, title: 'Something was recorded of this before; its events cannot be written as first ones' },
  'ledger.frozen': { status: 503, title: 'The log of your jurisdiction is frozen: records can be read, nothing can be recorded' },
  'ledger.behind-witnesses': {
    status: 503,
    title: 'The log of your jurisdiction is shorter than others have seen it: records can be read, nothing can be recorded',
  },
  'ledger.forked': {
    status: 503,
    title: 'The log of your jurisdiction is not the one others have seen: records can be read, nothing can be recorded',
  },
  'ledger.unknown-witness': { status: 404, title: 'There is no such witness, or it knows no such log' },
  'ledger.unknown-check': { status: 404, title: 'No such check in your jurisdiction' },
  'ledger.held': { status: 409, title: 'A legal hold keeps what is recorded of this' },
  'ledger.hold-stands': { status: 409, title: 'A legal hold stands on this already' },
  'ledger.hold-unknown': { status: 404, title: 'No such legal hold in your jurisdiction' },
  'ledger.hold-changed-meanwhile': { status: 412, title: 'The legal hold was changed meanwhile; read it again' },
  'ledger.hold-not-standing': { status: 409, title: 'The legal hold does not stand, or somebody has asked to lift it already' },
  'ledger.hold-lift-not-asked': { status: 409, title: 'Nobody has asked to lift the legal hold' },
  'ledger.hold-needs-another': { status: 409, title: 'Another official than the one who asked lifts a legal hold' },
  'ledger.not-frozen': { status: 409, title: 'The log goes on; only a frozen log gets a successor' },
  'ledger.no-good-checkpoint': { status: 409, title: 'No checkpoint there fits the log as it is stored' },
  'ledger.malformed-checkpoint': { status: 400, title: 'This is no request to cosign a checkpoint' },
  'ledger.unsigned-checkpoint': { status: 403, title: 'The checkpoint is not signed by a key that is known for its log' },
  'ledger.not-a-continuation': { status: 422, title: 'The checkpoint does not continue the one that was cosigned last' },
  'ledger.malformed-event': { status: 500, title: 'An event cannot be written as it was given' },
};
