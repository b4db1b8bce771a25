import type { Client } from 'pg';

/** What the catalogue of a database with every service's tables must say; each query lists what breaks the rule. */
export interface CatalogueRule {
  readonly name: string;
  readonly sql: string;
}

/** Reviewed one by one: they run with their owner's rights, so each may tell only what everybody may know. */
const DEFINER_FUNCTIONS = ['app.verify_context', 'app.directory', 'app.migrations_of', 'jurisdictions.demo_officials_exist', 'jurisdictions.published_calendars', 'jurisdictions.published_focal_points', 'ledger.erase_openings'];
/** Rows that belong to no jurisdiction; the runtime role may not touch them. */
const WITHOUT_JURISDICTION = `(n.nspname = 'app' AND c.relname = 'context_key') OR c.relname = 'migration'`;
/** Policies for the owner, on whom the functions above rest. */
const OWNER_POLICIES = [`app.jurisdiction directory`, `jurisdictions.official demo_check`, `jurisdictions.working_calendar published`, `jurisdictions.focal_point published`];
/** As PostgreSQL writes back the policy of `tenantTable`. */
const WALL = `(jurisdiction_id = ( SELECT app.jurisdiction() AS jurisdiction))`;

const RUNTIME = `'headstamp_runtime'`;
const literals = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');
/** Everything that is ours: the queue library keeps to its own schema, which the runtime role may not enter. */
const ours = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'bullmq', 'app_crypto')`;
const relations = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace`;
const named = `n.nspname || '.' || c.relname`;
const tables = `FROM ${relations} WHERE ${ours} AND c.relkind IN ('r', 'p') AND NOT (${WITHOUT_JURISDICTION})`;
const keyColumn = (numbers: string, table: string): string =>
  `EXISTS (SELECT FROM unnest(${numbers}) AS k(number) JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.number WHERE a.attname = 'jurisdiction_id')`;

