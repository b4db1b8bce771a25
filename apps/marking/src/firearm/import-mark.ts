import { isPresentCountryCode } from '@headstamp/codes';

export interface ImportMark {
  /** ISO 3166-1 alpha-2. */
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
  const country = letters.toUpperCase();
  if (!isPresentCountryCode(country)) return null;
  if (digits.length === 4) return { country, year: Number(digits) };
  const year = Math.floor(now.getUTCFullYear() / 100) * 100 + Number(digits);
  return { country, year: year > now.getUTCFullYear() ? year - 100 : year };
}
