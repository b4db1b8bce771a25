import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestError } from '@headstamp/http';
import { parseStrictJson, StrictJsonError } from '@headstamp/ledger';
import type { NextFunction, Request, Response } from 'express';

/** Why a body can be read in two ways. The parser would give an error thrown by its hook a face of its own, so it waits here. */
const found = new WeakMap<IncomingMessage, string>();

/**
 * The parser's look at the bytes: notes what two readers of JSON could take for two things. A key written twice in one object, of
 * which most readers keep the last in silence; half of a surrogate pair; an integer that a double cannot hold.
 */
export function noteAmbiguity(request: IncomingMessage, _response: ServerResponse, body: Buffer): void {
  try {
    parseStrictJson(body.toString('utf8'));
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    found.set(request, error.message);
  }
}

/** Refuses what was noted, with `request.ambiguous-json`. What is no JSON at all was refused by the parser before. */
export function refuseAmbiguity(request: Request, _response: Response, next: NextFunction): void {
  const reason = found.get(request);
  next(reason === undefined ? undefined : new RequestError('request.ambiguous-json', { reason }));
}
