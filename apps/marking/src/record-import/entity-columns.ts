import { textColumn, textsOf } from '@headstamp/tenancy';
import { getMetadataArgsStorage } from 'typeorm';

/** Many rows of one table, each column as one text; columns that are null throughout are left out. Made in one thread, written by another. */
export interface ColumnTexts {
  readonly rows: number;
  readonly texts: Readonly<Record<string, string>>;
}

interface Written {
  readonly property: string;
  readonly column: string;
  readonly type: string;
}

const known = new Map<object, readonly Written[]>();

/** The columns that an insert writes, as the entity declares them: a column added there is written here. */
function writtenColumns(entity: abstract new () => object): readonly Written[] {
  const found = known.get(entity);
  if (found) return found;
  const columns = getMetadataArgsStorage()
    .columns.filter(({ target, options }) => target === entity && options.insert !== false)
    .map(({ propertyName: property, options: { name, type } }) => ({ property, column: name ?? property, type: String(type) }));
  known.set(entity, columns);
  return columns;
}

/** Rows of an entity as columns; the jurisdiction is the writer's to say. Throws RangeError for a value that has no text. */
export function columnTexts(entity: abstract new () => object, rows: readonly object[]): ColumnTexts {
  const texts: Record<string, string> = {};
  for (const { property, column } of writtenColumns(entity)) {
    if (property === 'jurisdictionId') continue;
    const values = rows.map((row) => textOf((row as Record<string, unknown>)[property]));
    if (values.some((value) => value !== null)) texts[column] = textColumn(values);
  }
  return { rows: rows.length, texts };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw new RangeError('this value is written by nobody');
}

/** A statement that inserts rows of `columnTexts`, all but those left out. */
export interface BulkInsert {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export interface BulkOptions {
  readonly jurisdictionId: string;
  /** Where `occurred_at` is null. */
  readonly now: Date;
  /** Ids in `leftOutBy`, whose rows are not written. */
  readonly leftOut: readonly string[];
  readonly leftOutBy: 'id' | 'firearm_id';
}

export function bulkInsert(
  table: string,
  entity: abstract new () => object,
  { texts }: ColumnTexts,
  { jurisdictionId, now, leftOut, leftOutBy }: BulkOptions,
): BulkInsert {
  const columns = writtenColumns(entity).filter(({ column }) => column in texts || column === 'occurred_at');
  const given = columns.filter(({ column }) => column in texts);
  const place = (column: string): string => `x.c${given.findIndex((each) => each.column === column)}`;
  const value = ({ column, type }: Written): string => {
    const cast = column in texts ? `${place(column)}::${type}` : 'NULL';
    return column === 'occurred_at' ? `coalesce(${cast}, $2::timestamptz)` : cast;
  };
  const names = columns.map(({ column }) => `"${column}"`);
  return {
    sql: `INSERT INTO ${table} (jurisdiction_id, ${names.join(', ')})
      SELECT $1::uuid, ${columns.map(value).join(', ')}
      FROM unnest(${given.map((_, index) => textsOf(index + 4)).join(', ')}) AS x (${given.map((_, index) => `c${index}`).join(', ')})
      WHERE ${place(leftOutBy)} IS NOT NULL${leftOut.length ? ` AND ${place(leftOutBy)}::uuid <> ALL($3::uuid[])` : ' AND $3::uuid[] IS NOT NULL'}`,
    values: [jurisdictionId, now, leftOut, ...given.map(({ column }) => texts[column])],
  };
}
