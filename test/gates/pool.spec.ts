import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { serviceActor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';

const JURISDICTIONS = Array.from({ length: 5 }, () => randomUUID());
const TRANSACTIONS = 200;
const POOL = 12;

class Thrown extends Error {}

/** Many transactions share few connections: whoever borrows one next must find nothing of the one before. */
describe('the connection pool', () => {
  let db: TestDatabase;
  let admin: Client;
  beforeAll(async () => {
    db = await testDatabase();
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
  });

  /** Writes a row, looks at all there is twice, and may throw or be cancelled anywhere on the way. */
  const transaction = (jurisdictionId: string, throws: boolean): Promise<string[]> =>
    db.session.disclose(serviceActor(jurisdictionId, 'pool'), { subjectKind: 'pool', subjectId: null }, async (tx) => {
      const seen: string[] = [];
      for (let look = 0; look < 2; look++) {
        const rows = await tx.query<{ whose: string }[]>('SELECT DISTINCT jurisdiction_id AS whose FROM app.access_log, pg_sleep(0.01)');
        seen.push(...rows.map(({ whose }) => whose));
        if (throws) throw new Thrown();
      }
      return seen;
    });

  /** The same look in one round trip, the statements sent one after the other without waiting. */
  const inOne = async (jurisdictionId: string): Promise<string[]> => {
    const rows = await db.session.discloseRows<{ whose: string }>(
      serviceActor(jurisdictionId, 'pool'),
      { subjectKind: 'pool', subjectId: null },
      {
        name: 'pool',
        text: 'SELECT DISTINCT jurisdiction_id AS whose FROM app.access_log, pg_sleep(0.02)',
        values: [],
      },
    );
    return rows.map(({ whose }) => whose);
  };

  it('never shows one jurisdiction to another, whatever is thrown and cancelled meanwhile', async () => {
    const saboteur = new AbortController();
    const cancellations = (async () => {
      let cancelled = 0;
      while (!saboteur.signal.aborted) {
        const { rowCount } = await admin.query(
          `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND usename = 'headstamp_runtime' AND state = 'active' ORDER BY random() LIMIT 1`,
        );
        cancelled += rowCount ?? 0;
        await wait(15);
      }
      return cancelled;
    })();

    const outcomes = await Promise.all(
      Array.from({ length: TRANSACTIONS }, (_, number) => {
        const whose = JURISDICTIONS[number % JURISDICTIONS.length] ?? '';
        return (number % 4 === 1 ? inOne(whose) : transaction(whose, number % 3 === 0)).then(
          (seen) => ({ whose, seen, error: null }),
          (error: unknown) => ({ whose, seen: [], error }),
        );
      }),
    );
    saboteur.abort();

    expect(await cancellations).toBeGreaterThan(0);
    for (const { whose, seen } of outcomes) expect(seen.filter((each) => each !== whose)).toEqual([]);
    // A throw is itself, a cancelled statement is 57014, and nothing else went wrong.
    const others = outcomes.filter(
      ({ error }) => error !== null && !(error instanceof Thrown) && (error as { code?: string }).code !== '57014',
    );
    expect(others).toEqual([]);
    expect(outcomes.filter(({ seen }) => seen.length > 0).length).toBeGreaterThan(20);
  }, 60_000);

  it('has no jurisdiction left on any of its connections', async () => {
    const contexts = await Promise.all(
      Array.from({ length: POOL }, () =>
        db.dataSource.query<{ ctx: string | null }[]>(`SELECT current_setting('app.ctx', true) AS ctx, pg_sleep(0.05)`),
      ),
    );
    expect(contexts.flat().filter(({ ctx }) => ctx !== null && ctx !== '')).toEqual([]);
    await expect(db.dataSource.query('SELECT app.jurisdiction()')).rejects.toMatchObject({ code: '42501' });
  });

  it('kept a row of each transaction that ended well, and none of the others', async () => {
    const { rows } = await admin.query<{ whose: string }>(
      `SELECT jurisdiction_id AS whose FROM app.access_log WHERE subject_kind = 'pool'`,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.length).toBeLessThan(TRANSACTIONS);
    expect(new Set(rows.map(({ whose }) => whose))).toEqual(new Set(JURISDICTIONS));
  });
});
