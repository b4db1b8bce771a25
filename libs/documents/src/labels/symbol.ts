import { raw } from 'bwip-js/node';
import type { LabelContent, LabelSymbology } from './label';

/** A symbol in its smallest units, without the quiet zone around it. */
export interface LabelSymbol {
  /** In modules. */
  readonly width: number;
  readonly height: number;
  /** Modules that must stay white on each side. */
  readonly quiet: number;
  /** Dark stretches: row, first module, length. A linear symbol has one row, drawn as high as there is room. */
  readonly dark: readonly { readonly row: number; readonly from: number; readonly length: number }[];
}

/** ISO/IEC 18004, 9.1 wants four modules around a QR code; ISO/IEC 16022 one around a Data Matrix, two are given; ISO/IEC 15417 ten beside Code 128. */
const QUIET: Readonly<Record<LabelSymbology, number>> = { QR: 4, DATA_MATRIX: 2, CODE_128: 10 };
const NAMES: Readonly<Record<LabelSymbology, string>> = { QR: 'qrcode', DATA_MATRIX: 'datamatrix', CODE_128: 'code128' };

interface Matrix {
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}
/** Widths of bars and spaces in turn, a bar first. */
interface Bars {
  readonly sbs: readonly number[];
}

/** What the symbol of this kind holds. */
export const textOf = ({ symbolText, barText }: LabelContent, symbology: LabelSymbology): string =>
  symbology === 'CODE_128' ? barText : symbolText;

/** Encodes; QR at error correction level H, which stands about 30 % of damage. */
export function symbolOf(text: string, symbology: LabelSymbology): LabelSymbol {
  const options = { bcid: NAMES[symbology], text, ...(symbology === 'QR' && { eclevel: 'H' }) };
  const [drawn] = raw(options as Parameters<typeof raw>[0]) as unknown as readonly (Matrix | Bars)[];
  if (!drawn) throw new Error('the encoder drew nothing');
  const rows = 'pixs' in drawn ? rowsOf(drawn) : [modulesOf(drawn)];
  return { width: rows[0]?.length ?? 0, height: rows.length, quiet: QUIET[symbology], dark: rows.flatMap(stretches) };
}

const rowsOf = ({ pixs, pixx, pixy }: Matrix): boolean[][] =>
  Array.from({ length: pixy }, (_, row) => Array.from({ length: pixx }, (__, at) => pixs[row * pixx + at] === 1));

const modulesOf = ({ sbs }: Bars): boolean[] => Array.from(sbs).flatMap((width, at) => Array<boolean>(width).fill(at % 2 === 0));

function stretches(modules: readonly boolean[], row: number): { row: number; from: number; length: number }[] {
  const found: { row: number; from: number; length: number }[] = [];
  modules.forEach((dark, at) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last.from + last.length === at) last.length += 1;
    else found.push({ row, from: at, length: 1 });
  });
  return found;
}
