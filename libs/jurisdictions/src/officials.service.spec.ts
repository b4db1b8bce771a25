import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { SessionData } from 'express-session';
import { OfficialsService } from './officials.service';
import { AppointOfficial, SignIn } from './sign-in.dto';
import { SignInStore } from './sign-in.store';

const PASSWORD = 'a password of the test';

describe('officials', () => {
  let db: TestDatabase;
  let officials: OfficialsService;
  let administrator: Actor;
  beforeAll(async () => {
    db = await testDatabase();
    officials = new OfficialsService(db.session, new JurisdictionDirectory(db.dataSource));
    administrator = db.actor(db.jurisdictions.BZ);
  });
  afterAll(() => db.close());

  const appoint = (login: string) =>
    officials.appoint(administrator, { login, name: 'Ana Torres', reference: 'BZ-EX-07', roles: ['examiner'] }, PASSWORD);

  it('are appointed and disabled in the log, with whoever did it, and without their names', async () => {
    const { id } = await appoint('torres');
    await officials.disable(administrator, id);
    const events = await db.session.run(administrator, (tx) =>
      tx.query<{ kind: string; body: string }[]>('SELECT kind, body FROM ledger.event WHERE subject_id = $1 ORDER BY written', [id]),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['official.appointed', 'official.disabled']);
    for (const { body } of events) {
      expect(JSON.parse(body)).toMatchObject({ official: administrator.officialId });
      expect(body).not.toMatch(/torres|BZ-EX-07/i);
    }
  });

  it('stay signed out when a request that began before is still running', async () => {
    const { id: officialId, roles } = await appoint('late');
    const store = new SignInStore(db.session);
    const sid = `${db.jurisdictions.BZ}.${randomUUID()}`;
    const official = { jurisdictionId: db.jurisdictions.BZ, officialId, login: 'late@bz', name: 'Ana Torres', roles };
    const content = { cookie: { maxAge: 60_000 }, official } as unknown as SessionData;
    const found = async (): Promise<unknown> => (await promisify(store.get.bind(store))(sid)) ?? null;

    await promisify(store.set.bind(store))(sid, content);
    expect(await found()).toMatchObject({ official: { login: 'late@bz' } });
    await promisify(store.destroy.bind(store))(sid);
    await promisify(store.touch.bind(store))(sid, content);
    expect(await found()).toBeNull();
  });

  it('have one login each: another spelling of it would be counted as another person’s attempts', async () => {
    await appoint('ramos');
    const before = new Date();
    await expect(officials.signIn('RAMOS@BZ', PASSWORD)).resolves.toMatchObject({ login: 'ramos@bz', lastVisitAt: null });
    const { lastVisitAt } = await officials.signIn('ramos@bz', PASSWORD);
    expect(Date.parse(lastVisitAt ?? '')).toBeGreaterThanOrEqual(before.getTime() - 1);
    for (const login of ['ramos@bz@1', ' ramos@bz', 'ramos@bz ', 'ramos@bz\n', 'ramos@', '@bz', 'ramos']) {
      await expect(officials.signIn(login, PASSWORD)).rejects.toMatchObject({ code: 'sign-in.refused' });
      expect(validateSync(plainToInstance(SignIn, { login, password: PASSWORD })).map(({ property }) => property)).toEqual(['login']);
    }
  });

  it('are not asked for by a login that no database can hold', () => {
    for (const login of ['a\u0000b@bz', '\ud800@bz', '   ', 7]) {
      expect(validateSync(plainToInstance(SignIn, { login, password: PASSWORD })).map(({ property }) => property)).toEqual(['login']);
    }
    const appointment = { login: 'torres', name: 'A\u0000', reference: '\u0000', roles: ['examiner'], password: PASSWORD };
    expect(validateSync(plainToInstance(AppointOfficial, appointment)).map(({ property }) => property)).toEqual(['name', 'reference']);
  });
});
