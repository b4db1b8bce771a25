import { randomUUID } from 'node:crypto';
import { DomainError, type Problem } from '@headstamp/codes';
import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import type { HeadstampRequest } from './request-state';
import { RequestInvalid } from './request.errors';

interface ProblemBody extends Problem {
  readonly code: string;
  readonly [more: string]: unknown;
}

const PLAIN: Readonly<Record<number, ProblemBody>> = {
  400: { status: 400, code: 'request.malformed', title: 'The request could not be read' },
  401: { status: 401, code: 'session.required', title: 'Sign in first' },
  403: { status: 403, code: 'role.required', title: 'Your role does not allow this' },
  404: { status: 404, code: 'request.unknown-address', title: 'There is nothing at this address' },
  405: { status: 405, code: 'request.method', title: 'This address does not answer that method' },
  413: { status: 413, code: 'request.too-large', title: 'The request is larger than this address accepts' },
  415: { status: 415, code: 'request.media-type', title: 'This address does not accept that type of content' },
  429: { status: 429, code: 'request.too-many', title: 'Too many requests; wait and try again' },
  503: { status: 503, code: 'service.not-ready', title: 'The service is not ready' },
};

/** Errors of the body parser and of other middleware carry a status and are no exceptions of the framework. */
const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const { status } = error as { status?: unknown };
  return typeof status === 'number' ? status : undefined;
};

/** Of SQLSTATE class HS, which is ours, the message is the code of a problem: a rule that holds whichever program asks. */
const databaseRefusal = (error: unknown): string | undefined => {
  const { code, message } = ((error as { driverError?: unknown } | null)?.driverError ?? {}) as { code?: unknown; message?: unknown };
  return code === 'HS001' && typeof message === 'string' ? message : undefined;
};

/** Every error becomes one shape, application/problem+json (RFC 9457), with a stable code; the unexpected shows an id only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  constructor(private readonly problems: Readonly<Record<string, Problem>>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HeadstampRequest>();
    const problem = this.problemOf(error);
    const response = http.getResponse<Response>();
    if (response.headersSent) return;
    response
      .status(problem.status)
      .type('application/problem+json')
      .json({ type: `urn:headstamp:problem:${problem.code}`, instance: request.originalUrl.split('?')[0], requestId: request.requestId, ...problem });
  }

  private problemOf(error: unknown): ProblemBody {
    if (error instanceof RequestInvalid) {
      return { status: 422, code: 'request.invalid', title: 'Some fields are missing or wrong', errors: error.errors };
    }
    if (error instanceof DomainError) {
      const { code, facts } = error as DomainError;
      const face = this.problems[code];
      if (face) return { ...facts, ...face, code };
    }
    const said = databaseRefusal(error);
    const face = said === undefined ? undefined : this.problems[said];
    if (said !== undefined && face) return { ...face, code: said };
    const status = statusOf(error);
    const plain = status === undefined ? undefined : PLAIN[status];
    if (plain) return plain;
    if (status !== undefined && status < 500) return { ...PLAIN[400], status, code: 'request.refused', title: 'The request was refused' };
    const errorId = randomUUID();
    this.log.error({ errorId, err: error }, `unexpected error ${errorId}`);
    return { status: 500, code: 'unexpected', title: 'Something went wrong on our side; quote the error id', errorId };
  }
}
