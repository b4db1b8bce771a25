import PDFDocument from 'pdfkit';
import { faceOf, printable, REGULAR, registerFonts } from '../fonts';
import type { PaperLanguage } from '../words';
import { millimetresOf, type LabelContent, type LabelForm } from './label';
import { darkParts, DOTS_PER_MM, vectorLabel, type VectorLabel } from './vector-plan';

const MAKER = 'Headstamp';
const POINTS_PER_MM = 72 / 25.4;
const POINTS = POINTS_PER_MM / DOTS_PER_MM;

/** What a reader of the file shows of it as a whole. */
export interface LabelSheet {
  readonly title: string;
  readonly language: PaperLanguage;
  readonly madeAt: Date;
}

/**
 * Labels as PDF/A-3b, one to a page of the label's own size; to be printed at 100 %. The same labels give the same bytes.
 * Rejects with LabelDrawingError when something does not fit. @param copies of each label
 */
export function labelsAsPdf(labels: readonly LabelContent[], form: LabelForm, sheet: LabelSheet, copies = 1): Promise<Buffer> {
  return new Promise((done, failed) => {
    const { width, height } = millimetresOf(form.size);
    const drawn = labels.map((label) => vectorLabel(label, form));
    const pdf = new PDFDocument({
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/A-3b',
      tagged: true,
      lang: sheet.language,
      displayTitle: true,
      font: faceOf(REGULAR),
      info: { Title: sheet.title, Creator: MAKER, Producer: MAKER, CreationDate: sheet.madeAt, ModDate: sheet.madeAt },
    });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.on('error', failed);
    registerFonts(pdf);
    const structure = pdf.struct('Document');
    pdf.addStructure(structure);
    for (const label of drawn.flatMap((each) => Array<VectorLabel>(copies).fill(each))) {
      pdf.addPage({ size: [width * POINTS_PER_MM, height * POINTS_PER_MM], margin: 0 });
      structure.add(pdf.struct('Figure', { alt: label.plan.text.lines.join(', ') }, () => draw(pdf, label)));
    }
    structure.end();
    pdf.end();
  });
}

function draw(pdf: PDFKit.PDFDocument, label: VectorLabel): void {
  const { text } = label.plan;
  for (const [x, y, width, height] of darkParts(label)) pdf.rect(x * POINTS, y * POINTS, width * POINTS, height * POINTS);
  pdf.fillColor('black').fill();
  pdf.font(REGULAR);
  text.rows.forEach((row, at) => {
    const written = printable(pdf, row);
    const size = text.cell.size * POINTS;
    const wide = pdf.fontSize(size).widthOfString(written);
    pdf
      .fontSize(size * Math.min(1, (text.width * POINTS) / wide))
      .text(written, text.x * POINTS, (text.y + at * text.cell.height) * POINTS, { lineBreak: false });
  });
}
