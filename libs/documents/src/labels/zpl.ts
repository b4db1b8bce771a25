import type { Cell } from './fit-text';
import type { LabelContent, LabelForm } from './label';
import { planLabel, type Reserved } from './plan-label';
import { textOf } from './symbol';

/** Of the print heads in use; 203 dpi is 8 dots to the millimetre. */
export const ZPL_RESOLUTIONS = [203, 300] as const;
export type ZplResolution = (typeof ZPL_RESOLUTIONS)[number];
const DOTS_PER_MM: Readonly<Record<ZplResolution, number>> = { 203: 8, 300: 300 / 25.4 };

/** A bitmap face every ZPL printer has: these alone are equally wide letter by letter, so that what fits is known before printing. */
interface Face extends Cell {
  readonly face: 'A' | 'B' | 'D';
  /** Of the letter, without the space around it. */
  readonly letter: Cell;
}

/** ZPL II Programming Guide, table of fonts: matrix (height × width) and gap in dots. B has capitals only, and all that is printed is in capitals. */
const BITMAPS = [
  { face: 'D', height: 18, width: 10, gap: 2 },
  { face: 'B', height: 11, width: 7, gap: 2 },
  { face: 'A', height: 9, width: 5, gap: 1 },
] as const;
const SMALLEST_LETTER_MM = 1.1;
const LARGEST_LETTER_MM = 4;
const ROW_GAP = 2;

/**
 * What a printer may need when it encodes by itself: a QR code of 32 letters and digits at level H is version 3; a Data Matrix of
 * 32 that are not packed has 24 modules; Code 128 takes 11 modules for each character, its start, its check, and 13 for its stop.
 */
const reservedFor = (text: string, symbology: LabelForm['symbology']): Reserved => {
  if (symbology === 'QR') return { width: 29, height: 29, quiet: 4 };
  if (symbology === 'DATA_MATRIX') return { width: 24, height: 24, quiet: 2 };
  return { width: 11 * (text.length + 2) + 13, height: 1, quiet: 10 };
};

/**
 * The ZPL II of labels for a thermal printer, one format to each, ready to be sent to port 9100 or through a queue as it is.
 * Symbols are drawn by the printer. Throws LabelDrawingError when something does not fit, RangeError for a text that no symbol of ours holds.
 * @param copies of each label
 */
export function labelsAsZpl(labels: readonly LabelContent[], form: LabelForm, dpi: ZplResolution, copies = 1): string {
  return labels.map((label) => formatOf(label, form, dpi, copies)).join('');
}

function formatOf(label: LabelContent, form: LabelForm, dpi: ZplResolution, copies: number): string {
  const text = textOf(label, form.symbology);
  // Nothing else goes into a symbol, so nothing in it can be a command.
  if (!/^[0-9A-Z]{1,32}$/.test(text)) throw new RangeError('a label symbol holds up to 32 capitals and digits');
  const dotsPerMm = DOTS_PER_MM[dpi];
  const lines = label.lines.map(plainCapitals).filter((line) => line !== '');
  const plan = planLabel(form, lines, reservedFor(text, form.symbology), { dotsPerMm, cells: facesFor(dotsPerMm) });
  const { cell, rows } = plan.text;
  const written = rows.map(
    (row, at) =>
      `^FO${plan.text.x},${plan.text.y + at * cell.height}^A${cell.face}N,${cell.letter.height},${cell.letter.width}^FH^FD${escaped(row)}^FS`,
  );
  return [
    '^XA',
    `^CI28^LH0,0^PW${plan.width}^LL${plan.height}`,
    symbolCommand(form.symbology, text, plan.symbol),
    ...written,
    `^PQ${copies},0,1,Y`,
    '^XZ',
    '',
  ].join('\n');
}

function symbolCommand(symbology: LabelForm['symbology'], text: string, place: { x: number; y: number; module: number; tall: number }): string {
  const { x, y, module, tall } = place;
  switch (symbology) {
    case 'QR':
      // A printer sets ^BQ lower by the height that ^BY last named, whoever named it: it is one dot here, and one dot is taken off.
      // Input is manual and alphanumeric (M, A), so that the version is the one reserved.
      return `^BY2,3,1^FO${x},${y - 1}^BQN,2,${module},H^FDHM,A${text}^FS`;
    case 'DATA_MATRIX':
      return `^FO${x},${y}^BXN,${module},200^FD${text}^FS`;
    case 'CODE_128':
      return `^BY${module},3,${tall}^FO${x},${y}^BCN,${tall},N,N,N,A^FD${text}^FS`;
  }
}

function facesFor(dotsPerMm: number): Face[] {
  const faces = BITMAPS.flatMap(({ face, height, width, gap }) =>
    [1, 2, 3, 4, 5].map((times): Face => ({
      face,
      letter: { width: width * times, height: height * times },
      width: (width + gap) * times,
      height: height * times + ROW_GAP,
    })),
  );
  return faces
    .filter(({ letter }) => letter.height >= SMALLEST_LETTER_MM * dotsPerMm && letter.height <= LARGEST_LETTER_MM * dotsPerMm)
    .sort((one, other) => other.height - one.height || other.width - one.width);
}

/** What the printers' own faces have: capitals without accents, digits, signs. What they lack is shown as a question mark. */
export function plainCapitals(line: string): string {
  return line
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/[^ -~]/gu, '?')
    .trim();
}

/** With ^FH: whatever could begin a command, and the escape sign itself, as its code. */
const escaped = (row: string): string => row.replace(/[\^~_\\]/g, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`);
