import { PNG } from 'pngjs';
import type { PaperBlock, PaperColumn, PaperField } from './layout';
import { BOLD, printable, REGULAR } from './fonts';
import { PAGE_WORDS, type PaperLanguage } from './words';

type Pdf = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

const SMALL = 7.5;
const TEXT = 9.5;
const HEADING = 11.5;
const GAP = 6;
const PADDING = 3;
const LABEL_SHARE = 0.3;
const LARGEST_PICTURE = { width: 320, height: 260 };
/** Above this, decoding a picture for one page costs more than the page is worth. */
const MOST_PIXELS = 30_000_000;

/** Draws one block where the document stands, and adds it to the structure that a screen reader follows. */
export function drawBlock(pdf: Pdf, structure: Structure, block: PaperBlock, language: PaperLanguage): void {
  switch (block.kind) {
    case 'heading':
      keepTogether(pdf, HEADING * 4);
      pdf.moveDown(0.6);
      say(pdf, structure, 'H2', block.text, BOLD, HEADING);
      break;
    case 'paragraph':
      say(pdf, structure, 'P', block.text, REGULAR, TEXT);
      break;
    case 'fields':
      for (const field of block.fields) drawField(pdf, structure, field);
      pdf.moveDown(0.4);
      break;
    case 'table':
      drawTable(pdf, structure, block.columns, block.rows);
      break;
    case 'picture':
      drawPicture(pdf, structure, block, language);
      break;
    case 'signatures':
      for (const name of block.names) drawSignatureLine(pdf, structure, name);
  }
}

const left = (pdf: Pdf): number => pdf.page.margins.left;
const widthOf = (pdf: Pdf): number => pdf.page.width - pdf.page.margins.left - pdf.page.margins.right;
const bottomOf = (pdf: Pdf): number => pdf.page.height - pdf.page.margins.bottom;

function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > bottomOf(pdf)) pdf.addPage();
}

function say(pdf: Pdf, structure: Structure, type: string, text: string, font: string, size: number): void {
  structure.add(
    pdf.struct(type, {}, () => {
      pdf.font(font).fontSize(size).fillColor('black').text(printable(pdf, text), left(pdf), pdf.y, { width: widthOf(pdf) });
    }),
  );
  pdf.moveDown(0.3);
}

function drawField(pdf: Pdf, structure: Structure, { label, value, note }: PaperField): void {
  const labelWidth = widthOf(pdf) * LABEL_SHARE;
  const valueLeft = left(pdf) + labelWidth + GAP;
  const valueWidth = widthOf(pdf) - labelWidth - GAP;
  pdf.font(BOLD).fontSize(TEXT);
  keepTogether(pdf, Math.max(pdf.heightOfString(printable(pdf, label), { width: labelWidth }), 2 * TEXT));
  const [top, page] = [pdf.y, pdf.page];
  const paragraph = pdf.struct('P');
  structure.add(paragraph);
  paragraph.add(pdf.struct('Span', {}, () => void pdf.font(BOLD).fontSize(TEXT).text(printable(pdf, label), left(pdf), top, { width: labelWidth })));
  const afterLabel = pdf.y;
  paragraph.add(
    pdf.struct('Span', {}, () => {
      pdf.font(REGULAR).fontSize(TEXT).text(printable(pdf, value), valueLeft, top, { width: valueWidth });
      if (note) pdf.fontSize(SMALL).fillColor('#444444').text(printable(pdf, note), valueLeft, pdf.y, { width: valueWidth }).fillColor('black');
    }),
  );
  paragraph.end();
  if (pdf.page === page) pdf.y = Math.max(pdf.y, afterLabel);
  pdf.y += 2;
}

