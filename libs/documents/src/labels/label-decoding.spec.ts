import type { LabelContent, LabelForm, LabelSymbology } from './label';
import { labelsAsHtml } from './label-html';
import { labelsAsPdf } from './label-pdf';
import { blurred, chance, damaged, hasProgram, pagesOfPdf, pictureOfSvg, textsOn, turned, type Area, type Picture } from './pictures.spec-support';

const CODE = '3QFK80SX1PWZD7H6C';
const LABEL: LabelContent = {
  symbolText: `HS1K7QD${CODE}9ZX41PMC`,
  barText: CODE,
  lines: ['3QFK-80SX-1PWZ-D7H6-C', 'BZ-LAB-2026-0001-M1-C1', 'Cast', 'CASE-2026-17'],
};
const FORMS: readonly LabelForm[] = [
  { size: '50x25', symbology: 'QR' },
  { size: '50x25', symbology: 'DATA_MATRIX' },
  { size: '70x36', symbology: 'CODE_128' },
];
const heldBy = (symbology: LabelSymbology): string => (symbology === 'CODE_128' ? LABEL.barText : LABEL.symbolText);
/** As a telephone or a hand reader sees it at reading distance: 10 points to the millimetre, which is 254 dpi. */
const drawn = (form: LabelForm): { picture: Picture; symbol: Area } => pictureOfSvg(labelsAsHtml([LABEL], form, 'en', 'Labels'));
const TRIES = 40;
/** Modules of the Data Matrix and QR code of this label, quiet zone left out. */
const MODULES = { QR: 29, DATA_MATRIX: 22, CODE_128: 0 };

/** Of so many tries, how many were read, and read as what was written. */
async function share(tries: number, picture: (attempt: number) => Picture, symbology: LabelSymbology): Promise<number> {
  let read = 0;
  for (let attempt = 0; attempt < tries; attempt++) {
    const texts = await textsOn(picture(attempt));
    // A text that is read wrongly would be worse than one that is not read.
    expect(texts.filter((text) => text.startsWith('HS') && text !== LABEL.symbolText)).toEqual([]);
    if (texts.includes(heldBy(symbology))) read += 1;
  }
  return read / tries;
}

const measured: string[] = [];
afterAll(() => console.log(`labels read again, of ${TRIES} each where chance has a part:\n${measured.join('\n')}`));

describe.each(FORMS)('a $symbology of $size, printed and seen again', (form) => {
  const { symbology } = form;

  it.each([0, 90, 180, 270])('is read when it is turned by %i degrees', async (degrees) => {
    expect(await textsOn(turned(drawn(form).picture, degrees))).toContain(heldBy(symbology));
  });

  it('is read when it is held askew', async () => {
    const angles = symbology === 'CODE_128' ? [2, 5, 8] : [3, 7, 17, 33, 45, 71];
    const read = await share(angles.length, (at) => turned(drawn(form).picture, angles[at] ?? 0), symbology);
    measured.push(`${symbology} askew by ${angles.join(', ')} degrees: ${read}`);
    expect(read).toBe(1);
  });

  it('is read when it is out of focus by half a millimetre', async () => {
    // A square of five points, twice: 0.5 mm of 10 points to the millimetre; lines of 0.2 to 0.4 mm stand less.
    const radius = symbology === 'CODE_128' ? 1 : 2;
    expect(await textsOn(blurred(drawn(form).picture, radius))).toContain(heldBy(symbology));
  });
});

/**
 * What the standards promise counts codewords of two by four modules, not area: QR at level H stands 22 of 70 spoilt (31 %), a
 * Data Matrix of 22 modules 10 of 50 (20 %). A patch spoils every codeword that it touches, so its area may be about half of that.
 */
describe('a damaged label', () => {
  const measure = async (symbology: 'QR' | 'DATA_MATRIX', part: number, where: (symbol: Area) => Area, named: string): Promise<number> => {
    const { picture, symbol } = drawn({ size: '50x25', symbology });
    const place = where(symbol);
    const random = chance(20_260_301);
    const partOfPlace = (part * symbol[2] * symbol[3]) / (place[2] * place[3]);
    const read = await share(TRIES, () => damaged(picture, place, partOfPlace, random), symbology);
    measured.push(`${symbology}, ${Math.round(part * 100)} % of its area under one patch ${named}: ${read}`);
    return read;
  };
  const anywhere = (symbol: Area): Area => symbol;
  /** Right of and below the corner marks, which are eight modules with their white border. */
  const inside = ([x, y, width, height]: Area): Area => {
    const corner = (8 / MODULES.QR) * width;
    return [x + corner, y + corner, width - corner, height - corner];
  };
  /** Above and right of the solid lines by which it is found. */
  const insideLines = ([x, y, width, height]: Area): Area => {
    const line = width / MODULES.DATA_MATRIX;
    return [x + line, y, width - line, height - line];
  };

  it('is read as a QR code with a tenth of it under one patch that leaves its corner marks', async () => {
    expect(await measure('QR', 0.05, inside, 'away from its corner marks')).toBeGreaterThanOrEqual(0.95);
    expect(await measure('QR', 0.1, inside, 'away from its corner marks')).toBeGreaterThanOrEqual(0.9);
    await measure('QR', 0.15, inside, 'away from its corner marks');
    await measure('QR', 0.2, inside, 'away from its corner marks');
  });

  it('is read as a QR code more often than not with a tenth of it under a patch anywhere', async () => {
    expect(await measure('QR', 0.05, anywhere, 'anywhere')).toBeGreaterThanOrEqual(0.6);
    expect(await measure('QR', 0.1, anywhere, 'anywhere')).toBeGreaterThanOrEqual(0.6);
    await measure('QR', 0.2, anywhere, 'anywhere');
  });

  it('is read as a Data Matrix with a tenth of it under one patch', async () => {
    expect(await measure('DATA_MATRIX', 0.05, anywhere, 'anywhere')).toBeGreaterThanOrEqual(0.9);
    expect(await measure('DATA_MATRIX', 0.1, anywhere, 'anywhere')).toBeGreaterThanOrEqual(0.8);
    await measure('DATA_MATRIX', 0.1, insideLines, 'away from its solid lines');
    await measure('DATA_MATRIX', 0.15, anywhere, 'anywhere');
    await measure('DATA_MATRIX', 0.2, anywhere, 'anywhere');
  });
});

const printed = hasProgram('pdftoppm') ? describe : describe.skip;
if (!hasProgram('pdftoppm')) console.log('not run: the PDF as another program prints it, for want of pdftoppm');

printed('a label as another program prints its PDF', () => {
  it.each(FORMS)('is read: $size $symbology at 203 and 300 dpi', async (form) => {
    const pdf = await labelsAsPdf([LABEL, LABEL], form, { title: 'Labels', language: 'en', madeAt: new Date(0) });
    for (const dpi of [203, 300]) expect(await textsOn(pagesOfPdf(pdf, dpi, 2))).toContain(heldBy(form.symbology));
  });
});
