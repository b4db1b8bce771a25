import { createHash } from 'node:crypto';
import { StockTakeError } from './stock-take.errors';

export const MOST_READS = 5_000;
export const LONGEST_READ = 300;

/** Codes of a pasted list: one a line, or between commas, semicolons and tabs. @throws `stock-take.list-too-long` */
export function readsOf(list: string): string[] {
  const reads = list.split(/[\r\n\t,;]+/).flatMap((read) => (read.trim() === '' ? [] : [read.trim()]));
  if (reads.length > MOST_READS || reads.some((read) => read.length > LONGEST_READ))
    throw new StockTakeError('stock-take.list-too-long', { reads: reads.length, most: MOST_READS });
  return reads;
}

/**
 * A sample that nobody chooses and everybody can draw again: the ids whose SHA-256 with the seed come first.
 * @param seed random, drawn when the stock-take begins and kept with it
 */
export function drawSample(ids: readonly string[], size: number, seed: string): string[] {
  const lot = (id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex');
  return [...new Set(ids)]
    .map((id) => ({ id, lot: lot(id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}

/** Which place is in which. */
export type PlaceNesting = ReadonlyMap<string, string | null>;

/** Whether the inner place is the outer one or somewhere inside it. */
export function isIn(inner: string, outer: string, nesting: PlaceNesting): boolean {
  for (let at: string | null = inner; at !== null; at = nesting.get(at) ?? null) if (at === outer) return true;
  return false;
}

/** Whether somebody who says "in the room" and somebody who says "on its shelf" speak of one place. */
const agree = (one: string, other: string, nesting: PlaceNesting): boolean => isIn(one, other, nesting) || isIn(other, one, nesting);

export const SCAN_RESULTS = ['FOUND', 'ELSEWHERE', 'UNEXPECTED', 'NOT_LISTED', 'REPEATED', 'TWO_PLACES', 'UNKNOWN', 'PLACE'] as const;
export type ScanResult = (typeof SCAN_RESULTS)[number];

export interface ItemScan {
  readonly exhibitId: string;
  /** Where it was scanned; null when nobody said. */
  readonly placeId: string | null;
}

export interface StockList {
  /** Items that should be seen, each with the place where it should be; null when it is recorded in none. */
  readonly listed: ReadonlyMap<string, string | null>;
  /** The place whose stock is taken; null for an inventory of everything. */
  readonly within: string | null;
  readonly nesting: PlaceNesting;
}

/** Whether an item that is not listed is where the records put it. */
function isAtHome(recorded: string | null, scanned: string | null, { within, nesting }: StockList): boolean {
  if (recorded === null) return false;
  const place = scanned ?? within;
  return place === null || isIn(recorded, place, nesting);
}

/**
 * What one scan of a known item says against the list.
 * @param before places where it was scanned earlier in this stock-take
 * @param recorded where the records put it now
 */
export function judgeScan(scan: ItemScan, before: readonly (string | null)[], recorded: string | null, list: StockList): ScanResult {
  const { listed, nesting } = list;
  const { exhibitId, placeId } = scan;
  if (before.length > 0) {
    const conflict = before.some((place) => place !== null && placeId !== null && !agree(place, placeId, nesting));
    return conflict ? 'TWO_PLACES' : 'REPEATED';
  }
  if (!listed.has(exhibitId)) return isAtHome(recorded, placeId, list) ? 'NOT_LISTED' : 'UNEXPECTED';
  const due = listed.get(exhibitId) ?? null;
  return placeId === null || (due !== null && isIn(due, placeId, nesting)) ? 'FOUND' : 'ELSEWHERE';
}

export const STOCK_DIFFERENCE_KINDS = ['MISSING', 'FOUND_ELSEWHERE', 'UNEXPECTED', 'UNKNOWN_CODE', 'TWO_PLACES'] as const;
export type StockDifferenceKind = (typeof STOCK_DIFFERENCE_KINDS)[number];

export interface StockDifference {
  readonly kind: StockDifferenceKind;
  readonly exhibitId: string | null;
  /** The code as read, when nobody knows it. */
  readonly read: string | null;
  readonly listedPlaceId: string | null;
  /** Where it was scanned, each place once. */
  readonly foundPlaceIds: readonly string[];
}

/**
 * Where list and scans disagree: each item and each unknown code at most once. Duplicates change nothing, and neither does the
 * order of the scans.
 * @param unknown codes that were read and that nobody knows
 * @param recorded where the records put items that are not listed, now
 */
export function differencesOf(
  list: StockList,
  scans: readonly ItemScan[],
  unknown: readonly string[],
  recorded: ReadonlyMap<string, string | null>,
): StockDifference[] {
  const places = new Map<string, (string | null)[]>();
  for (const { exhibitId, placeId } of scans) places.set(exhibitId, [...(places.get(exhibitId) ?? []), placeId]);
  const differences: StockDifference[] = [];
  const differ = (kind: StockDifferenceKind, exhibitId: string, found: readonly string[]): void => {
    differences.push({ kind, exhibitId, read: null, listedPlaceId: list.listed.get(exhibitId) ?? null, foundPlaceIds: found });
  };
  for (const [exhibitId, due] of list.listed) {
    const seen = places.get(exhibitId);
    const found = namedOnce(seen ?? []);
    if (!seen) differ('MISSING', exhibitId, []);
    else if (areTwo(found, list.nesting)) differ('TWO_PLACES', exhibitId, found);
    else if (found.some((place) => due === null || !isIn(due, place, list.nesting))) differ('FOUND_ELSEWHERE', exhibitId, found);
  }
  for (const [exhibitId, seen] of places) {
    if (list.listed.has(exhibitId)) continue;
    const found = namedOnce(seen);
    if (areTwo(found, list.nesting)) differ('TWO_PLACES', exhibitId, found);
    else if (seen.some((place) => !isAtHome(recorded.get(exhibitId) ?? null, place, list))) differ('UNEXPECTED', exhibitId, found);
  }
  for (const read of new Set(unknown))
    differences.push({ kind: 'UNKNOWN_CODE', exhibitId: null, read, listedPlaceId: null, foundPlaceIds: [] });
  return differences;
}

const namedOnce = (places: readonly (string | null)[]): string[] => [...new Set(places.filter((place) => place !== null))].sort();

const areTwo = (places: readonly string[], nesting: PlaceNesting): boolean =>
  places.some((one) => places.some((other) => !agree(one, other, nesting)));