export const CATALOGUE_RULES: readonly CatalogueRule[] = [
  {
    name: 'every table says whose its rows are',
    sql: `SELECT ${named} ${tables} AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'jurisdiction_id'
          AND a.atttypid = 'uuid'::regtype AND a.attnotnull AND NOT a.attisdropped)`,
  },
  {
    name: 'row-level security is enabled and forced',
    sql: `SELECT ${named} ${tables} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  },
  {
    name: 'a policy holds reading and writing to the own jurisdiction',
    sql: `SELECT ${named} ${tables} AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*' AND p.polroles = '{0}'
          AND pg_get_expr(p.polqual, p.polrelid) = '${WALL}' AND pg_get_expr(p.polwithcheck, p.polrelid) = '${WALL}')`,
  },
  {
    name: 'no other policy opens a table',
    sql: `SELECT ${named} || ' ' || p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE p.polpermissive AND pg_get_expr(p.polqual, p.polrelid) IS DISTINCT FROM '${WALL}'
          AND NOT (${named} || ' ' || p.polname IN (${literals(OWNER_POLICIES)}) AND p.polcmd = 'r' AND p.polroles = ARRAY['headstamp_owner'::regrole::oid])`,
  },
  {
    name: 'no unique key reaches across jurisdictions',
    sql: `SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE ${ours} AND NOT (${WITHOUT_JURISDICTION}) AND c.relkind IN ('r', 'p') AND (i.indisunique OR i.indisexclusion)
          AND NOT ${keyColumn('(i.indkey::int2[])[0:i.indnkeyatts - 1]', 'i.indrelid')}`,
  },
  {
    name: 'no foreign key reaches across jurisdictions',
    sql: `SELECT ${named} || ' ' || k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE k.contype = 'f' AND NOT EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair(own, other)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.own JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.other
            WHERE a.attname = 'jurisdiction_id' AND b.attname = 'jurisdiction_id')`,
  },
  {
    name: 'no index rests on a comparison that could leak',
    sql: `SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          CROSS JOIN unnest(i.indkey::int2[]) AS k(number) JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
          JOIN pg_type t ON t.oid = a.atttypid WHERE ${ours} AND (t.typtype = 'e' OR t.typname IN ('jsonb', 'json', 'numeric', 'citext'))`,
  },
  {
    name: 'a view asks with the rights of who looks',
    sql: `SELECT ${named} FROM ${relations} WHERE ${ours} AND c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY(c.reloptions), false)`,
  },
  { name: 'nothing keeps a copy outside the walls', sql: `SELECT ${named} FROM ${relations} WHERE ${ours} AND c.relkind IN ('m', 'f')` },
  {
    name: 'a function with its owner’s rights is one that was reviewed',
    sql: `SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE ${ours} AND p.prosecdef AND n.nspname || '.' || p.proname NOT IN (${literals(DEFINER_FUNCTIONS)})`,
  },
  {
    name: 'a function names where it looks',
    sql: `SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE ${ours} AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY(p.proconfig), false)`,
  },
  {
    name: 'not everybody may call a function with its owner’s rights',
    sql: `SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE ${ours} AND p.prosecdef AND (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) WHERE grantee = 0))`,
  },
  {
    name: 'the runtime role has no power over others',
    sql: `SELECT rolname FROM pg_roles WHERE rolname = ${RUNTIME} AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
          UNION ALL SELECT m.roleid::regrole::text FROM pg_auth_members m WHERE m.member = ${RUNTIME}::regrole`,
  },
  {
    name: 'the owner is held by its own policies',
    sql: `SELECT rolname FROM pg_roles WHERE rolname = 'headstamp_owner' AND (rolsuper OR rolbypassrls OR rolcreaterole)`,
  },
  {
    name: 'the runtime role owns nothing',
    sql: `SELECT ${named} FROM ${relations} WHERE c.relowner = ${RUNTIME}::regrole
          UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = ${RUNTIME}::regrole
          UNION ALL SELECT oid::regprocedure::text FROM pg_proc WHERE proowner = ${RUNTIME}::regrole
          UNION ALL SELECT datname FROM pg_database WHERE datdba = ${RUNTIME}::regrole AND datname = current_database()`,
  },
  {
    name: 'the runtime role reads and writes rows, and nothing else',
    sql: `SELECT ${named} || ' ' || right_ FROM ${relations} CROSS JOIN unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS right_
          WHERE ${ours} AND c.relkind IN ('r', 'p', 'v') AND has_table_privilege(${RUNTIME}, c.oid, right_)
          UNION ALL SELECT nspname || ' CREATE' FROM pg_namespace WHERE has_schema_privilege(${RUNTIME}, oid, 'CREATE')
          UNION ALL SELECT ${named} FROM ${relations} WHERE ${ours} AND CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(${RUNTIME}, c.oid, 'SELECT, USAGE, UPDATE') END`,
  },
  {
    name: 'what belongs to no jurisdiction is out of the runtime role’s reach',
    sql: `SELECT ${named} FROM ${relations} WHERE ${ours} AND c.relkind IN ('r', 'p') AND (${WITHOUT_JURISDICTION})
          AND (has_table_privilege(${RUNTIME}, c.oid, 'SELECT, INSERT, UPDATE, DELETE') OR has_any_column_privilege(${RUNTIME}, c.oid, 'SELECT, INSERT, UPDATE'))
          UNION ALL SELECT nspname FROM pg_namespace WHERE nspname IN ('bullmq', 'app_crypto') AND has_schema_privilege(${RUNTIME}, oid, 'USAGE')`,
  },
  {
    name: 'nothing is granted to everybody',
    sql: `SELECT ${named} FROM ${relations} CROSS JOIN aclexplode(c.relacl) AS g WHERE ${ours} AND g.grantee = 0
          UNION ALL SELECT ${named} || '.' || a.attname FROM ${relations} JOIN pg_attribute a ON a.attrelid = c.oid CROSS JOIN aclexplode(a.attacl) AS g
            WHERE ${ours} AND g.grantee = 0
          UNION ALL SELECT n.nspname FROM pg_namespace n CROSS JOIN aclexplode(n.nspacl) AS g WHERE ${ours} AND g.grantee = 0`,
  },
];

/** `rule: object` for everything that breaks a rule. */
export async function brokenRules(client: Client): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, sql } of CATALOGUE_RULES) {
    const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array' });
    broken.push(...rows.map(([object]) => `${name}: ${object}`));
  }
  return broken;
}
