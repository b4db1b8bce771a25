import { CampaignError } from './campaign.errors';

/** What a campaign stamps, for example `GT {year} {number:6}`: literal text, the year, and a number of fixed width. */
export interface MarkPattern {
  /** Digits of the number; null where every weapon bears the same text. */
  readonly width: number | null;
  /** The text of one mark. @throws `marking-campaign.numbers-exhausted` when the number has more digits than the pattern */
  text(number: number | null): string;
}

const NUMBER = /\{number:([1-9])\}/g;
const YEAR = /\{year\}/g;
/** Engraved as it stands: so that no cell of a CSV file need be changed to be safe, it cannot begin like a formula. */
const BEGINS_PLAINLY = /^(?:[\p{L}\p{Nd}]|\{year\}|\{number:[1-9]\})/u;

/** @throws `marking-campaign.pattern-unusable` */
export function markPattern(pattern: string, year: number): MarkPattern {
  const numbers = [...pattern.matchAll(NUMBER)];
  const rest = pattern.replace(NUMBER, '').replace(YEAR, '');
  const usable = numbers.length <= 1 && [...pattern.matchAll(YEAR)].length <= 1 && !/[{}\t\r\n]/.test(rest) && BEGINS_PLAINLY.test(pattern);
  if (!usable) throw new CampaignError('marking-campaign.pattern-unusable');
  const width = numbers[0]?.[1] === undefined ? null : Number(numbers[0][1]);
  const withYear = pattern.replace(YEAR, String(year));
  return {
    width,
    text(number) {
      if (width === null || number === null) return withYear;
      const digits = String(number);
      if (digits.length > width) throw new CampaignError('marking-campaign.numbers-exhausted', { width });
      return withYear.replace(NUMBER, digits.padStart(width, '0'));
    },
  };
}

/** The text as a person reads it off a photograph: case and the width of spaces do not count. */
export const readMark = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toUpperCase();
