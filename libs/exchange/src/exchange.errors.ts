import { DomainError, type Problem } from '@headstamp/codes';

export type ExchangeErrorCode =
  | 'exchange.unknown-recipient'
  | 'exchange.unknown-document'
  | 'exchange.signature-invalid'
  | 'exchange.misaddressed'
  | 'exchange.document-refused';

export class ExchangeError extends DomainError<ExchangeErrorCode> {}

export const EXCHANGE_PROBLEMS: Record<ExchangeErrorCode, Problem> = {
  'exchange.unknown-recipient': { status: 422, title: 'No such jurisdiction takes part in the exchange' },
  'exchange.unknown-document': { status: 404, title: 'No such document in your jurisdiction' },
  'exchange.signature-invalid': { status: 422, title: 'The document is not signed by the jurisdiction it names' },
  'exchange.misaddressed': { status: 422, title: 'The document is addressed to another jurisdiction' },
  'exchange.document-refused': { status: 422, title: 'The document is not one that can be taken in; "reason" says why' },
};
