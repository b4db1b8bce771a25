import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { FOUNDATION_MIGRATIONS } from '@headstamp/boot';
import { HmacContextSeal, serviceActor } from '@headstamp/tenancy';
import { Client } from 'pg';
import { SERVICES } from '../../apps/standalone/src/services';
import { insertion, makeRow, type Row } from './row-maker';
import { tablesInReach, type TableFacts } from './tables';

type Operation = 'select' | 'insert' | 'update' | 'delete';
const OPERATIONS: readonly Operation[] = ['select', 'insert', 'update', 'delete'];
/** What `app.jurisdiction()`, a policy and a missing grant all answer. */
const RAISED = '42501';
/** `app.refuse_change()`: what was written is kept. */
const KEPT = '23001';
/** A log that stands still: a row of `ledger.standstill` is among those that are made here. */
const STANDSTILL = 'HS001';
/** A foreign key, a unique key and those triggers speak only after the policy has let a row through. */
const BEHIND_THE_WALL = new Set(['23503', '23505', KEPT, STANDSTILL]);

interface Outcome {
  /** Rows seen, changed or removed; the SQLSTATE when it was refused. */
  readonly rows: number;
  readonly refused: string | null;
}

/** A transaction of the runtime role that is always undone. */
class Attempts {
  constructor(
    private readonly runtime: Client,
    private readonly seal: HmacContextSeal,
  ) {}

  async as(jurisdictionId: string | null, statement: { text: string; values?: unknown[] }): Promise<Outcome> {
    await this.runtime.query('BEGIN');
    try {
      if (jurisdictionId !== null)
        await this.runtime.query('SELECT app.enter($1)', [this.seal.sign(serviceActor(jurisdictionId, 'matrix'))]);
      const { rowCount } = await this.runtime.query(statement);
      return { rows: rowCount ?? 0, refused: null };
    } catch (error) {
      return { rows: 0, refused: (error as { code?: string }).code ?? String(error) };
    } finally {
      await this.runtime.query('ROLLBACK');
    }
  }
}

/** The statement that reaches for the rows of one jurisdiction. */
function reachingFor(table: TableFacts, operation: Operation, jurisdictionId: string, row: Row): { text: string; values?: unknown[] } {
  const theirs = { values: [jurisdictionId] };
  switch (operation) {
    case 'select':
      return { text: `SELECT * FROM ${table.name} WHERE jurisdiction_id = $1`, ...theirs };
    case 'insert':
      return insertion(table, row);
    case 'update': {
      const column = table.changeable ?? 'jurisdiction_id';
      return { text: `UPDATE ${table.name} SET ${column} = ${column} WHERE jurisdiction_id = $1`, ...theirs };
    }
    case 'delete':
      return { text: `DELETE FROM ${table.name} WHERE jurisdiction_id = $1`, ...theirs };
  }
}

/** A row of the jurisdiction in every table, written by the runtime role past every key, check and trigger. */
async function fill(db: TestDatabase, tables: readonly TableFacts[], jurisdictionId: string): Promise<Map<string, Row>> {
  const made = new Map<string, Row>();
  for (const table of tables) {
    await db.session.run(serviceActor(jurisdictionId, 'matrix'), async (tx) => {
      const present = (): Promise<Row[]> =>
        tx.query<Row[]>(`SELECT * FROM ${table.name} WHERE jurisdiction_id = $1 LIMIT 1`, [jurisdictionId]);
      // A trigger may have written it already, with its parent.
      if ((await present()).length === 0) {
        const { text, values } = insertion(table, await makeRow((sql, given) => tx.query(sql, given), table, jurisdictionId, made));
        await tx.query(text, values);
      }
      const [row] = await present();
      if (!row) throw new Error(`${table.name} took a row and does not show it`);
      made.set(table.name, row);
    });
  }
  return made;
}