function drawTable(pdf: Pdf, structure: Structure, columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (widthOf(pdf) * share) / shares);
  const heightOf = (cells: readonly string[], font: string): number => {
    pdf.font(font).fontSize(SMALL);
    return Math.max(...cells.map((cell, at) => pdf.heightOfString(printable(pdf, cell), { width: (widths[at] ?? 0) - 2 * PADDING }))) + 2 * PADDING;
  };
  const table = pdf.struct('Table');
  structure.add(table);
  const draw = (cells: readonly string[], font: string, kind: 'TH' | 'TD'): void => {
    const height = heightOf(cells, font);
    const top = pdf.y;
    const row = pdf.struct('TR');
    table.add(row);
    let across = left(pdf);
    cells.forEach((cell, at) => {
      const width = widths[at] ?? 0;
      const from = across;
      row.add(
        pdf.struct(kind, {}, () => {
          pdf.font(font).fontSize(SMALL).text(printable(pdf, cell), from + PADDING, top + PADDING, { width: width - 2 * PADDING });
        }),
      );
      asArtifact(pdf, () => pdf.lineWidth(0.4).strokeColor('#888888').rect(from, top, width, height).stroke());
      across += width;
    });
    row.end();
    pdf.y = top + height;
  };
  const titles = columns.map(({ label }) => label);
  const header = (): void => draw(titles, BOLD, 'TH');
  const room = bottomOf(pdf) - pdf.page.margins.top - heightOf(titles, BOLD);
  keepTogether(pdf, heightOf(titles, BOLD) + 3 * TEXT);
  header();
  for (const row of rows) {
    const height = heightOf(row, REGULAR);
    if (height > room) {
      // No page is long enough for the row: it is written out, cell by cell.
      row.forEach((cell, at) => drawField(pdf, table, { label: titles[at] ?? '', value: cell }));
      continue;
    }
    if (pdf.y + height > bottomOf(pdf)) {
      pdf.addPage();
      header();
    }
    draw(row, REGULAR, 'TD');
  }
  table.end();
  pdf.x = left(pdf);
  pdf.moveDown(0.6);
}

function drawPicture(pdf: Pdf, structure: Structure, block: Extract<PaperBlock, { kind: 'picture' }>, language: PaperLanguage): void {
  keepTogether(pdf, LARGEST_PICTURE.height + 3 * TEXT);
  const top = pdf.y;
  const opened = openPicture(pdf, block);
  if (!opened) {
    say(pdf, structure, 'P', `${block.caption}: ${PAGE_WORDS[language].notPrintable}`, REGULAR, TEXT);
    return;
  }
  structure.add(
    pdf.struct('Figure', { alt: block.caption }, () => {
      pdf.image(opened, left(pdf), top, { fit: [LARGEST_PICTURE.width, LARGEST_PICTURE.height] });
    }),
  );
  pdf.y = top + LARGEST_PICTURE.height + PADDING;
  say(pdf, structure, 'Caption', block.caption, REGULAR, SMALL);
}

/** Null for a picture that cannot be printed: a paper does not fail for one that a camera wrote oddly. */
function openPicture(pdf: Pdf, { content, mediaType }: Extract<PaperBlock, { kind: 'picture' }>): PDFKit.Mixins.ImageSrc | null {
  try {
    const printed = mediaType === 'image/png' ? flattened(content) : content;
    // The types know the result as `any`.
    return printed && ((pdf as unknown as OpensImages).openImage(printed) as PDFKit.Mixins.ImageSrc);
  } catch {
    return null;
  }
}

interface OpensImages {
  openImage(content: Buffer): unknown;
}

/** Decoded here, on white and without interlacing: the PDF library reads a PNG in the background, where a fault ends the process. */
function flattened(content: Buffer): Buffer | null {
  if (content.length < 24 || content.readUInt32BE(16) * content.readUInt32BE(20) > MOST_PIXELS) return null;
  return PNG.sync.write(PNG.sync.read(content), { colorType: 2, bgColor: { red: 255, green: 255, blue: 255 } });
}

function drawSignatureLine(pdf: Pdf, structure: Structure, name: string): void {
  keepTogether(pdf, 48);
  const line = pdf.y + 30;
  asArtifact(pdf, () => pdf.lineWidth(0.6).strokeColor('black').moveTo(left(pdf), line).lineTo(left(pdf) + 240, line).stroke());
  pdf.y = line + PADDING;
  say(pdf, structure, 'P', name, REGULAR, SMALL);
}

/** What is drawn and says nothing: lines and frames. */
function asArtifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}
