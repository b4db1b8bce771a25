import { RequestError } from '@headstamp/http';
import type { Statement } from '@headstamp/tenancy';
import type { Firearm } from './firearm.entity';
import type { FirearmFilter } from './firearm-filter';

/** Numbers in byte order from `from` on and before `to`. */
export interface SerialRange {
  readonly from: string;
  readonly to: string;
}

/** Where the page before ended. */
interface Place {
  readonly number: string;
  readonly id: string;
}

/** The number itself, and those that begin with it. */
export const exactly = (normalised: string): SerialRange => ({ from: normalised, to: `${normalised}\u0001` });
export const beginningWith = (normalised: string): SerialRange => ({ from: normalised, to: `${normalised}\u{10ffff}` });

export type FirearmInRange = Firearm & Place;

interface PageAsked {
  readonly limit: number;
  readonly cursor?: string;
}

/** Every number there is. */
export const ALL_NUMBERS: SerialRange = { from: '', to: '\u{10ffff}' };

/** How many parameters the statement has before those of a filter. */
export const RANGE_PARAMETERS = 6;

/**
 * Firearms of which the number on the frame, or else that on the barrel, lies in a range; in the order of that number.
 * Each half reads an index in its order and stops when a page is full, however many numbers begin so.
 * @param columns of `f`, a row of `marking.firearm`, its `id` among them
 */
export function serialRangeSql(columns: string, filter: string): string {
  const half = (column: string, besides: string): string => `
    (SELECT ${columns}, f.${column} COLLATE "C" AS number FROM marking.firearm f
     WHERE f.jurisdiction_id = $1 AND f.${column} COLLATE "C" >= $2 AND f.${column} COLLATE "C" < $3
       AND (f.${column} COLLATE "C", f.id) > ($4, $5::uuid)${besides}${filter && ` AND ${filter}`}
     ORDER BY f.jurisdiction_id, f.${column} COLLATE "C", f.id LIMIT $6)`;
  // Once only where both numbers lie in it.
  const onBarrelOnly =
    ' AND (f.serial_normalised IS NULL OR f.serial_normalised COLLATE "C" < $2 OR f.serial_normalised COLLATE "C" >= $3)';
  return `SELECT * FROM (${half('serial_normalised', '')} UNION ALL ${half('barrel_serial_normalised', onBarrelOnly)}) AS found
    ORDER BY number, id LIMIT $6`;
}

/** The statement of one page of a range, prepared once where nothing else is asked. */
export function rangeStatement(
  columns: string,
  jurisdictionId: string,
  { from, to }: SerialRange,
  { limit, cursor }: PageAsked,
  filter: FirearmFilter,
): Statement {
  const after = cursor === undefined ? { number: '', id: '00000000-0000-0000-0000-000000000000' } : placeOf(cursor);
  const values = [jurisdictionId, from, to, after.number, after.id, limit + 1, ...filter.values];
  return { text: serialRangeSql(columns, filter.sql), values, ...(filter.sql === '' ? { name: 'firearms_in_range' } : {}) };
}

/** The page that these rows are, read with one more than it holds. */
export function rangePage(rows: readonly FirearmInRange[], limit: number): { firearms: FirearmInRange[]; nextCursor: string | null } {
  const firearms = rows.slice(0, limit);
  const last = firearms.at(-1);
  return { firearms, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}

const cursorOf = ({ number, id }: Place): string => Buffer.from(`${id} ${number}`).toString('base64url');

const PLACE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\S{1,200})$/u;

function placeOf(cursor: string): Place {
  const [, id, number] = PLACE.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (id === undefined || number === undefined || number.includes('\u0000')) throw new RequestError('request.cursor-malformed');
  return { number, id };
}
