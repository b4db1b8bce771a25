import PDFDocument from 'pdfkit';
import { drawBlock } from './draw-block';
import { BOLD, faceOf, printable, REGULAR, registerFonts } from './fonts';
import type { PaperLayout } from './layout';
import { PAGE_WORDS } from './words';

const MAKER = 'Headstamp';
const MARGINS = { top: 48, bottom: 78, left: 48, right: 48 };
const FOOTER = 6.5;

/**
 * Draws a paper as PDF/A-3b (ISO 19005-3): fonts and colour profile inside, tagged, with its attachments. The same layout gives
 * the same bytes. Every page says which record it belongs to, whose it is, when it was made, which page of how many it is, and
 * under which conditions it may be used.
 */
export function pdfOf(layout: PaperLayout): Promise<Buffer> {
  return new Promise((done, failed) => {
    const pdf = new PDFDocument({
      size: 'A4',
      margins: MARGINS,
      pdfVersion: '1.7',
      subset: 'PDF/A-3b',
      tagged: true,
      lang: layout.language,
      displayTitle: true,
      bufferPages: true,
      font: faceOf(REGULAR),
      info: { Title: layout.title, Author: layout.jurisdiction.name, Creator: MAKER, Producer: MAKER, CreationDate: layout.madeAt, ModDate: layout.madeAt },
    });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.on('error', failed);
    try {
      draw(pdf, layout);
      pdf.end();
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function draw(pdf: PDFKit.PDFDocument, layout: PaperLayout): void {
  registerFonts(pdf);
  const structure = pdf.struct('Document');
  pdf.addStructure(structure);
  structure.add(pdf.struct('H1', {}, () => void pdf.font(BOLD).fontSize(15).text(printable(pdf, layout.title))));
  pdf.moveDown(0.4);
  for (const block of layout.blocks) drawBlock(pdf, structure, block, layout.language);
  structure.end();
  for (const { name, mediaType, content, description } of layout.attachments ?? []) {
    // ISO 19005-3 wants to know what an attachment is to the paper: data beside it. The types do not name this option.
    const relationship = { relationship: 'Data' };
    pdf.file(content, { name, type: mediaType, description, creationDate: layout.madeAt, modifiedDate: layout.madeAt, ...relationship });
  }
  drawFooters(pdf, layout);
}

/** Drawn last, when the number of pages is known. */
function drawFooters(pdf: PDFKit.PDFDocument, { recordId, jurisdiction, madeAt, conditions, language, footLines = [] }: PaperLayout): void {
  const words = PAGE_WORDS[language];
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at);
    const { margins, width, height } = pdf.page;
    // The text stands inside the bottom margin; with the margin in force it would begin another page.
    const bottom = margins.bottom;
    margins.bottom = 0;
    const lines = [
      ...footLines,
      [`${words.record} ${recordId}`, `${jurisdiction.code} ${jurisdiction.name}`, `${words.made} ${madeAt.toISOString()}`, words.page(at - start + 1, count)].join(' · '),
      `${words.conditions}: ${conditions.length > 0 ? conditions.join(' ') : words.noConditions}`,
    ];
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(REGULAR).fontSize(FOOTER).fillColor('black');
    const room = { width: width - margins.left - margins.right, height: bottom - 18, ellipsis: '…' };
    pdf.text(printable(pdf, lines.join('\n')), margins.left, height - bottom + 12, room);
    pdf.endMarkedContent();
    margins.bottom = bottom;
  }
}
