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
  'trace-request.too-old-needs-law': {
    status: 422,
    title: 'The end state TOO_OLD, and no other, names the year and the country whose law sets it',
  },
  'trace-request.expected-in-past': { status: 422, title: 'The date by which the answer is expected lies in the past' },
  'trace-request.not-submitted': { status: 409, title: 'A further state is asked once the request itself has been submitted' },
  'trace-request.is-sub-request': { status: 409, title: 'Further states are asked from the first request, not from a sub-request' },
  'trace-request.asked-already': { status: 409, title: 'That state is asked about this firearm already' },
  'trace-request.for-the-focal-point': { status: 403, title: 'Where others ask, this is for the focal point' },
  'trace-request.no-possessor': { status: 404, title: 'No possessor is stated for this request' },
  'trace-request.same-request': { status: 422, title: 'A request is joined with another one, not with itself or its own sub-requests' },
  'trace-request.joined-already': { status: 409, title: 'These two requests are joined already' },
  'trace-request.not-joined': { status: 409, title: 'A request that is answered together with this one must have been joined with it' },
  'trace-request.nothing-said-yet': { status: 422, title: 'The message that this one is to answer is not part of the thread' },
  'trace-request.photograph-not-named': { status: 422, title: 'Neither the question nor a released row of the answer names that photograph' },
  'trace-request.never-asked': { status: 422, title: 'The document speaks of a request that this jurisdiction never made or received' },
  'trace-request.document-refused': { status: 422, title: 'The document is not one that can be followed; "reason" says why' },
  'trace-request.already-known': { status: 409, title: 'A request with this identifier was received before' },
  'trace-request.not-from-counterpart': { status: 422, title: 'The document does not come from the side that may send it' },
};
