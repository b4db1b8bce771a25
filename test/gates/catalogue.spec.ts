import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { SERVICES } from '../../apps/standalone/src/services';
import { brokenRules, CATALOGUE_RULES } from './catalogue-rules';

const COLUMNS = 'jurisdiction_id uuid NOT NULL, id uuid NOT NULL';
const WALLS = `
  ALTER TABLE cases.planted ENABLE ROW LEVEL SECURITY; ALTER TABLE cases.planted FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_jurisdiction ON cases.planted
    USING (jurisdiction_id = (SELECT app.jurisdiction())) WITH CHECK (jurisdiction_id = (SELECT app.jurisdiction()));`;
const GOOD = `CREATE TABLE cases.planted (${COLUMNS}, PRIMARY KEY (jurisdiction_id, id)); ${WALLS}`;

/** For each rule, one thing that somebody could do in a hurry. */
const planted: readonly (readonly [rule: string, deed: string, sql: string])[] = [
  ['every table says whose its rows are', 'a table without the column', 'CREATE TABLE cases.planted (id uuid PRIMARY KEY)'],
  [
    'every table says whose its rows are',
    'a jurisdiction that is any text',
    'CREATE TABLE cases.planted (jurisdiction_id text NOT NULL, id uuid)',
  ],
  ['row-level security is enabled and forced', 'no walls at all', `CREATE TABLE cases.planted (${COLUMNS})`],
  [
    'row-level security is enabled and forced',
    'walls that do not hold the owner',
    `${GOOD} ALTER TABLE cases.planted NO FORCE ROW LEVEL SECURITY`,
  ],
  [
    'a policy holds reading and writing to the own jurisdiction',
    'the silent policy of many recipes',
    `CREATE TABLE cases.planted (${COLUMNS}); ALTER TABLE cases.planted ENABLE ROW LEVEL SECURITY; ALTER TABLE cases.planted FORCE ROW LEVEL SECURITY;
     CREATE POLICY silent ON cases.planted USING (jurisdiction_id = nullif(current_setting('app.ctx', true), '')::uuid)`,
  ],
  [
    'no other policy opens a table',
    'a policy that shows everything',
    `${GOOD} CREATE POLICY everything ON cases.planted FOR SELECT USING (true)`,
  ],
  [
    'no other policy opens a table',
    'a reading right for the runtime role',
    `CREATE POLICY all_cases ON cases.case_file FOR SELECT TO headstamp_runtime USING (true)`,
  ],
  ['no unique key reaches across jurisdictions', 'a unique identifier', `${GOOD} ALTER TABLE cases.planted ADD UNIQUE (id)`],
  [
    'no unique key reaches across jurisdictions',
    'a primary key of the identifier alone',
    `CREATE TABLE cases.planted (${COLUMNS}, PRIMARY KEY (id)); ${WALLS}`,
  ],
  [
    'no unique key reaches across jurisdictions',
    'a unique index that only carries the jurisdiction along',
    `${GOOD} CREATE UNIQUE INDEX ON cases.planted (id) INCLUDE (jurisdiction_id)`,
  ],
  [
    'no foreign key reaches across jurisdictions',
    'a foreign key by identifier alone',
    `${GOOD} ALTER TABLE cases.planted ADD UNIQUE (id), ADD parent uuid REFERENCES cases.planted (id)`,
  ],
  [
    'no foreign key reaches across jurisdictions',
    'a foreign key that confuses the jurisdiction with another column',
    `${GOOD} ALTER TABLE cases.planted ADD owner uuid, ADD FOREIGN KEY (owner, id) REFERENCES cases.planted (jurisdiction_id, id)`,
  ],
  [
    'no index rests on a comparison that could leak',
    'an index over a document',
    `${GOOD} ALTER TABLE cases.planted ADD about jsonb; CREATE INDEX ON cases.planted (jurisdiction_id, about)`,
  ],
  [
    'a view asks with the rights of who looks',
    'a view with its owner’s rights',
    'CREATE VIEW cases.planted AS SELECT * FROM cases.case_file',
  ],
  ['nothing keeps a copy outside the walls', 'a materialised view', 'CREATE MATERIALIZED VIEW cases.planted AS SELECT 1 AS one'],
  [
    'a function with its owner’s rights is one that was reviewed',
    'a function with its owner’s rights',
    `CREATE FUNCTION cases.planted() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS 'SELECT 1'`,
  ],
  [
    'a function names where it looks',
    'a function that looks wherever the caller says',
    `CREATE FUNCTION cases.planted() RETURNS bigint LANGUAGE sql AS 'SELECT 1'`,
  ],
  [
    'not everybody may call a function with its owner’s rights',
    'the directory opened to everybody',
    'GRANT EXECUTE ON FUNCTION app.directory() TO PUBLIC',
  ],
  ['the runtime role has no power over others', 'a runtime role above the policies', 'ALTER ROLE headstamp_runtime BYPASSRLS'],
  ['the runtime role has no power over others', 'a runtime role that may become the owner', 'GRANT headstamp_owner TO headstamp_runtime'],
  ['the owner is held by its own policies', 'an owner above the policies', 'ALTER ROLE headstamp_owner BYPASSRLS'],
  ['the runtime role owns nothing', 'a table of the runtime role’s own', `${GOOD} ALTER TABLE cases.planted OWNER TO headstamp_runtime`],
  [
    'the runtime role reads and writes rows, and nothing else',
    'the right to empty a table',
    'GRANT TRUNCATE ON cases.case_file TO headstamp_runtime',
  ],
  ['the runtime role reads and writes rows, and nothing else', 'the right to create', 'GRANT CREATE ON SCHEMA cases TO headstamp_runtime'],
  [
    'what belongs to no jurisdiction is out of the runtime role’s reach',
    'the context key in sight',
    'GRANT SELECT ON app.context_key TO headstamp_runtime',
  ],
  [
    'what belongs to no jurisdiction is out of the runtime role’s reach',
    'one column of the context key in sight',
    'GRANT SELECT (key) ON app.context_key TO headstamp_runtime',
  ],
  ['nothing is granted to everybody', 'a table granted to everybody', 'GRANT SELECT ON cases.case_file TO PUBLIC'],
];

describe('the catalogue of a database with every service', () => {
  let db: TestDatabase;
  let admin: Client;
  beforeAll(async () => {
    db = await testDatabase(SERVICES);
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
  });

  it('breaks no rule', async () => {
    await expect(brokenRules(admin)).resolves.toEqual([]);
  });

  it.each(planted)('breaks the rule "%s" by %s', async (rule, _deed, sql) => {
    await admin.query('BEGIN');
    try {
      await admin.query(sql);
      const broken = await brokenRules(admin);
      expect(broken.map((each) => each.split(':')[0])).toContain(rule);
    } finally {
      await admin.query('ROLLBACK');
    }
  });

  it('has a planted violation for every rule', () => {
    expect([...new Set(planted.map(([rule]) => rule))].sort()).toEqual(CATALOGUE_RULES.map(({ name }) => name).sort());
  });
});
