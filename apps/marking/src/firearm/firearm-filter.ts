import { canonicalCountryCode } from '@headstamp/codes';
import { normaliseCalibreText } from '../reference/calibre';
import { normaliseName } from '../serial/normalise';
import type { FirearmQuery } from './firearm-query.dto';

/** What is known of a firearm besides its number, as a condition on `f`, a row of `marking.firearm`. */
export interface FirearmFilter {
  /** With a parameter for each value; empty when nothing is known. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

export const NO_FILTER: FirearmFilter = { sql: '', values: [] };

type Described = Omit<FirearmQuery, 'serial' | 'match' | 'order' | 'limit' | 'cursor'>;

/** @param before how many parameters the statement has already; the first of them is the jurisdiction */
export function firearmFilter(query: Described, before: number): FirearmFilter {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${before + values.push(value)}`;
  const conditions: string[] = [];
  if (query.make !== undefined) conditions.push(`f.make_normalised COLLATE "C" = ${parameter(normaliseName(query.make))}`);
  if (query.model !== undefined) conditions.push(`f.model_normalised COLLATE "C" = ${parameter(normaliseName(query.model))}`);
  if (query.calibre !== undefined) conditions.push(`f.calibre_normalised = ${parameter(normaliseCalibreText(query.calibre))}`);
  if (query.year !== undefined) conditions.push(`f.year_of_manufacture = ${parameter(query.year)}`);
  const mark: string[] = [];
  if (query.markKind !== undefined) mark.push(`m.kind = ${parameter(query.markKind)}`);
  if (query.markCountry !== undefined) {
    mark.push(`m.country COLLATE "C" = ${parameter(canonicalCountryCode(query.markCountry) ?? query.markCountry)}`);
  }
  if (query.markYear !== undefined) mark.push(`m.year = ${parameter(query.markYear)}`);
  if (query.mark !== undefined) mark.push(`strpos(upper(m.text), upper(${parameter(query.mark.trim())})) > 0`);
  if (mark.length) {
    conditions.push(`f.id IN (SELECT m.firearm_id FROM marking.firearm_mark m WHERE m.jurisdiction_id = $1 AND ${mark.join(' AND ')})`);
  }
  return { sql: conditions.join(' AND '), values };
}
