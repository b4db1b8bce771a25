import { StorageError } from './storage.errors';

/** From the outside in. */
export const PLACE_KINDS = ['BUILDING', 'ROOM', 'CABINET', 'SHELF', 'BOX'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What a full place does with one more: it takes none, or it takes it and says that it is too full. */
export const WHEN_FULL = ['REFUSE', 'FLAG'] as const;
export type WhenFull = (typeof WHEN_FULL)[number];

/** That a place of one kind can be in one of another: only further inside. Steps may be left out. So no place is ever in itself. */
export function assertInsideOf(kind: PlaceKind, outer: PlaceKind): void {
  if (PLACE_KINDS.indexOf(kind) <= PLACE_KINDS.indexOf(outer)) throw new StorageError('storage-place.order', { kind, outer });
}

export interface Room {
  readonly id: string;
  readonly capacity: number | null;
  readonly whenFull: WhenFull;
  /** Items in it and in the places inside it, once the new ones are there. */
  readonly items: number;
}

/**
 * Judges the places that hold the new items, the innermost and all around it. Returns ids of those that are over their capacity
 * and take it all the same. @throws `storage-place.full` naming the place, its capacity and how many it would hold
 */
export function overCapacity(rooms: readonly Room[]): string[] {
  const over = rooms.filter(({ capacity, items }) => capacity !== null && items > capacity);
  const refusing = over.find(({ whenFull }) => whenFull === 'REFUSE');
  if (refusing)
    throw new StorageError('storage-place.full', { placeId: refusing.id, capacity: refusing.capacity ?? 0, items: refusing.items });
  return over.map(({ id }) => id);
}

/** Lower and upper limits of what is monitored, in degrees Celsius and per cent relative humidity; null where there is none. */
export interface ClimateLimits {
  readonly temperatureMin: number | null;
  readonly temperatureMax: number | null;
  readonly humidityMin: number | null;
  readonly humidityMax: number | null;
}

export const CLIMATE_DEVIATIONS = ['TOO_COLD', 'TOO_WARM', 'TOO_DRY', 'TOO_HUMID'] as const;
export type ClimateDeviation = (typeof CLIMATE_DEVIATIONS)[number];

export function assertLimits({ temperatureMin, temperatureMax, humidityMin, humidityMax }: ClimateLimits): void {
  const crossed = (low: number | null, high: number | null): boolean => low !== null && high !== null && low > high;
  if (crossed(temperatureMin, temperatureMax) || crossed(humidityMin, humidityMax)) throw new StorageError('storage-place.limits-crossed');
}

/** Where a reading lies outside the limits; on a limit it lies inside. */
export function climateDeviations(
  limits: ClimateLimits,
  read: { readonly temperature: number | null; readonly humidity: number | null },
): ClimateDeviation[] {
  const below = (value: number | null, limit: number | null): boolean => value !== null && limit !== null && value < limit;
  const above = (value: number | null, limit: number | null): boolean => value !== null && limit !== null && value > limit;
  const found: Record<ClimateDeviation, boolean> = {
    TOO_COLD: below(read.temperature, limits.temperatureMin),
    TOO_WARM: above(read.temperature, limits.temperatureMax),
    TOO_DRY: below(read.humidity, limits.humidityMin),
    TOO_HUMID: above(read.humidity, limits.humidityMax),
  };
  return CLIMATE_DEVIATIONS.filter((deviation) => found[deviation]);
}

/** A place and those around it, from the innermost outwards, as far as entering and keeping go. */
export interface Guarded {
  readonly id: string;
  readonly keeperOfficialId: string | null;
  /** Null when nobody was named: whoever works here may enter. */
  readonly mayEnter: readonly string[] | null;
}

/** A keeper of the place, or of one around it. */
export const keeps = (officialId: string, places: readonly Guarded[]): boolean =>
  places.some(({ keeperOfficialId }) => keeperOfficialId === officialId);

/** That the official may enter the place and every one around it; who keeps one of them may enter that one. */
export function assertMayEnter(officialId: string, places: readonly Guarded[]): void {
  const shut = places.find(
    ({ mayEnter, keeperOfficialId }) => mayEnter !== null && keeperOfficialId !== officialId && !mayEnter.includes(officialId),
  );
  if (shut) throw new StorageError('storage-place.may-not-enter', { placeId: shut.id });
}

interface Nested {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** Places in the order in which one walks through them: each before what is in it, siblings by name. Depth from 0 at the outermost shown. */
export function walkThrough<Place extends Nested>(places: readonly Place[]): { readonly place: Place; readonly depth: number }[] {
  const known = new Set(places.map(({ id }) => id));
  const inside = new Map<string | null, Place[]>();
  for (const place of places) {
    const parent = place.parentId !== null && known.has(place.parentId) ? place.parentId : null;
    inside.set(parent, [...(inside.get(parent) ?? []), place]);
  }
  const byName = (a: Place, b: Place): number => a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
  const walk = (parent: string | null, depth: number): { place: Place; depth: number }[] =>
    (inside.get(parent) ?? []).sort(byName).flatMap((place) => [{ place, depth }, ...walk(place.id, depth + 1)]);
  return walk(null, 0);
}

/** Items in each place and in all that is inside it, from the items that stand in it directly. */
export function countsWithin(places: readonly Nested[], itemsHere: ReadonlyMap<string, number>): Map<string, number> {
  const within = new Map(places.map(({ id }) => [id, itemsHere.get(id) ?? 0]));
  const order = walkThrough(places).reverse();
  for (const { place } of order) {
    if (place.parentId !== null && within.has(place.parentId))
      within.set(place.parentId, (within.get(place.parentId) ?? 0) + (within.get(place.id) ?? 0));
  }
  return within;
}
