import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Caller } from '../support/caller';
import { removeFolder, startStandalone, temporaryFolder, type Deployment } from '../support/deployment';

const ROOT = join(__dirname, '../..');
const PASSWORD = 'a long enough password';
const production = { HEADSTAMP_MODE: 'production' };

/** What docs/operate.md tells an administrator to do, done. */
describe('an installation for real work', () => {
  const folder = temporaryFolder();
  const copy = temporaryFolder();
  let system: Deployment;
  beforeAll(async () => {
    system = await startStandalone({ folder, environment: production });
  }, 130_000);
  afterAll(async () => {
    await system.stop();
    await Promise.all([removeFolder(folder), removeFolder(copy)]);
  }, 60_000);

  const admin = (words: readonly string[], input = ''): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/apps/standalone/src/admin.js'), ...words], {
      env: { ...process.env, HEADSTAMP_DATABASE_URL: '', HEADSTAMP_DATA: system.folder },
      input,
      encoding: 'utf8',
    });
    return { code: status, said: `${stdout}${stderr}`.trim() };
  };
  const appointment = ['official', 'add', 'BZ', 'torres', '--name', 'A. Torres', '--reference', 'BZ-ADM-01', '--role', 'administrator'];

  it('has no demonstration users', () => {
    expect(system.printed()).not.toMatch(/Password/);
    expect(admin(['jurisdiction', 'list'])).toEqual({ code: 0, said: '' });
  });

  it('takes in a jurisdiction once, and no country that is none', () => {
    expect(admin(['jurisdiction', 'add', 'BZ', 'Belize'])).toEqual({
      code: 0,
      said: expect.stringMatching(/^BZ Belize takes part as [0-9a-f-]{36}\.$/),
    });
    expect(admin(['jurisdiction', 'add', 'bz', 'Belize'])).toEqual({ code: 1, said: 'BZ is in the directory already.' });
    expect(admin(['jurisdiction', 'add', 'XX', 'Nowhere'])).toEqual({ code: 1, said: '"XX" is no ISO 3166-1 alpha-2 code.' });
  });

  it('appoints its first official, whose password comes on standard input and is long enough', () => {
    expect(admin(appointment, 'short\n')).toEqual({ code: 1, said: expect.stringContaining('at least 12 characters') });
    expect(admin(appointment, `${PASSWORD}\n`)).toEqual({ code: 0, said: 'torres@bz may sign in.' });
    expect(admin(appointment, `${PASSWORD}\n`)).toEqual({ code: 1, said: 'Another official of that jurisdiction has this login.' });
    expect(admin(['official', 'list', 'BZ'])).toEqual({ code: 0, said: 'torres\tBZ-ADM-01\tadministrator' });
    expect(admin(['official', 'add', 'BZ', 'perez']).code).toBe(1);
  });

  it('sets a cookie only over TLS, as long as nobody says otherwise', async () => {
    const answer = await Caller.nobody(system.url).send('POST', '/api/session', { body: { login: 'torres@bz', password: PASSWORD } });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
  });

  it('starts again with its own officials, from a copy of its folder, after it was stopped', async () => {
    expect(await system.stop()).toBe(0);
    // With owners and times, as the database server demands of its files.
    expect(spawnSync('cp', ['-a', `${folder}/.`, copy]).status).toBe(0);
    await removeFolder(folder);
    system = await startStandalone({ folder: copy, environment: { ...production, HEADSTAMP_SECURE_COOKIE: 'false' } });
    const torres = await Caller.signIn(system.url, { login: 'torres@bz', password: PASSWORD });
    expect((await torres.send('GET', '/api/session')).body).toMatchObject({
      login: 'torres@bz',
      jurisdictionCode: 'BZ',
      roles: ['administrator'],
    });

    expect(admin(['official', 'disable', 'BZ', 'torres']).code).toBe(0);
    expect((await torres.send('GET', '/api/session')).status).toBe(401);
  }, 150_000);

  it('tells an administrator who asks for something else what there is', () => {
    const { code, said } = admin(['sing']);
    expect(code).toBe(1);
    expect(said).toMatch(/npm run admin -- official add/);
  });
});
