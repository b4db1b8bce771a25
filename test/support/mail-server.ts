import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: string;
  readonly raw: string;
}

/** A mail server on this machine that says what it is told to say. */
export class TestMailServer {
  readonly arrived: Letter[] = [];
  /** What the server answers to the next letters for an address; nothing said, it takes them. */
  readonly answers = new Map<string, number>();
  private readonly server: SMTPServer;
  port = 0;

  constructor(withTls: boolean) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: withTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _session, callback) => {
        const responseCode = this.answers.get(address);
        callback(responseCode === undefined ? null : Object.assign(new Error('as told'), { responseCode }));
      },
      onData: (stream, { envelope }, callback) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          this.arrived.push({ to: envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(parts).toString() });
          callback(null);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  async open(): Promise<this> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.port = (this.server.server.address() as AddressInfo).port;
    return this;
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }

  to(address: string): Letter[] {
    return this.arrived.filter(({ to }) => to === address);
  }
}

export const headerOf = ({ raw }: Letter, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1] ?? '';
/** The text of a letter, whichever way it was wrapped for the road. */
export const textOf = ({ raw }: Letter): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  return /base64/i.test(headerOf({ to: '', raw }, 'Content-Transfer-Encoding'))
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString();
};
