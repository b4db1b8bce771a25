import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { CASES } from '../cases.module';
import { HitJobs } from '../jobs/hit.jobs';
import { RecoveryService } from '../recovery/recovery.service';
import { CaseFileService } from './case-file.service';

/** Lets the real ledger table refuse one kind of event for a while: what a full disk or a broken log does to a use case. */
async function whileTheLogRefuses(adminUrl: string, kind: string, attempt: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`ALTER TABLE ledger.event ADD CONSTRAINT the_log_refuses CHECK (kind <> '${kind}') NOT VALID`);
    await attempt();
  } finally {
    await client.query('ALTER TABLE ledger.event DROP CONSTRAINT IF EXISTS the_log_refuses');
    await client.end();
  }
}

describe('case files', () => {
  let db: TestDatabase;
  let cases: CaseFileService;
  let jobs: HitJobs;
  let investigator: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    db = await testDatabase([CASES]);
    const ledger = new Ledger();
    cases = new CaseFileService(db.session, ledger, new RecoveryService(db.session, ledger, new ExchangeDocuments(new JurisdictionDirectory(db.dataSource), db.keys, ledger, new Outbox())));
    jobs = new HitJobs(new Inbox(db.session), cases);
    investigator = db.actor(db.jurisdictions.BZ);
    abroad = db.actor(db.jurisdictions.GT);
  });
  afterAll(() => db.close());

  const events = (id: string) =>
    db.session.run(investigator, (tx) =>
      tx.query<{ kind: string; body: string }[]>('SELECT kind, body FROM ledger.event WHERE subject_id = $1 ORDER BY written', [id]),
    );
  const refused = (code: string) => expect.objectContaining({ code }) as Error;

  it('gives each of many cases opened at once a reference of its own, without a gap', async () => {
    const opened = await Promise.all(
      Array.from({ length: 12 }, () => cases.open(investigator, { title: 'Pistol at the crossing', openedOn: '2024-05-06' })),
    );
    const numbers = opened.map(({ reference }) => reference).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => `BZ-2024-${String(index + 1).padStart(4, '0')}`));
  });

  it('counts each year and each jurisdiction for itself', async () => {
    expect((await cases.open(investigator, { title: 'A', openedOn: '2023-01-01' })).reference).toBe('BZ-2023-0001');
    expect((await cases.open(abroad, { title: 'A', openedOn: '2023-01-01' })).reference).toBe('GT-2023-0001');
  });

  it('passes over a reference that somebody gave by hand', async () => {
    await cases.open(investigator, { title: 'A', reference: 'BZ-2022-0001', openedOn: '2022-01-01' });
    expect((await cases.open(investigator, { title: 'B', openedOn: '2022-02-01' })).reference).toBe('BZ-2022-0002');
  });

  it('refuses a reference that another case of the jurisdiction has, and lets another jurisdiction use it', async () => {
    await cases.open(investigator, { title: 'A', reference: 'DIV-7/12' });
    await expect(cases.open(investigator, { title: 'B', reference: 'DIV-7/12' })).rejects.toThrow(refused('case.reference-taken'));
    await expect(cases.open(abroad, { title: 'C', reference: 'DIV-7/12' })).resolves.toMatchObject({ reference: 'DIV-7/12' });
  });

  it('refuses a case that is opened tomorrow', async () => {
    const openedOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await expect(cases.open(investigator, { title: 'A', openedOn })).rejects.toThrow(refused('case.opened-in-the-future'));
  });

  it('writes the case and its ledger event together or not at all, and keeps the title out of the log', async () => {
    const { id } = await cases.open(investigator, { title: 'Canary title' });
    const [event] = await events(id);
    expect(event).toMatchObject({ kind: 'case.opened' });
    expect(event?.body).not.toContain('Canary title');
    await whileTheLogRefuses(db.adminUrl, 'case.opened', async () => {
      await expect(cases.open(investigator, { title: 'B', reference: 'LOST-1' })).rejects.toMatchObject({ constraint: 'the_log_refuses' });
    });
    expect((await cases.list(investigator, { limit: 50, reference: 'LOST-1' })).items).toEqual([]);
  });

  it('closes and reopens a case, and refuses an edit of a version that is no longer the latest', async () => {
    const opened = await cases.open(investigator, { title: 'A' });
    const closed = await cases.amend(investigator, opened.id, opened.version, { state: 'closed' });
    expect(closed).toMatchObject({ state: 'closed', title: 'A', version: opened.version + 1 });
    await expect(cases.amend(investigator, opened.id, opened.version, { title: 'B' })).rejects.toThrow(refused('case.changed-meanwhile'));
    await expect(cases.amend(investigator, opened.id, closed.version, {})).rejects.toThrow(refused('case.nothing-to-change'));
    await cases.amend(investigator, opened.id, closed.version, { state: 'open', title: 'B' });
    expect((await events(opened.id)).map(({ kind }) => kind)).toEqual(['case.opened', 'case.closed', 'case.reopened']);
    expect(await cases.read(investigator, opened.id)).toMatchObject({ title: 'B', state: 'open', recoveries: [], links: [] });
  });

  it('answers for a case of another jurisdiction as for one that does not exist', async () => {
    const { id, version } = await cases.open(investigator, { title: 'Ours' });
    for (const unknown of [id, randomUUID()]) {
      await expect(cases.read(abroad, unknown)).rejects.toThrow(refused('case.unknown'));
      await expect(cases.amend(abroad, unknown, version, { title: 'Theirs' })).rejects.toThrow(refused('case.unknown'));
    }
    expect((await cases.list(abroad, { limit: 200 })).items.map((item) => item.id)).not.toContain(id);
  });

  it('pages through all cases, newest first, each once', async () => {
    const actor = db.actor(db.jurisdictions.TT);
    const opened = await Promise.all(Array.from({ length: 7 }, (_, index) => cases.open(actor, { title: `Case ${index}` })));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await cases.list(actor, { limit: 3, ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.sort()).toEqual(opened.map(({ id }) => id).sort());
  });

  it('finds cases by how their reference begins, and by state', async () => {
    const { id, version } = await cases.open(investigator, { title: 'A', reference: 'PFX_1' });
    await cases.open(investigator, { title: 'B', reference: 'PFXA1' });
    expect((await cases.list(investigator, { limit: 9, reference: 'PFX_' })).items.map((item) => item.reference)).toEqual(['PFX_1']);
    await cases.amend(investigator, id, version, { state: 'closed' });
    expect((await cases.list(investigator, { limit: 9, reference: 'PFX', state: 'closed' })).items.map((item) => item.reference)).toEqual([
      'PFX_1',
    ]);
  });

  it('writes the access-log row before it shows a case', async () => {
    const { id } = await cases.open(investigator, { title: 'A' });
    await cases.read(investigator, id);
    const rows = await db.session.run(investigator, (tx) =>
      tx.query<unknown[]>(`SELECT 1 FROM app.access_log WHERE subject_kind = 'case' AND subject_id = $1`, [id]),
    );
    expect(rows).toHaveLength(1);
  });

  describe('after a confirmed hit', () => {
    const delivery = (caseId: string, linkId: string, messageId: string = randomUUID()): Delivery<'hit.confirmed'> => ({
      ...{ messageId, jurisdictionId: investigator.jurisdictionId, queue: 'cases', requestId: randomUUID(), data: { caseId, linkId } },
    });

    it('ties the case to the link once, however often the hit is told', async () => {
      const { id } = await cases.open(investigator, { title: 'A' });
      const told = delivery(id, randomUUID());
      await jobs.tieCase(told);
      await jobs.tieCase(told);
      await jobs.tieCase(delivery(id, told.data.linkId));
      expect((await cases.read(investigator, id)).links.map(({ linkId }) => linkId)).toEqual([told.data.linkId]);
      expect((await events(id)).map(({ kind }) => kind)).toEqual(['case.opened', 'case.linked']);
    });

    it('says that a hit was taken back, keeps the link, and says it too when the news came first', async () => {
      const { id } = await cases.open(investigator, { title: 'A' });
      const [first, second] = [randomUUID(), randomUUID()];
      const takenBack = (linkId: string, messageId: string = randomUUID()): Delivery<'hit.superseded'> => ({
        ...{ messageId, jurisdictionId: investigator.jurisdictionId, queue: 'cases', requestId: randomUUID(), data: { linkId, from: null } },
      });
      await jobs.tieCase(delivery(id, first));
      expect((await cases.read(investigator, id)).links).toMatchObject([{ linkId: first, supersededAt: null }]);
      await jobs.markSuperseded(takenBack(first));
      await jobs.markSuperseded(takenBack(first));
      await jobs.markSuperseded(takenBack(second));
      await jobs.tieCase(delivery(id, second));
      const since = expect.any(Date) as Date;
      expect((await cases.read(investigator, id)).links).toMatchObject([
        { linkId: first, supersededAt: since },
        { linkId: second, supersededAt: since },
      ]);
      expect((await events(id)).map(({ kind }) => kind)).toEqual(['case.opened', 'case.linked', 'case.link-superseded', 'case.linked']);
    });

    it('ties no case of another jurisdiction', async () => {
      const { id } = await cases.open(abroad, { title: 'Theirs' });
      await expect(jobs.tieCase(delivery(id, randomUUID()))).rejects.toThrow(refused('case.unknown'));
      expect((await cases.read(abroad, id)).links).toEqual([]);
    });
  });
});
