import type { Surface } from '../surface/surface';
import { type CollectionItem, type Ranked, searchCollection, type SearchOptions } from './search';

/** What is known of a firearm's class, by the caller's own field names and codes: calibre, region, shape of the firing pin and so on. */
export type ClassCharacteristics = Readonly<Record<string, string>>;

/** The caller's rule: of these fields, whatever is stated on both sides must be equal. */
export interface ClassFilter {
  readonly characteristics: ClassCharacteristics;
  readonly fields: readonly string[];
}

/** What a class filter left out. An item that differs in several fields counts once in `items` and once under each of them. */
export interface ExcludedByClass {
  readonly items: number;
  readonly byField: readonly { readonly field: string; readonly items: number }[];
}

export interface ClassedItem extends CollectionItem {
  readonly characteristics?: ClassCharacteristics;
}

/** A characteristic without blanks around it; undefined when it is not stated. */
function stated(of: ClassCharacteristics, field: string): string | undefined {
  const value = Object.hasOwn(of, field) ? of[field]!.trim() : '';
  return value === '' ? undefined : value;
}

function differs(a: ClassCharacteristics, b: ClassCharacteristics, field: string): boolean {
  const [one, other] = [stated(a, field), stated(b, field)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether two firearms may be of one class as far as these fields tell. What is unknown on either side excludes nothing. */
export function sameClass(a: ClassCharacteristics, b: ClassCharacteristics, fields: readonly string[]): boolean {
  return !fields.some((field) => differs(a, b, field));
}

/** The items that the rule leaves, in their order, and how many it excludes by which fields, in the order of the rule. */
export function filterByClass<Item extends { readonly characteristics?: ClassCharacteristics }>(
  items: Iterable<Item>, { characteristics, fields }: ClassFilter,
): { readonly kept: Item[]; readonly excluded: ExcludedByClass } {
  const all = [...items];
  const of = (item: Item): ClassCharacteristics => item.characteristics ?? {};
  const kept = all.filter((item) => sameClass(characteristics, of(item), fields));
  const byField = [...new Set(fields)].map((field) => ({ field, items: all.filter((item) => differs(characteristics, of(item), field)).length }));
  return { kept, excluded: { items: all.length - kept.length, byField } };
}

/**
 * As `searchCollection`, over the items that the class filter leaves; those it excludes are neither read nor ranked, but counted.
 * The ranking is that of a search of the kept items alone. Throws RangeError where `searchCollection` does.
 */
export async function searchWithinClass(
  query: Surface, collection: Iterable<ClassedItem>, filter: ClassFilter, options: SearchOptions = {},
): Promise<{ readonly ranked: Ranked[]; readonly excluded: ExcludedByClass }> {
  const { kept, excluded } = filterByClass(collection, filter);
  return { ranked: await searchCollection(query, kept, options), excluded };
}
