import { execFile, execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer as readBuffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Answer = 'silence' | { readonly status: number; readonly body: Buffer };

/** A time-stamp authority of OpenSSL, with a certificate from a CA of its own, behind an address of this machine. */
export class LocalAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'headstamp-authority-'));
  /** What goes out instead of what OpenSSL answered; the query is given too. */
  spoil: (reply: Buffer, query: Buffer) => Answer = (body) => ({ status: 200, body });
  asked = 0;
  private server: Server | undefined;

  constructor() {
    const subject = (name: string): string[] => ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-subj', `/CN=${name}`];
    this.openssl('req', '-x509', ...subject('ca'), '-out', 'ca.pem', '-days', '30');
    writeFileSync(join(this.folder, 'ext'), 'extendedKeyUsage=critical,timeStamping\n');
    this.openssl('req', ...subject('tsa'), '-out', 'tsa.csr');
    this.openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'tsa.pem', '-days', '20', '-extfile', 'ext');
    writeFileSync(join(this.folder, 'serial'), '01\n');
    writeFileSync(
      join(this.folder, 'tsa.cnf'),
      ['[tsa]', 'default_tsa = here', '[here]', 'serial = serial', 'signer_cert = tsa.pem', 'certs = ca.pem', 'signer_key = tsa.key', 'signer_digest = sha256',
        'default_policy = 1.2.3.4.1', 'digests = sha256', 'accuracy = secs:1', 'tsa_name = yes', 'ess_cert_id_alg = sha256', ''].join('\n'),
    );
  }

  get certificate(): X509Certificate {
    return new X509Certificate(readFileSync(join(this.folder, 'ca.pem')));
  }

  async open(): Promise<string> {
    this.server = createServer((request, response) => {
      void readBuffer(request).then(async (query) => {
        this.asked++;
        const name = join(this.folder, `query-${this.asked}`);
        writeFileSync(name, query);
        await run('openssl', ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', name, '-out', `${name}.reply`], { cwd: this.folder });
        const answer = this.spoil(readFileSync(`${name}.reply`), query);
        if (answer !== 'silence') response.writeHead(answer.status, { 'Content-Type': 'application/timestamp-reply' }).end(answer.body);
      });
    });
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** What `openssl ts -verify` says of a token over a text. */
  verifies(token: Buffer, text: string): boolean {
    writeFileSync(join(this.folder, 'token.der'), token);
    writeFileSync(join(this.folder, 'data.txt'), text);
    try {
      return this.openssl('ts', '-verify', '-data', 'data.txt', '-in', 'token.der', '-token_in', '-CAfile', 'ca.pem').includes('Verification: OK');
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => this.server?.close(done) ?? done(null));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private openssl(...words: readonly string[]): string {
    return execFileSync('openssl', words, { cwd: this.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }
}
