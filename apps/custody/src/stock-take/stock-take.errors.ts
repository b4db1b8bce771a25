import { DomainError } from '@headstamp/codes';

export type StockTakeErrorCode =
  | 'stock-take.unknown'
  | 'stock-take.place-or-sample'
  | 'stock-take.under-way'
  | 'stock-take.too-large'
  | 'stock-take.changed-meanwhile'
  | 'stock-take.move-not-allowed'
  | 'stock-take.needs-another'
  | 'stock-take.reads-or-list'
  | 'stock-take.list-too-long'
  | 'stock-take.difference-unknown'
  | 'stock-take.difference-answered';

export class StockTakeError extends DomainError<StockTakeErrorCode> {}
