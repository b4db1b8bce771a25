import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

/** One request as it came. */
export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Answered {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly afterMs?: number;
}

/** What the receiver does with the nth request, counted from 1. A number is a status. */
export type Answering = (request: Received, nth: number) => number | Answered | 'hang' | 'drop';

/** A machine elsewhere that takes webhooks, or does not, as the test tells it. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** Requests that were open at the same time, at most. */
  mostAtOnce = 0;
  private open = 0;
  private readonly hanging = new Set<ServerResponse>();

  private constructor(
    private readonly server: Server,
    private readonly address: string,
    public answering: Answering,
  ) {}

  static async start(answering: Answering = () => 204, address = '127.0.0.1'): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server, address, answering);
    server.on('request', (request, response) => {
      receiver.open++;
      receiver.mostAtOnce = Math.max(receiver.mostAtOnce, receiver.open);
      response.on('close', () => receiver.open--);
      const parts: Buffer[] = [];
      request.on('error', () => undefined);
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => receiver.take({ id: String(request.headers['webhook-id']), headers: request.headers, body: Buffer.concat(parts).toString('utf8') }, response));
    });
    await new Promise<void>((listening) => server.listen(0, address, listening));
    return receiver;
  }

  url(path = '/hook'): string {
    const bound = this.server.address();
    if (bound === null || typeof bound === 'string') throw new Error('the receiver does not listen');
    return `http://${this.address}:${bound.port}${path}`;
  }

  /** Lets the requests that hang end. */
  release(status = 204): void {
    for (const response of this.hanging) response.writeHead(status).end();
    this.hanging.clear();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private take(request: Received, response: ServerResponse): void {
    this.received.push(request);
    const answer = this.answering(request, this.received.length);
    if (answer === 'hang') this.hanging.add(response);
    else if (answer === 'drop') response.destroy();
    else if (typeof answer === 'number') response.writeHead(answer).end('the words of a receiver are nobody’s business');
    else setTimeout(() => response.writeHead(answer.status, answer.headers).end(), answer.afterMs ?? 0);
  }
}

export type IsGenuine = (headers: IncomingHttpHeaders, body: string, publicKeys: readonly string[], now?: number) => boolean;

/** The check that docs/webhooks.md gives to those who write a receiver, as it stands there. It knows nothing of this system's code. */
export function documentedCheck(): IsGenuine {
  const page = readFileSync(join(__dirname, '../../docs/webhooks.md'), 'utf8');
  const [, code] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  if (code === undefined) throw new Error('docs/webhooks.md shows no check');
  const runnable = code.replace(/^import (\{.*\}) from ('.*');$/gm, 'const $1 = require($2);').replace('export function', 'function');
  const make = compileFunction(`${runnable}\nreturn isGenuine;`, ['require', 'Buffer']) as (load: NodeJS.Require, buffer: typeof Buffer) => IsGenuine;
  return make(createRequire(__filename), Buffer);
}
