import type { Client } from 'pg';

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  /** The database writes it: identity, generated, or a default that no key and no check speaks of. */
  readonly filled: boolean;
}

export interface ForeignKeyFacts {
  readonly parent: string;
  readonly columns: readonly string[];
  readonly parentColumns: readonly string[];
}

export interface TableFacts {
  readonly name: string;
  readonly columns: readonly ColumnFacts[];
  /** Boolean expressions over the columns, as PostgreSQL writes them back. */
  readonly checks: readonly { readonly expression: string; readonly columns: readonly string[] }[];
  readonly foreignKeys: readonly ForeignKeyFacts[];
  readonly rights: Readonly<Record<'select' | 'insert' | 'update' | 'delete', boolean>>;
  /** A column that the role may write anew; null where it may write none. */
  readonly changeable: string | null;
}

const RUNTIME = 'headstamp_runtime';

/** Every table the runtime role may touch in any way, straight from the catalogue, so that none can be forgotten. */
export async function tablesInReach(admin: Client): Promise<TableFacts[]> {
  const { rows } = await admin.query<TableFacts>(
    `SELECT n.nspname || '.' || c.relname AS name,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'optional', NOT a.attnotnull,
          'filled', a.attidentity <> '' OR a.attgenerated <> '' OR (a.atthasdef AND NOT EXISTS (
            SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey)))) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      coalesce((SELECT json_agg(json_build_object('expression', pg_get_expr(k.conbin, k.conrelid), 'columns',
          (SELECT json_agg(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey))))
        FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'), '[]') AS checks,
      coalesce((SELECT json_agg(json_build_object('parent', (SELECT pn.nspname || '.' || p.relname FROM pg_class p JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE p.oid = k.confrelid),
          'columns', (SELECT json_agg(a.attname ORDER BY u.place) FROM unnest(k.conkey) WITH ORDINALITY AS u(number, place) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
          'parentColumns', (SELECT json_agg(a.attname ORDER BY u.place) FROM unnest(k.confkey) WITH ORDINALITY AS u(number, place) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number)))
        FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f'), '[]') AS "foreignKeys",
      json_build_object('select', has_any_column_privilege('${RUNTIME}', c.oid, 'SELECT'), 'insert', has_any_column_privilege('${RUNTIME}', c.oid, 'INSERT'),
        'update', has_any_column_privilege('${RUNTIME}', c.oid, 'UPDATE'), 'delete', has_table_privilege('${RUNTIME}', c.oid, 'DELETE')) AS rights,
      (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND has_column_privilege('${RUNTIME}', c.oid, a.attnum, 'UPDATE') ORDER BY a.attnum LIMIT 1) AS changeable
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
       AND (has_any_column_privilege('${RUNTIME}', c.oid, 'SELECT, INSERT, UPDATE') OR has_table_privilege('${RUNTIME}', c.oid, 'DELETE'))
     ORDER BY 1`,
  );
  return parentsFirst(rows);
}

/** A row of a table that comes later may point to rows of those before it; a circle is begun where a key may be empty. */
function parentsFirst(tables: readonly TableFacts[]): TableFacts[] {
  const placed: TableFacts[] = [];
  let waiting = [...tables];
  const has = (table: TableFacts, parent: string): boolean => parent === table.name || placed.some(({ name }) => name === parent);
  const mayBeEmpty = (table: TableFacts, columns: readonly string[]): boolean =>
    columns.some((column) => table.columns.some(({ name, optional }) => name === column && optional));
  while (waiting.length > 0) {
    const whole = waiting.filter((table) => table.foreignKeys.every(({ parent }) => has(table, parent)));
    const begun = waiting.filter((table) =>
      table.foreignKeys.every(({ parent, columns }) => has(table, parent) || mayBeEmpty(table, columns)),
    );
    const ready = whole.length > 0 ? whole : begun.slice(0, 1);
    if (ready.length === 0) throw new Error(`these tables need each other: ${waiting.map(({ name }) => name).join(', ')}`);
    placed.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return placed;
}
