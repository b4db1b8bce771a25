/** Letters of the Cyrillic and Greek alphabets whose capital is stamped with the same shape as a Latin one. */
const SAME_SHAPE: Readonly<Record<string, string>> = {
  ...{
    А: 'A',
    В: 'B',
    Е: 'E',
    З: '3',
    І: 'I',
    Ј: 'J',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Ѕ: 'S',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    Ү: 'Y',
  },
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', Ϲ: 'C' },
  // A stroke or bar that Unicode does not decompose.
  ...{ Ø: '0', Ł: 'L', Đ: 'D' },
};

/** The zero of each set of decimal digits that a registry may write in: Arabic, Persian, Devanagari, Bengali. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

/** A character nobody could read, and a stretch of them. */
export const UNKNOWN_ONE = '?';
export const UNKNOWN_ANY = '*';

/** What all but a few numbers and names are written in: such a text has one form of each character already. */
const PLAIN = /^[\x00-\x7f]*$/;

/** Upper case, one form of each character, without spaces, dashes, dots and strokes; `?` and `*` stay. What is compared place by place. */
export function compactSerial(text: string): string {
  if (PLAIN.test(text)) return text.toUpperCase().replace(/[^A-Z0-9?*]/g, '');
  return text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}?*]/gu, '');
}

/** What is stamped, whatever alphabet it was typed in: digits as 0 to 9, and the Latin letter for each one of the same shape. */
export function normaliseSerial(text: string): string {
  if (PLAIN.test(text)) return compactSerial(text);
  const letters = compactSerial(text)
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}?*]/gu, '');
  return Array.from(letters, westernDigit).join('');
}

function westernDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? (SAME_SHAPE[letter] ?? letter) : String(code - zero);
}

/** For names of makers and models: letters and digits only, without accents. */
export function normaliseName(text: string): string {
  if (PLAIN.test(text)) return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return text
    .normalize('NFKD')
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
