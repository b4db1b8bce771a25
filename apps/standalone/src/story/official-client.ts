import { randomUUID } from 'node:crypto';

/** A refusal, as application/problem+json tells it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Readonly<Record<string, unknown>>,
    what: string,
  ) {
    super(`${what}: ${status} ${JSON.stringify(problem)}`);
  }

  get code(): unknown {
    return this.problem.code;
  }
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An official at a desk: signs in and calls the public HTTP interface, nothing else. */
export class OfficialClient {
  private cookie = '';
  private writes = 0;

  private constructor(
    readonly address: string,
    readonly login: string,
    private readonly keys: string | null,
  ) {}

  /**
   * @param login for example `examiner@bz`
   * @param keys when given, the n-th write always bears the same idempotency key, so that a story that was broken off is told
   * again from the start and changes nothing it has told before
   */
  static async signIn(address: string, login: string, password: string, keys: string | null = null): Promise<OfficialClient> {
    const client = new OfficialClient(address, login, keys);
    await client.send('POST', '/session', { body: { login, password }, headers: { 'idempotency-key': 'sign-in' } });
    return client;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.send<T>('GET', path)).body;
  }

  async post<T>(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    return (await this.send<T>('POST', path, { body, headers })).body;
  }

  /** An edit or a move of a record in the version that was read. */
  async move<T>(path: string, version: number, body: unknown = {}): Promise<T> {
    return this.post<T>(path, body, { 'if-match': `"${version}"` });
  }

  /** Sends once, with a fresh idempotency key unless one is given. @throws Refused */
  async send<T>(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Answer<T>> {
    const form = body instanceof FormData;
    const response = await fetch(`${this.address}/api${path}`, {
      method,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': this.nextKey() }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const given = response.headers.getSetCookie().find((cookie) => cookie.startsWith('headstamp='));
    if (given) this.cookie = given.split(';')[0] ?? '';
    const type = response.headers.get('content-type') ?? '';
    const content = type.includes('json') ? ((await response.json()) as unknown) : Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Refused(response.status, content as Readonly<Record<string, unknown>>, `${method} ${path}`);
    return { status: response.status, body: content as T, headers: response.headers };
  }

  private nextKey(): string {
    return this.keys === null ? randomUUID() : `${this.keys}-${this.login}-${++this.writes}`;
  }
}
