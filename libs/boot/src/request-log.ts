import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeadstampRequest } from '@headstamp/http';
import { framesOf, plainFault } from '@headstamp/tenancy';
import type { Params } from 'nestjs-pino';

/** One line per request: ids, codes, durations. No body, no header, no query, no words of the database: those hold case content. */
export function requestLog(level: string): Params {
  return {
    pinoHttp: {
      level,
      genReqId: (request: IncomingMessage) => (request as HeadstampRequest).requestId ?? '',
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        // What arrives here has been copied field by field; the error itself hangs on it.
        err: (seen: { readonly raw?: unknown }) => ({ fault: plainFault(seen.raw ?? seen), stack: framesOf(seen.raw ?? seen) }),
      },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
        error || response.statusCode >= 500 ? 'error' : 'debug',
    },
  };
}
