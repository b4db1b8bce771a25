import { DomainError, type Problem } from '@headstamp/codes';

export type RequestErrorCode =
  | 'request.idempotency-key-missing'
  | 'request.if-match-missing'
  | 'request.if-match-malformed'
  | 'request.cursor-malformed'
  | 'request.file-missing'
  | 'request.ambiguous-json'
  | 'idempotency-key.reused';

/** The request itself is at fault, whatever it asks for. */
export class RequestError extends DomainError<RequestErrorCode> {}

export const REQUEST_PROBLEMS: Record<RequestErrorCode, Problem> = {
  'request.idempotency-key-missing': {
    status: 400,
    title: 'A write needs an Idempotency-Key header of 8 to 200 characters, so that sending it again has no second effect',
  },
  'request.if-match-missing': { status: 428, title: 'An edit needs an If-Match header with the ETag of the version you read' },
  'request.if-match-malformed': { status: 400, title: 'If-Match must be one ETag as this server gave it, for example "3"' },
  'request.cursor-malformed': { status: 400, title: 'The cursor is not one that this server gave' },
  'request.ambiguous-json': { status: 400, title: 'The body can be read in two ways; the reason is named in "reason"' },
  'request.file-missing': { status: 400, title: 'A file is expected in the form field named in "field"' },
  'idempotency-key.reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
};

/** One field that is wrong: a JSON pointer into the body, the rule that was broken, and what to do. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Thrown by the validation pipe. */
export class RequestInvalid extends Error {
  constructor(readonly errors: readonly FieldFault[]) {
    super('request.invalid');
  }
}
