import type { Problem } from '@headstamp/codes';
import type { OnwardRequestErrorCode } from './onward-request.errors';

export const ONWARD_REQUEST_PROBLEMS: Record<OnwardRequestErrorCode, Problem> = {
  'onward-request.unknown': { status: 404, title: 'No such request to pass on is known here' },
  'onward-request.changed-meanwhile': { status: 409, title: 'The request to pass on was changed meanwhile; read it again' },
  'onward-request.move-not-allowed': { status: 409, title: 'The request to pass on is not in a state in which you may do this' },
  'onward-request.facts-superseded': {
    status: 409,
    title: 'The answer was superseded since; what counts now is asked for with a new attempt',
  },
  'onward-request.still-forbidden': {
    status: 409,
    title: 'Consent would change nothing: other conditions of yours forbid that these facts are passed on',
  },
  'onward-request.no-third-state': {
    status: 422,
    title: 'The state to be told takes part in the exchange, and is neither whose facts they are nor who told you',
  },
  'onward-request.asked-already': { status: 409, title: 'Their originator is asked about this already' },
  'onward-request.no-step-waits': {
    status: 409,
    title: 'No step of yours waits for this consent: it was taken, or another official wanted to take it',
  },
  'onward-request.document-refused': { status: 422, title: 'What another state says of a request to pass on cannot be so' },
};
