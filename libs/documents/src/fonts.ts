import PDFDocument from 'pdfkit';

/** Names under which the faces are registered in a document. */
export const REGULAR = 'regular';
export const BOLD = 'bold';

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A face as the library holds it once it is open; as far as it is needed here. */
interface Face {
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphsForString(text: string): readonly { readonly advanceWidth: number }[];
}

interface WithOpenFont {
  readonly _font: { readonly font: Face };
}

const FILES = { [REGULAR]: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf', [BOLD]: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf' } as const;
const opened = new Map<string, Face>();

/** Opening a face takes half a second, so each is opened once for all documents. The result goes where the library takes a file. */
export function faceOf(name: keyof typeof FILES): string {
  let face = opened.get(name);
  if (!face) {
    const { _font } = new PDFDocument({ font: require.resolve(FILES[name]) }) as unknown as WithOpenFont;
    face = Object.create(_font.font, { layout: { value: letterByLetter } }) as Face;
    opened.set(name, face);
  }
  return face as unknown as string;
}

/** DejaVu Sans: Latin, Greek and Cyrillic, so that a look-alike letter prints as what it is. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  pdf.registerFont(REGULAR, faceOf(REGULAR)).registerFont(BOLD, faceOf(BOLD));
}

/**
 * One glyph for each letter, side by side, in units of the face. Some readers of PDF give joined letters back as others. Scripts
 * that need joining are not printed well.
 */
function letterByLetter(this: Face, text: string): object {
  const glyphs = this.glyphsForString(text);
  const positions = glyphs.map(({ advanceWidth }): Position => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  return {
    glyphs,
    positions,
    // Asked for again after the library has scaled the positions.
    get advanceWidth(): number {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

/**
 * The text as the current face can print it: a character that it lacks is spelt out as its code point, never dropped, and control
 * characters other than line breaks become spaces.
 */
export function printable(pdf: PDFKit.PDFDocument, text: string): string {
  const { font } = (pdf as unknown as WithOpenFont)._font;
  const characters = Array.from(text.normalize('NFC'), (character) => {
    if (character === '\n') return character;
    if (/\p{Cc}|\p{Cs}/u.test(character)) return ' ';
    const codePoint = character.codePointAt(0) ?? 0;
    return font.hasGlyphForCodePoint(codePoint) ? character : `‹U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
  return characters.join('');
}
