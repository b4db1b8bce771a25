import { JurisdictionDirectory, SYSTEM_OFFICIAL, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { OfficialsService } from '../officials.service';
import { AccessLogQuery, type AccessView } from './access-log.dto';
import { AccessLogService } from './access-log.service';

const PASSWORD = 'a password of the test';

describe('the access log', () => {
  let db: TestDatabase;
  let log: AccessLogService;
  let officials: OfficialsService;
  let auditor: Actor;
  beforeAll(async () => {
    db = await testDatabase();
    log = new AccessLogService(db.session);
    officials = new OfficialsService(db.session, new JurisdictionDirectory(db.dataSource));
    auditor = db.actor(db.jurisdictions.BZ);
  });
  afterAll(() => db.close());

  const read = async (query: Partial<AccessLogQuery>, actor = auditor): Promise<AccessView[]> =>
    (await log.list(actor, { limit: 200, ...query })).items;

  it('holds every sign-in and every refused one, with who it was where that is known', async () => {
    const { id } = await officials.appoint(
      auditor,
      { login: 'torres', name: 'Ana Torres', reference: 'BZ-EX-07', roles: ['examiner'] },
      PASSWORD,
    );
    await officials.signIn('torres@bz', PASSWORD, 'request-1');
    await expect(officials.signIn('torres@bz', 'another password', 'request-2')).rejects.toMatchObject({ code: 'sign-in.refused' });
    await expect(officials.signIn('nobody@bz', PASSWORD, 'request-3')).rejects.toMatchObject({ code: 'sign-in.refused' });
    const signIns = (await read({})).filter(({ subjectKind }) => subjectKind.startsWith('sign-in'));
    expect(signIns.map(({ subjectKind, officialId, requestId }) => [subjectKind, officialId, requestId])).toEqual([
      ['sign-in-refused', SYSTEM_OFFICIAL, 'request-3'],
      ['sign-in-refused', id, 'request-2'],
      ['sign-in', id, 'request-1'],
    ]);
    expect((await read({ officialId: id })).map(({ requestId }) => requestId)).toEqual(['request-2', 'request-1']);
  });

  it('tells who looked at one record, page by page, and that somebody looked at the log', async () => {
    const subjectId = '5f0c4a31-8c1f-4d0c-9b7e-3f1f8f9f5f10';
    for (let look = 0; look < 5; look++) await db.session.disclose(auditor, { subjectKind: 'firearm', subjectId }, () => Promise.resolve());
    const query = { subjectKind: 'firearm', subjectId, limit: 2 };
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: { items: AccessView[]; nextCursor: string | null } = await log.list(auditor, { ...query, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    // Three pages, and this look.
    expect(await read({ subjectKind: 'access-log', subjectId })).toHaveLength(4);
  });

  it('is each jurisdiction’s own', async () => {
    const abroad = await read({}, db.actor(db.jurisdictions.GT));
    expect(abroad.map(({ subjectKind }) => subjectKind)).toEqual(['access-log']);
  });

  it('is asked in the words of the routes', () => {
    const wrong = plainToInstance(AccessLogQuery, { subjectKind: "firearm'; --", subjectId: '7', officialId: 'x' });
    expect(validateSync(wrong).map(({ property }) => property)).toEqual(['subjectKind', 'subjectId', 'officialId']);
  });
});
