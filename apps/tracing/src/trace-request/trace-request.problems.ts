import type { Problem } from '@headstamp/codes';
import type { TraceRequestErrorCode } from './trace-request.errors';

export const TRACE_REQUEST_PROBLEMS: Record<TraceRequestErrorCode, Problem> = {
  'trace-request.unknown': { status: 404, title: 'No such trace request in your jurisdiction' },
  'trace-request.incomplete': { status: 422, title: 'The request lacks what the addressee needs; "missing" names each item' },
  'trace-request.move-not-allowed': {
    status: 409,
    title: 'The request is not in a state that allows this, or it is for the other side to do',
  },
  'trace-request.changed-meanwhile': { status: 412, title: 'Somebody changed the request since you read it' },
  'trace-request.own-jurisdiction': { status: 422, title: 'A jurisdiction does not ask itself: search your own records' },
  'trace-request.addressee-not-here': { status: 422, title: 'That country does not take part in this exchange' },
  'trace-request.recovered-in-future': { status: 422, title: 'The date of recovery lies in the future' },
  'trace-request.chain-not-stated': {
    status: 422,
    title: 'An answer names either one proposed record or the rows of the chain themselves',
  },
  'trace-request.unknown-candidate': { status: 422, title: 'That record was not proposed for this request' },
  'trace-request.unknown-sequence': { status: 422, title: 'A row that is to be withheld is not in the chain' },
  'trace-request.sequence-twice': { status: 422, title: 'Two rows of the chain have the same sequence number' },
  'trace-request.nothing-released': {
    status: 422,
    title: 'Every row of the chain is withheld: refuse the request and state the ground instead',
  },
  'trace-request.traced-without-chain': {
    status: 422,
    title: 'An answer that says how far the firearm was traced shows at least one row of the chain',
  },
  'trace-request.withheld-is-not-full': { status: 422, title: 'An answer that withholds rows is a partial one' },
  'trace-request.already-known': { status: 409, title: 'A request with this identifier was received before' },
  'trace-request.not-from-counterpart': { status: 422, title: 'The document does not come from the side that may send it' },
};
