import { randomUUID } from 'node:crypto';
import type { Credentials } from './deployment';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  /** As they came; empty of a stream. */
  readonly bytes: Buffer;
  /** Undefined when the answer is no JSON. */
  readonly body: Record<string, unknown> | undefined;
}

export interface Call {
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text and a form as they stand. */
  readonly body?: unknown;
  /** A stream is heard until it has said this, and for one word when left out. */
  readonly until?: string;
}

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Somebody who calls the API: signed in, or nobody. */
export class Caller {
  private constructor(
    private readonly url: string,
    private readonly cookie: string | null,
  ) {}

  static nobody(url: string): Caller {
    return new Caller(url, null);
  }

  static async signIn(url: string, credentials: Credentials): Promise<Caller> {
    const answer = await new Caller(url, null).send('POST', '/api/session', { body: credentials });
    const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')[0];
    if (answer.status !== 200 || !cookie) throw new Error(`${credentials.login} could not sign in: ${answer.text}`);
    return new Caller(url, cookie);
  }

  /** A write carries an Idempotency-Key of its own unless the headers say otherwise; an empty header is left out. */
  async send(method: string, path: string, { headers = {}, body, until = '' }: Call = {}): Promise<Answer> {
    const all: Record<string, string> = {
      ...(this.cookie === null ? {} : { Cookie: this.cookie }),
      ...(WRITES.has(method) ? { 'Idempotency-Key': randomUUID() } : {}),
      ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    };
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const stream = type === 'text/event-stream';
    const bytes = stream ? Buffer.alloc(0) : Buffer.from(await response.arrayBuffer());
    const text = stream ? await beginningOf(response, until) : bytes.toString('utf8');
    return {
      status: response.status,
      type,
      headers: response.headers,
      text,
      bytes,
      body: /[/+]json$/.test(type) && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : undefined,
    };
  }
}

/** What a stream says first; it would go on for minutes. */
async function beginningOf({ body }: Response, until: string): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let over = false; reader && !over;) {
    const { value = '', done } = await reader.read();
    text += value;
    over = done || text.includes(until);
  }
  await reader?.cancel();
  return text;
}
