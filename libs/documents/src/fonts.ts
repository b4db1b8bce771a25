/** Names under which the faces are registered in a document. */
export const REGULAR = 'regular';
export const BOLD = 'bold';

/** DejaVu Sans: Latin, Greek and Cyrillic, so that a look-alike letter prints as what it is. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  pdf.registerFont(REGULAR, require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
  pdf.registerFont(BOLD, require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'));
}

/** Each letter by itself: what is copied or read aloud from the paper is what was written, in every reader of PDF. */
export const PLAIN_LETTERS = { features: { liga: false, clig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] };

interface WithOpenFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
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
