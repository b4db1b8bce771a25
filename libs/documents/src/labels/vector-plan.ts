import type { Cell } from './fit-text';
import type { LabelContent, LabelForm } from './label';
import { planLabel, type LabelPlan } from './plan-label';
import { symbolOf, textOf, type LabelSymbol } from './symbol';

/** Twentieths of a millimetre: fine enough that a module is the same everywhere, whole enough for every printer driver. */
export const DOTS_PER_MM = 20;
const LETTERS_MM = [4, 3.5, 3, 2.6, 2.3, 2, 1.8, 1.6, 1.4, 1.2];
/** Of DejaVu Sans: capitals and digits are two thirds as wide as the face is high. */
const WIDE = 0.66;
const ROW = 1.2;

interface Letter extends Cell {
  /** Height of the face, in dots. */
  readonly size: number;
}

const CELLS: readonly Letter[] = LETTERS_MM.map((mm) => {
  const size = mm * DOTS_PER_MM;
  return { size, width: Math.ceil(size * WIDE), height: Math.ceil(size * ROW) };
});

export interface VectorLabel {
  readonly plan: LabelPlan<Letter>;
  readonly symbol: LabelSymbol;
}

/** The label as PDF and HTML draw it. Throws LabelDrawingError when something does not fit. */
export function vectorLabel(label: LabelContent, form: LabelForm): VectorLabel {
  const symbol = symbolOf(textOf(label, form.symbology), form.symbology);
  const lines = label.lines.map((line) => line.normalize('NFC').replace(/[\p{C}\s]+/gu, ' ').trim()).filter((line) => line !== '');
  return { plan: planLabel(form, lines, symbol, { dotsPerMm: DOTS_PER_MM, cells: CELLS }), symbol };
}

/** Dark rectangles of the symbol in dots: x, y, width, height. */
export function darkParts({ plan, symbol }: VectorLabel): (readonly [number, number, number, number])[] {
  const { x, y, module, tall } = plan.symbol;
  const high = symbol.height === 1 ? tall : module;
  return symbol.dark.map(({ row, from, length }) => [x + from * module, y + row * module, length * module, high] as const);
}
