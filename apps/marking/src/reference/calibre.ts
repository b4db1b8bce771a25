import { normaliseName } from '../serial/normalise';

/**
 * A calibre's designation in one spelling: letters and digits, the sign of multiplication as X. `9 × 19 mm` and `9x19mm` are one,
 * `9 mm Luger` is another: that two designations name one cartridge is said by a reference template, never worked out here, and an
 * inch is never turned into millimetres.
 */
export function normaliseCalibreText(text: string): string {
  return normaliseName(text.replaceAll('×', 'x').replaceAll('&', ''));
}