describe('isolation', () => {
  const own = randomUUID();
  const other = randomUUID();
  let db: TestDatabase;
  let emptied: TestDatabase;
  let admin: Client;
  let runtime: Client;
  let tables: TableFacts[];
  let attempts: Attempts;
  let rows: ReadonlyMap<string, Row>;

  beforeAll(async () => {
    [db, emptied] = [await testDatabase(SERVICES), await testDatabase(SERVICES)];
    admin = new Client({ connectionString: db.adminUrl });
    runtime = new Client({ connectionString: db.runtimeUrl });
    await Promise.all([admin.connect(), runtime.connect()]);
    tables = await tablesInReach(admin);
    attempts = new Attempts(runtime, new HmacContextSeal(db.contextKey));
    rows = await fill(db, tables, own);
    await fill(db, tables, other);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([admin.end(), runtime.end()]);
    await Promise.all([db.close(), emptied.close()]);
  });

  /** A new row of the jurisdiction whose rows are reached for. */
  const rowFor = (table: TableFacts): Promise<Row> =>
    makeRow(async (text, values) => (await admin.query<Record<string, unknown>>(text, values)).rows, table, own, rows);

  /** For every table, what is wrong with the answer; nothing when all is well. */
  const judge = async (
    operation: Operation,
    from: string | null,
    wrong: (outcome: Outcome, table: TableFacts) => string | null,
  ): Promise<string[]> => {
    const complaints: string[] = [];
    for (const table of tables) {
      const outcome = await attempts.as(from, reachingFor(table, operation, own, await rowFor(table)));
      const complaint = wrong(outcome, table);
      if (complaint !== null) complaints.push(`${operation} ${table.name}: ${complaint} (${outcome.refused ?? `${outcome.rows} rows`})`);
    }
    return complaints;
  };

  it('knows every table of every service', () => {
    const known = tables.map(({ name }) => name);
    for (const { schema } of [...FOUNDATION_MIGRATIONS, ...SERVICES.map((service) => service.migrations)]) {
      expect(known).toContainEqual(expect.stringMatching(`^${schema}\\.`));
    }
    expect(known.length).toBeGreaterThan(40);
    expect([...rows.keys()].sort()).toEqual(known.sort());
  });

  it.each(OPERATIONS)('lets the own jurisdiction %s as far as it was granted', async (operation) => {
    const complaints = await judge(operation, own, ({ rows: count, refused }, { rights }) => {
      if (!rights[operation]) return refused === RAISED ? null : 'it was never granted';
      // A key that others point to, or one that is taken, is met only behind the wall.
      if (refused !== null) return BEHIND_THE_WALL.has(refused) ? null : 'it was granted';
      return count > 0 ? null : 'it met no row';
    });
    expect(complaints).toEqual([]);
  });

  it.each(OPERATIONS)('shows and yields nothing when another jurisdiction tries to %s', async (operation) => {
    const complaints = await judge(operation, other, ({ rows: count, refused }, { rights }) => {
      if (operation === 'insert' || !rights[operation]) return refused === RAISED ? null : 'it should have been refused';
      return refused === null && count === 0 ? null : 'it should have met nothing';
    });
    expect(complaints).toEqual([]);
  });

  it.each(OPERATIONS)('raises an error at %s when there is no jurisdiction', async (operation) => {
    const complaints = await judge(operation, null, ({ refused }) => (refused === RAISED ? null : 'it should have been refused'));
    expect(complaints).toEqual([]);
  });

  it('lets nobody give a row away to another jurisdiction', async () => {
    const complaints: string[] = [];
    for (const table of tables.filter(({ rights }) => rights.update)) {
      const { refused } = await attempts.as(own, {
        text: `UPDATE ${table.name} SET jurisdiction_id = $2 WHERE jurisdiction_id = $1`,
        values: [own, other],
      });
      if (refused !== RAISED && refused !== KEPT) complaints.push(`${table.name} (${refused ?? 'done'})`);
    }
    expect(complaints).toEqual([]);
  });

  it('notices a wall that is down', async () => {
    await admin.query('ALTER TABLE cases.case_file DISABLE ROW LEVEL SECURITY');
    try {
      const seen = await judge('select', other, ({ rows: count }) => (count === 0 ? null : 'it should have met nothing'));
      expect(seen).toEqual(['select cases.case_file: it should have met nothing (1 rows)']);
    } finally {
      await admin.query('ALTER TABLE cases.case_file ENABLE ROW LEVEL SECURITY');
    }
  });

  it('leaves every row where it was after all that', async () => {
    for (const { name } of tables) {
      const { rows: left } = await admin.query<{ own: string; other: string }>(
        `SELECT count(*) FILTER (WHERE jurisdiction_id = $1) AS own, count(*) FILTER (WHERE jurisdiction_id = $2) AS other FROM ${name}`,
        [own, other],
      );
      expect({ name, ...left[0] }).toEqual({ name, own: '1', other: '1' });
    }
  });

  describe('with every table emptied and vacuumed, where a policy alone stays silent', () => {
    beforeAll(async () => {
      const sweeper = new Client({ connectionString: emptied.adminUrl });
      await sweeper.connect();
      try {
        // Past the triggers that refuse it; nobody but this superuser may.
        await sweeper.query(`SET session_replication_role = replica; TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
        await sweeper.query('VACUUM ANALYZE');
      } finally {
        await sweeper.end();
      }
    });

    it.each(OPERATIONS)('raises an error at %s through the product’s own door', async (operation) => {
      for (const table of tables) {
        const { text, values } = reachingFor(table, operation, own, await rowFor(table));
        await expect(emptied.session.run(serviceActor('', 'matrix'), (tx) => tx.query(text, values))).rejects.toMatchObject({
          code: RAISED,
        });
      }
    });

    it('answers "none" to a jurisdiction that has nothing', async () => {
      for (const table of tables.filter(({ rights }) => rights.select)) {
        const found = emptied.session.run(serviceActor(own, 'matrix'), (tx) => tx.query(`SELECT * FROM ${table.name}`));
        await expect(found).resolves.toEqual([]);
      }
    });
  });
});
