import { DomainError } from './domain-error';

/** Crockford's Base32: digits and capitals without I, L, O and U, which people misread. Source: crockford.com/base32.html */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** His check symbol is the number modulo 37, the first prime above 32; five more symbols stand for 32 to 36. */
const CHECK_SYMBOLS = `${SYMBOLS}*~$=U`;
const MODULUS = 37;

/** Symbols that carry the number: 16 of five bits. */
const CARRIERS = 16;
const BYTES = (CARRIERS * 5) / 8;
/** With the check symbol. */
export const LABEL_CODE_LENGTH = CARRIERS + 1;

export type LabelCodeErrorCode = 'label-code.length' | 'label-code.character' | 'label-code.check-symbol';

/** What is wrong with a code somebody typed or scanned. Facts: `length` found, or `position` (from 1), never the code itself. */
export class LabelCodeError extends DomainError<LabelCodeErrorCode> {}

/** The check symbol over the 16 symbols before it. */
export function labelCheckSymbol(carriers: string): string {
  let rest = 0;
  for (const symbol of carriers) rest = (rest * 32 + SYMBOLS.indexOf(symbol)) % MODULUS;
  return CHECK_SYMBOLS.charAt(rest);
}

/**
 * A new label code: 80 random bits as 16 symbols and a check symbol, without separators and without meaning. It is drawn again
 * when its check symbol would be one of `*~$=`, which keyboards of other countries type elsewhere: 79.8 bits remain.
 * @param random bytes from a source nobody can foresee, for example `randomBytes` of node:crypto
 */
export function newLabelCode(random: (bytes: number) => Uint8Array): string {
  for (;;) {
    const carriers = carriersOf(random(BYTES));
    const check = labelCheckSymbol(carriers);
    if (/[0-9A-Z]/.test(check)) return carriers + check;
  }
}

/**
 * The code as it is kept: capitals, no separators. Spaces and hyphens are left out, O is read as 0, I and L as 1, small letters as
 * capitals. Throws LabelCodeError, which says whether the length, a character or the check symbol is wrong. Every single wrong
 * character and every two neighbours exchanged give an error: 37 is prime and larger than any difference of two symbols.
 */
export function parseLabelCode(written: string): string {
  const code = written.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  if (code.length !== LABEL_CODE_LENGTH) throw new LabelCodeError('label-code.length', { length: code.length, expected: LABEL_CODE_LENGTH });
  const carriers = code.slice(0, CARRIERS);
  const stranger = Array.from(carriers).findIndex((symbol) => !SYMBOLS.includes(symbol));
  if (stranger >= 0) throw new LabelCodeError('label-code.character', { position: stranger + 1 });
  const check = code.slice(CARRIERS);
  if (!CHECK_SYMBOLS.includes(check)) throw new LabelCodeError('label-code.character', { position: LABEL_CODE_LENGTH });
  if (labelCheckSymbol(carriers) !== check) throw new LabelCodeError('label-code.check-symbol');
  return code;
}

/** The code in groups for reading aloud and typing: `XXXX-XXXX-XXXX-XXXX-C`. */
export function formatLabelCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

function carriersOf(bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let carriers = '';
  for (let at = 0; at < CARRIERS; at++) {
    carriers = SYMBOLS.charAt(Number(number & 31n)) + carriers;
    number >>= 5n;
  }
  return carriers;
}
