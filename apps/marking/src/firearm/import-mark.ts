import { countryInYear } from '@headstamp/codes';

export interface ImportMark {
  /** ISO 3166-1 alpha-2, or the ISO 3166-3 code of a former state. */
  readonly country: string;
  readonly year: number;
}

const SHAPE = /^\s*([A-Za-z]{2})[\s./-]*(\d{4}|\d{2})\s*$/;

/**
 * Reads an import mark as ISACS 05.30 describes it, country and year: `GT 2009`, or `KE 14` with the year in two digits,
 * which is taken for the latest such year that has been reached. Null for any other text.
 */
export function readImportMark(text: string, now: Date): ImportMark | null {
  const [, letters = '', digits = ''] = SHAPE.exec(text) ?? [];
  if (letters === '') return null;
  const year = digits.length === 4 ? Number(digits) : latestYearWritten(digits, now);
  // CS 92 and CS 04 are two states; YU 85 is one that no longer exists.
  const country = countryInYear(letters.toUpperCase(), year);
  return country === null ? null : { country, year };
}

function latestYearWritten(digits: string, now: Date): number {
  const year = Math.floor(now.getUTCFullYear() / 100) * 100 + Number(digits);
  return year > now.getUTCFullYear() ? year - 100 : year;
}
