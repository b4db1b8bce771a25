import { DomainError } from '@headstamp/codes';

export type TraceRequestErrorCode =
  | 'trace-request.unknown'
  | 'trace-request.incomplete'
  | 'trace-request.move-not-allowed'
  | 'trace-request.changed-meanwhile'
  | 'trace-request.own-jurisdiction'
  | 'trace-request.addressee-not-here'
  | 'trace-request.recovered-in-future'
  | 'trace-request.chain-not-stated'
  | 'trace-request.unknown-candidate'
  | 'trace-request.unknown-sequence'
  | 'trace-request.sequence-twice'
  | 'trace-request.nothing-released'
  | 'trace-request.traced-without-chain'
  | 'trace-request.withheld-is-not-full'
  | 'trace-request.too-old-needs-law'
  | 'trace-request.expected-in-past'
  | 'trace-request.already-known'
  | 'trace-request.not-submitted'
  | 'trace-request.is-sub-request'
  | 'trace-request.asked-already'
  | 'trace-request.for-the-focal-point'
  | 'trace-request.no-possessor'
  | 'trace-request.same-request'
  | 'trace-request.joined-already'
  | 'trace-request.not-joined'
  | 'trace-request.nothing-said-yet'
  | 'trace-request.never-asked'
  | 'trace-request.document-refused'
  | 'trace-request.not-from-counterpart';

export class TraceRequestError extends DomainError<TraceRequestErrorCode> {}
