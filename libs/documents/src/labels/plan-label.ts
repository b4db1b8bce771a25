import { fitText, type Cell, type FittedText } from './fit-text';
import { LabelDrawingError, millimetresOf, type LabelForm } from './label';

/** Below this a module is lost in printing or not seen by a hand reader. Linear symbols are read along their whole height. */
const SMALLEST_MODULE_MM = { matrix: 0.24, bars: 0.16 };
const LARGEST_MODULE_MM = { matrix: 0.7, bars: 0.4 };
const MARGIN_MM = 0.6;
/** What is left for text beside a square symbol. */
const SYMBOL_SHARE = 0.5;
const LOWEST_BARS_MM = 5;

/** How finely the output can place things, and the letters it has, from the largest to the smallest. */
export interface Raster<C extends Cell> {
  readonly dotsPerMm: number;
  readonly cells: readonly C[];
}

/** Where everything stands, in dots from the upper left corner. */
export interface LabelPlan<C extends Cell> {
  readonly width: number;
  readonly height: number;
  /** Corner of the symbol itself, inside its quiet zone; `tall` is the height of bars, or of the matrix. */
  readonly symbol: { readonly x: number; readonly y: number; readonly module: number; readonly tall: number };
  readonly text: FittedText<C> & { readonly x: number; readonly y: number; readonly width: number };
}

/** The smallest units of the symbol to come, as reserved: a printer that encodes by itself may need more than we do. */
export interface Reserved {
  readonly width: number;
  readonly height: number;
  readonly quiet: number;
}

/** Places symbol and text. Throws LabelDrawingError when the label is too small for a symbol that can be read, or for its text. */
export function planLabel<C extends Cell>(form: LabelForm, lines: readonly string[], symbol: Reserved, raster: Raster<C>): LabelPlan<C> {
  const { width: mmWide, height: mmHigh } = millimetresOf(form.size);
  const { dotsPerMm } = raster;
  const [width, height] = [Math.floor(mmWide * dotsPerMm), Math.floor(mmHigh * dotsPerMm)];
  const margin = Math.ceil(MARGIN_MM * dotsPerMm);
  const kind = form.symbology === 'CODE_128' ? 'bars' : 'matrix';
  const across = symbol.width + 2 * symbol.quiet;
  const roomForSymbol = kind === 'bars' ? width : Math.min(height, width * SYMBOL_SHARE);
  const module = Math.min(Math.floor(roomForSymbol / across), Math.max(1, Math.floor(LARGEST_MODULE_MM[kind] * dotsPerMm)));
  if (module < SMALLEST_MODULE_MM[kind] * dotsPerMm)
    throw new LabelDrawingError('label.symbol-does-not-fit', { size: form.size, symbology: form.symbology, modules: across });
  const place = kind === 'bars' ? besideNothing() : besideSymbol();
  const text = fitText(lines, { width: place.text.width, height: place.text.height }, raster.cells);
  if (!text) throw new LabelDrawingError('label.text-does-not-fit', { size: form.size, symbology: form.symbology });
  // What is left over is shared between top and bottom.
  const slack = Math.max(0, place.text.height - text.rows.length * text.cell.height);
  const y = place.text.y + (kind === 'bars' ? 0 : Math.floor(slack / 2));
  return { width, height, symbol: { ...place.symbol, module }, text: { ...text, x: place.text.x, y, width: place.text.width } };

  function besideSymbol() {
    const side = across * module;
    const tall = symbol.height * module;
    return {
      symbol: { x: symbol.quiet * module, y: Math.floor((height - tall) / 2), tall },
      text: { x: side, y: margin, width: width - side - margin, height: height - 2 * margin },
    };
  }

  function besideNothing() {
    const tall = Math.max(Math.ceil(LOWEST_BARS_MM * dotsPerMm), Math.floor(height * 0.4));
    const top = margin + tall + Math.ceil(margin / 2);
    return {
      symbol: { x: Math.floor((width - symbol.width * module) / 2), y: margin, tall },
      text: { x: margin, y: top, width: width - 2 * margin, height: height - top - Math.ceil(margin / 2) },
    };
  }
}
