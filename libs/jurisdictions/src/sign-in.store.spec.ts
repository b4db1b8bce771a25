import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { HeadstampRequest } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, serviceActor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import express, { type Response } from 'express';
import { OfficialsService } from './officials.service';
import { signInMiddleware } from './sign-in.middleware';
import { SignInStore } from './sign-in.store';

const PASSWORD = 'a password of the test';

/** Sign-in as a browser meets it: the middleware before a route that says who is there. */
describe('sign-in', () => {
  let db: TestDatabase;
  let officials: OfficialsService;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    db = await testDatabase();
    officials = new OfficialsService(db.session, new JurisdictionDirectory(db.dataSource), new Ledger());
    const app = express();
    app.use(...signInMiddleware(db.session, { sessionKey: 'key of the test', secureCookie: false }));
    app.post('/in/:login', (request: HeadstampRequest, response: Response) => {
      void officials.signIn(String(request.params.login), PASSWORD).then(
        (official) => {
          Object.assign(request, { newSessionOf: official.jurisdictionId });
          request.session.regenerate(() => {
            request.session.official = official;
            response.json(official);
          });
        },
        () => response.status(401).end(),
      );
    });
    app.get('/who', (request: HeadstampRequest, response: Response) => void response.json(request.official ?? null));
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise((closed) => server.close(closed));
    await db.close();
  });

  const appoint = async (state: 'BZ' | 'GT', roles: readonly ['auditor'] = ['auditor']): Promise<{ id: string; login: string }> => {
    const login = `o${randomUUID().slice(0, 8)}`;
    const actor = serviceActor(db.jurisdictions[state], 'test');
    const { id } = await officials.appoint(actor, { login, name: 'Torres', reference: 'X-1', roles }, PASSWORD);
    return { id, login: `${login}@${state.toLowerCase()}` };
  };
  const signIn = async (login: string): Promise<string> => {
    const response = await fetch(`${url}/in/${login}`, { method: 'POST' });
    // The head of the answer comes before the session is kept, its end after.
    await response.text();
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const whoIs = async (cookie: string): Promise<{ login?: string; roles?: string[] } | null> =>
    (await (await fetch(`${url}/who`, { headers: { Cookie: cookie } })).json()) as { login?: string } | null;

  it('knows the official again at the next request', async () => {
    const { login } = await appoint('BZ');
    expect(await whoIs(await signIn(login))).toMatchObject({ login, roles: ['auditor'] });
  });

  it('ends with the next request of an official who was disabled meanwhile', async () => {
    const { id, login } = await appoint('BZ');
    const cookie = await signIn(login);
    await officials.disable(serviceActor(db.jurisdictions.BZ, 'test'), id);
    expect(await whoIs(cookie)).toBeNull();
    expect(await signIn(login)).toBe('');
  });

  it('takes up a change of roles with the next request', async () => {
    const { id, login } = await appoint('BZ');
    const cookie = await signIn(login);
    await db.session.run(serviceActor(db.jurisdictions.BZ, 'test'), (tx) =>
      tx.query(`UPDATE jurisdictions.official SET roles = '{examiner}' WHERE jurisdiction_id = $1 AND id = $2`, [db.jurisdictions.BZ, id]),
    );
    expect(await whoIs(cookie)).toMatchObject({ roles: ['examiner'] });
  });

  it('is not carried over by renaming the jurisdiction in a cookie, even where the key is known', async () => {
    const { login } = await appoint('GT');
    const sid = decodeURIComponent((await signIn(login)).split('=')[1] ?? '')
      .replace(/^s:/, '')
      .replace(/\.[^.]*$/, '');
    expect(sid.startsWith(db.jurisdictions.GT)).toBe(true);
    const kept = new SignInStore(db.session);
    const get = async (id: string): Promise<unknown> => (await promisify(kept.get.bind(kept))(id)) ?? null;
    expect(await get(sid)).toMatchObject({ official: { login } });
    expect(await get(sid.replace(db.jurisdictions.GT, db.jurisdictions.BZ))).toBeNull();
    for (const made of ['none.x', `${randomUUID()}.x`, '', 'GT.x', `${db.jurisdictions.GT}.`]) expect(await get(made)).toBeNull();
  });

  it('keeps no session id that a copy of the database would give away', async () => {
    const { login } = await appoint('GT');
    const cookie = decodeURIComponent(await signIn(login));
    const rows = await db.session.run(serviceActor(db.jurisdictions.GT, 'test'), (tx) =>
      tx.query<{ sid_hash: string; content: string }[]>('SELECT sid_hash, content FROM jurisdictions.sign_in WHERE jurisdiction_id = $1', [
        db.jurisdictions.GT,
      ]),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(cookie).not.toContain(row.sid_hash);
      expect(row.content).not.toContain(cookie.slice(20, 50));
    }
  });

  it('gives a new id at sign-in, so that one planted before is worth nothing', async () => {
    const { login } = await appoint('BZ');
    const planted = await signIn(login);
    const response = await fetch(`${url}/in/${login}`, { method: 'POST', headers: { Cookie: planted } });
    await response.text();
    const renewed = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(renewed).not.toBe(planted);
    expect(await whoIs(planted)).toBeNull();
    expect(await whoIs(renewed)).toMatchObject({ login });
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const { login } = await appoint('BZ');
    const response = await fetch(`${url}/in/${login}`, { method: 'POST' });
    expect(response.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict/);
  });
});
