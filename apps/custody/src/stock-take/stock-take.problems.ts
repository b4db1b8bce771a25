import type { Problem } from '@headstamp/codes';
import type { StockTakeErrorCode } from './stock-take.errors';

export const STOCK_TAKE_PROBLEMS: Record<StockTakeErrorCode, Problem> = {
  'stock-take.unknown': { status: 404, title: 'No such stock-take in your jurisdiction' },
  'stock-take.place-or-sample': {
    status: 422,
    title: 'A stock-take is of one place, or of all firearms and a random sample; name one of the two',
  },
  'stock-take.under-way': { status: 409, title: 'Such a stock-take is under way; go on with it, close it or cancel it' },
  'stock-take.too-large': { status: 422, title: 'More items than one stock-take lists; take stock of the places inside it one by one' },
  'stock-take.changed-meanwhile': { status: 412, title: 'The stock-take has changed since you read it; read it again' },
  'stock-take.move-not-allowed': { status: 409, title: 'The stock-take is not in a state that allows this' },
  'stock-take.needs-another': { status: 409, title: 'A stock-take is closed and settled by somebody other than who opened it' },
  'stock-take.reads-or-list': { status: 422, title: 'Send codes one by one or as one pasted list; one of the two' },
  'stock-take.list-too-long': { status: 422, title: 'A list has 5,000 codes at most, none longer than 300 characters; send it in parts' },
  'stock-take.difference-unknown': { status: 404, title: 'No such difference in this stock-take' },
  'stock-take.difference-answered': { status: 409, title: 'This difference has been explained or reported already' },
};
