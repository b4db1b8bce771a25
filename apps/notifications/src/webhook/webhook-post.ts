import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { WebhookMessage } from './webhook-message';

export interface Posted {
  readonly outcome: 'answered' | 'timed-out' | 'not-reached' | 'certificate-refused';
  /** Null when nothing was answered. */
  readonly status: number | null;
  readonly retryAfter: string | undefined;
  readonly durationMs: number;
}

/** Of an answer nobody reads; past this much of it the connection is closed. */
const READ_AT_MOST = 16_384;

/** The name in an address, without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Posts one message to one address that was checked before: no name is looked up here, so that no second answer of a name server can
 * lead elsewhere; no redirect is followed; no connection serves twice. Never throws.
 */
export function post(url: URL, address: string, { headers, body }: WebhookMessage, patienceMs: number): Promise<Posted> {
  const began = performance.now();
  const name = hostOf(url);
  const options: RequestOptions = {
    host: address,
    port: url.port || (url.protocol === 'https:' ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body), 'user-agent': 'Headstamp-Webhooks', connection: 'close' },
    agent: false,
    signal: AbortSignal.timeout(patienceMs),
  };
  return new Promise((done) => {
    const ended = (outcome: Posted['outcome'], answer?: IncomingMessage): void =>
      done({ outcome, status: answer?.statusCode ?? null, retryAfter: answer?.headers['retry-after'], durationMs: Math.round(performance.now() - began) });
    const sending =
      url.protocol === 'https:' ? tlsRequest({ ...options, ...(isIP(name) === 0 ? { servername: name } : {}) }) : plainRequest(options);
    sending.on('error', (error) => ended(failureOf(error)));
    sending.on('response', (answer) => {
      ended('answered', answer);
      let read = 0;
      answer.on('error', () => undefined);
      answer.on('data', (part: Buffer) => {
        read += part.length;
        if (read > READ_AT_MOST) answer.destroy();
      });
    });
    sending.end(body);
  });
}

/** Words of an error name addresses; of them only this is kept. */
function failureOf(error: Error): Posted['outcome'] {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timed-out';
  const { code = '' } = error as NodeJS.ErrnoException;
  return /CERT|SIGNATURE|ERR_TLS|ISSUER/.test(code) ? 'certificate-refused' : 'not-reached';
}
