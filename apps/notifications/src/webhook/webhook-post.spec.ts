import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import { createServer as createSocketServer, type AddressInfo, type Server as AnyServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { onThePath } from '../../../../test/support/redis';
import { post } from './webhook-post';

const MESSAGE = { headers: { 'webhook-id': 'x' }, body: '{}' };
const listening = async (server: AnyServer): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
};

const withOpenssl = onThePath('openssl', 'version');
if (!withOpenssl) console.warn('webhooks over TLS: not run, no openssl on the path');

(withOpenssl ? describe : describe.skip)('a request over TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-tls-'));
  const usual = getCACertificates('default');
  let server: Server;
  let port: number;
  let certificate: string;
  const told: (string | undefined)[] = [];

  beforeAll(async () => {
    const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=desk', '-addext', 'subjectAltName=DNS:desk.example', '-keyout', keyFile, '-out', certificateFile],
      { stdio: 'ignore' },
    );
    certificate = readFileSync(certificateFile, 'utf8');
    server = createServer({ key: readFileSync(keyFile), cert: certificate }, (request, response) => {
      told.push(request.headers.host);
      response.writeHead(204).end();
    });
    port = await listening(server);
  });
  afterAll(() => {
    setDefaultCACertificates(usual);
    rmSync(folder, { recursive: true });
    server.close();
  });

  const sent = async (host: string): Promise<unknown[]> => {
    const { outcome, status } = await post(new URL(`https://${host}:${port}/`), '127.0.0.1', MESSAGE, 10_000);
    return [outcome, status];
  };

  it('is not made when nobody vouches for the certificate', async () => {
    expect(await sent('desk.example')).toEqual(['certificate-refused', null]);
    expect(told).toEqual([]);
  });

  it('goes to the address that was checked, in the name of the receiver, whose certificate must bear it', async () => {
    setDefaultCACertificates([...usual, certificate]);
    expect(await sent('desk.example')).toEqual(['answered', 204]);
    expect(told).toEqual([`desk.example:${port}`]);
    expect(await sent('other.example')).toEqual(['certificate-refused', null]);
    expect(await sent('127.0.0.1')).toEqual(['certificate-refused', null]);
    expect(told).toHaveLength(1);
  });
});

describe('a receiver that misbehaves', () => {
  const servers: AnyServer[] = [];
  afterAll(() => servers.forEach((server) => server.close()));
  const at = async (server: AnyServer): Promise<URL> => {
    servers.push(server);
    return new URL(`http://127.0.0.1:${await listening(server)}/`);
  };

  it('is not read to the end when it answers without one', async () => {
    const seen = { closed: false };
    const url = await at(
      createPlainServer((_, response) => {
        response.on('close', () => (seen.closed = true));
        const more = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(8_192), () => setImmediate(more));
        };
        response.writeHead(200);
        more();
      }),
    );
    expect(await post(url, '127.0.0.1', MESSAGE, 60_000)).toMatchObject({ outcome: 'answered', status: 200 });
    for (let turn = 0; turn < 200 && !seen.closed; turn++) await new Promise((soon) => setTimeout(soon, 25));
    expect(seen.closed).toBe(true);
  });

  it.each([
    ['speaks another protocol', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['never ends its headers', `HTTP/1.1 200 OK\r\n${'x-more: y\r\n'.repeat(4_000)}`],
    ['hangs up in the middle', 'HTTP/1.1 20'],
  ])('is not reached when it %s', async (_, words) => {
    const url = await at(createSocketServer((socket) => socket.on('error', () => undefined).end(words)));
    expect(await post(url, '127.0.0.1', MESSAGE, 10_000)).toMatchObject({ outcome: 'not-reached', status: null });
  });

  it('is given up when it dribbles its answer past the patience with it', async () => {
    const url = await at(
      createSocketServer((socket) => {
        const drip = setInterval(() => socket.write('x'), 20);
        socket.on('error', () => undefined).on('close', () => clearInterval(drip));
        socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
      }),
    );
    expect(await post(url, '127.0.0.1', MESSAGE, 300)).toMatchObject({ outcome: 'timed-out', status: null });
  });
});
