import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Caller } from '../support/caller';
import { servicesAvailable, startServices, type Deployment } from '../support/deployment';

const ROOT = join(__dirname, '../..');
const SECURITY = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

if (!servicesAvailable()) console.warn('the start in many processes did not run: redis-server or nginx is not on the path');
(servicesAvailable() ? describe : describe.skip)('one process per service behind the proxy', () => {
  let system: Deployment;
  beforeAll(async () => {
    system = await startServices({ queue: 'redis' });
  }, 130_000);

  const processesOf = (service: string): number[] =>
    spawnSync('pgrep', ['-f', `${ROOT}/dist/apps/${service}/src/main.js`], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter(Boolean)
      .map(Number);

  it('shows the pages with the headers that keep a browser safe, at any address that is not the API’s', async () => {
    for (const path of ['/', '/cases', '/no/such/page']) {
      const page = await Caller.nobody(system.url).send('GET', path);
      expect([page.status, page.type]).toEqual([200, 'text/html']);
      for (const header of SECURITY) expect([header, page.headers.get(header)]).toEqual([header, expect.any(String)]);
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('gives the offline verifier away as a download, and lets the reader of labels alone compile WebAssembly', async () => {
    const nobody = Caller.nobody(system.url);
    const verifier = await nobody.send('GET', '/verifier');
    expect([verifier.status, verifier.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="headstamp-verify.html"']);
    expect(verifier.text).toBe(readFileSync(join(ROOT, 'dist/verifier/headstamp-verify.html'), 'utf8'));
    const reader = readdirSync(join(ROOT, 'dist/web/assets')).find((name) => /^label-reader\.worker-.*\.js$/.test(name));
    const { headers } = await nobody.send('GET', `/assets/${reader ?? 'none'}`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
  });

  it('describes the whole API, not one service’s part of it', async () => {
    const { body } = await Caller.nobody(system.url).send('GET', '/api/openapi.json');
    expect(body).toEqual(JSON.parse(readFileSync(join(ROOT, 'docs/openapi.json'), 'utf8')));
  });

  it('knows at every service who signed in at one', async () => {
    const examiner = await Caller.signIn(system.url, system.logins('examiner', 'GT')[0]);
    for (const path of ['cases', 'exhibits', 'labels', 'casting/recalls', 'acquisitions', 'links', 'alerts', 'session']) {
      expect([path, (await examiner.send('GET', `/api/${path}`)).status]).toEqual([path, 200]);
    }
  });

  it('starts a service again that was killed, and answers for the others meanwhile', async () => {
    const examiner = await Caller.signIn(system.url, system.logins('examiner', 'BZ')[0]);
    const [custody] = processesOf('custody');
    expect(custody).toBeDefined();
    process.kill(custody ?? 0, 'SIGKILL');
    expect((await examiner.send('GET', '/api/cases')).status).toBe(200);
    let status = 0;
    for (let turn = 0; turn < 100 && status !== 200; turn++) {
      await wait(200);
      ({ status } = await examiner.send('GET', '/api/exhibits'));
    }
    expect(status).toBe(200);
    expect(processesOf('custody')).not.toEqual([custody]);
  }, 60_000);

  it('stops all of it when asked', async () => {
    expect(await system.stop()).toBe(0);
    for (const service of ['cases', 'marking', 'tracing', 'custody', 'ballistics', 'notifications'])
      expect(processesOf(service)).toEqual([]);
    expect(spawnSync('pgrep', ['-f', system.folder], { encoding: 'utf8' }).stdout).toBe('');
  }, 60_000);
});

(servicesAvailable() ? describe : describe.skip)('an environment file that will not do', () => {
  const refused: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['lacks a secret', { HEADSTAMP_SIGNING_SEED: '' }, /HEADSTAMP_SIGNING_SEED is missing: set it in docker\/\.env\./],
    [
      'has the password of an example',
      { HEADSTAMP_OWNER_PASSWORD: 'changeme' },
      /HEADSTAMP_OWNER_PASSWORD is too weak; it must be at least 24 letters and digits/,
    ],
    [
      'has a key that anybody could guess',
      { HEADSTAMP_SESSION_KEY: Buffer.alloc(32).toString('base64') },
      /HEADSTAMP_SESSION_KEY is too weak; it must be/,
    ],
  ];
  it.each(refused)(
    'stops the start when it %s',
    async (_what, environment, sentence) => {
      await expect(startServices({ queue: 'redis', environment })).rejects.toThrow(sentence);
    },
    130_000,
  );
});
