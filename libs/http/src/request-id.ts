import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { HeadstampRequest } from './request-state';

/** Gives each request an id that its answer, its log lines, its access-log rows and the messages it causes all carry. */
export function requestId(request: HeadstampRequest, response: Response, next: NextFunction): void {
  request.requestId = randomUUID();
  response.setHeader('Request-Id', request.requestId);
  // What this server says of a case is for the one who asked.
  response.setHeader('Cache-Control', 'no-store');
  next();
}
