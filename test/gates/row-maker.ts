import { createHash, randomUUID } from 'node:crypto';
import type { ColumnFacts, TableFacts } from './tables';

type Value = string | number | boolean | null;
export type Row = Record<string, Value>;
/** Answers a statement; rows as objects. */
export type Ask = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

const BYTES = Buffer.alloc(32, 7);
const TEXTS = [
  'x',
  'GT',
  '2020-01-01',
  'a1',
  '0'.repeat(64),
  createHash('sha256').update(BYTES).digest('hex'),
  createHash('sha256').update(BYTES).digest('base64'),
];

/** Literals that the table's own checks compare with. */
function literalsOf(table: TableFacts, column: string): string[] {
  return table.checks
    .filter(({ columns }) => columns.includes(column))
    .flatMap(({ expression }) => [...expression.matchAll(/'((?:[^']|'')*)'::/g)].map(([, text = '']) => text.replaceAll("''", "'")));
}

function ordinaryValues(table: TableFacts, { name, type }: ColumnFacts): Value[] {
  if (type.endsWith('[]')) {
    const [element = 'x'] = ordinaryValues(table, { name, type: type.slice(0, -2), optional: false, filled: false }) as string[];
    return [`{${element}}`, `{${element},${element}}`, '{}'];
  }
  if (type === 'uuid') return [randomUUID(), randomUUID()];
  if (/^(text|char|character)/.test(type)) return [...literalsOf(table, name), ...TEXTS];
  if (/^(integer|bigint|smallint|numeric|double|real)/.test(type)) return [1, 0, 2, 100];
  if (type === 'boolean') return [true, false];
  if (type === 'bytea') return [`\\x${BYTES.toString('hex')}`, `\\x${Buffer.alloc(16, 7).toString('hex')}`];
  if (type.startsWith('timestamp')) return ['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z'];
  if (type === 'date') return ['2020-01-01'];
  if (/^jsonb?$/.test(type)) return ['{}', '[]'];
  throw new Error(`${table.name}.${name}: no values are known for the type ${type}; add some`);
}

/** A random sequence that is the same in every run: mulberry32. */
function repeatable(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Makes the values of a row that the table's keys and checks accept, knowing nothing but the catalogue.
 * @param parents for each table, the row of this jurisdiction that others may point to
 * @throws when no such row is found: a table that nobody can write is not to be passed over
 */
export async function makeRow(ask: Ask, table: TableFacts, jurisdictionId: string, parents: ReadonlyMap<string, Row>): Promise<Row> {
  const columns = table.columns.filter(({ filled }) => !filled);
  const choices = new Map<string, Value[]>(
    columns.map((column) => [column.name, [...(column.optional ? [null] : []), ...ordinaryValues(table, column)]]),
  );
  choices.set('jurisdiction_id', [jurisdictionId]);
  for (const { parent, columns: own, parentColumns } of table.foreignKeys) {
    const row = parents.get(parent);
    own.forEach((column, place) => {
      const optional = columns.some(({ name, optional: may }) => name === column && may);
      const known = row?.[parentColumns[place] ?? ''];
      if (column === 'jurisdiction_id') return;
      if (known !== undefined) choices.set(column, [...(optional ? [null] : []), known]);
      else if (optional) choices.set(column, [null]);
    });
  }
  const row: Row = Object.fromEntries([...choices].map(([name, values]) => [name, values[0] ?? null]));
  const names = [...choices.keys()];
  const checks = table.checks.filter(({ columns: used }) => used.every((name) => names.includes(name)));
  if (checks.length === 0) return row;

  const typed = columns.map(({ name, type }, place) => `$${place + 1}::${type} AS "${name}"`).join(', ');
  const judged = checks.map(({ expression }, place) => `(${expression}) IS NOT FALSE AS "${place}"`).join(', ');
  const random = repeatable(1);
  for (let attempt = 0; attempt < 5_000; attempt++) {
    const values = columns.map(({ name }) => row[name]);
    const [verdict = {}] = await ask(`SELECT ${judged} FROM (SELECT ${typed}) AS candidate`, values);
    const broken = checks.filter((_, place) => verdict[String(place)] !== true);
    if (broken.length === 0) return row;
    const blamed = broken[random(broken.length)]?.columns.filter((name) => (choices.get(name)?.length ?? 0) > 1) ?? [];
    const changed = blamed[random(blamed.length || 1)];
    const possible = changed === undefined ? [] : (choices.get(changed) ?? []);
    if (changed !== undefined) row[changed] = possible[random(possible.length)] ?? null;
  }
  throw new Error(`no row of ${table.name} was found that satisfies its checks`);
}

export function insertion(table: TableFacts, row: Row): { text: string; values: Value[] } {
  const names = Object.keys(row);
  const places = names.map((name, place) => `$${place + 1}::${table.columns.find((column) => column.name === name)?.type ?? 'text'}`);
  return {
    text: `INSERT INTO ${table.name} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${places.join(', ')})`,
    values: Object.values(row),
  };
}
