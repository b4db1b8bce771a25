import fc from 'fast-check';
import { PDF } from '@libpdf/core';
import { fitText } from './fit-text';
import { LABEL_SIZES, LABEL_SYMBOLOGIES, LabelDrawingError, type LabelContent, type LabelForm } from './label';
import { labelsAsHtml } from './label-html';
import { labelsAsPdf } from './label-pdf';
import { pictureOfSvg, pictureOfZpl, textsOn } from './pictures.spec-support';
import { labelsAsZpl, plainCapitals, ZPL_RESOLUTIONS, type ZplResolution } from './zpl';

const CODE = '3QFK80SX1PWZD7H6C';
const LABEL: LabelContent = {
  symbolText: `HS1K7QD${CODE}9ZX41PMC`,
  barText: CODE,
  lines: ['3QFK-80SX-1PWZ-D7H6-C', 'BZ-LAB-2026-0001-M1-C1', 'Réplica', 'CASE-2026-17'],
};
const forms = LABEL_SIZES.flatMap((size) => LABEL_SYMBOLOGIES.map((symbology): LabelForm => ({ size, symbology })));
const heldBy = ({ symbology }: LabelForm): string => (symbology === 'CODE_128' ? LABEL.barText : LABEL.symbolText);
const refusal = (draw: () => unknown): string => {
  try {
    draw();
    return 'none';
  } catch (error) {
    return error instanceof LabelDrawingError ? error.code : String(error);
  }
};

/** Where lines as thin as these are too thin to be read, and it says so. */
const TOO_THIN: readonly string[] = ['25x10 CODE_128 203', '25x10 CODE_128 300', '50x25 CODE_128 203'];

describe('a label for a thermal printer', () => {
  const each = forms.flatMap((form) => ZPL_RESOLUTIONS.map((dpi) => [`${form.size} ${form.symbology} ${dpi}`, form, dpi] as const));

  it.each(each.filter(([name]) => !TOO_THIN.includes(name)))('holds its code and its reference, inside the label: %s dpi', async (_, form, dpi) => {
    const { picture, symbols, fields } = pictureOfZpl(labelsAsZpl([LABEL], form, dpi));
    expect(symbols).toEqual([heldBy(form)]);
    const said = fields.join('');
    expect(said.replace(/[-\s]/g, '')).toContain(CODE);
    expect(said).toContain('BZ-LAB-2026-0001-M1-C1');
    expect(await textsOn(picture)).toContain(heldBy(form));
  });

  it.each(each.filter(([name]) => TOO_THIN.includes(name)))('is refused where its lines would be too thin to read: %s dpi', (_, form, dpi) => {
    expect(refusal(() => labelsAsZpl([LABEL], form, dpi))).toBe('label.symbol-does-not-fit');
  });

  it('is one format for each label, each with its number of copies', () => {
    const zpl = labelsAsZpl([LABEL, { ...LABEL, barText: 'OTHER' }], { size: '50x25', symbology: 'QR' }, 203, 3);
    expect(zpl.match(/\^XA/g)).toHaveLength(2);
    expect(zpl.match(/\^PQ3,0,1,Y/g)).toHaveLength(2);
  });

  it('is never told another command by what is written on it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('^XZ^XA^FDX^FS', '~JA', '_5EXZ', '\\&', '^CC/')), { minLength: 1, maxLength: 3 }),
        fc.constantFrom<ZplResolution>(...ZPL_RESOLUTIONS),
        (lines, dpi) => {
          const zpl = labelsAsZpl([{ ...LABEL, lines: [CODE, ...lines] }], { size: '100x50', symbology: 'QR' }, dpi);
          expect(zpl).not.toContain('~');
          expect(zpl.match(/\^X[AZ]/g)).toEqual(['^XA', '^XZ']);
          const { fields } = pictureOfZpl(zpl);
          expect(fields.join('').replace(/ /g, '')).toBe([CODE, ...lines].map(plainCapitals).join('').replace(/ /g, ''));
        },
      ),
      { numRuns: 60 },
    ));

  it('refuses a symbol that could hold a command', () => {
    expect(() => labelsAsZpl([{ ...LABEL, symbolText: 'A^XZ' }], { size: '50x25', symbology: 'QR' }, 203)).toThrow(RangeError);
  });

  it('says letters with marks as the capitals the printer has', () => expect(plainCapitals('Réplica  ñandú – 中')).toBe('REPLICA NANDU ? ?'));
});

describe('the text of a label', () => {
  const cells = [40, 30, 20, 10].map((height) => ({ width: height / 2, height }));

  it('is never cut short and never leaves its room', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Z0-9-]{1,40}$/), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 500 }),
        fc.integer({ min: 20, max: 300 }),
        (lines, width, height) => {
          const fitted = fitText(lines, { width, height }, cells);
          if (!fitted) return;
          expect(fitted.rows.length * fitted.cell.height).toBeLessThanOrEqual(height);
          for (const row of fitted.rows) expect(row.length * fitted.cell.width).toBeLessThanOrEqual(width);
          expect(fitted.rows.join('')).toBe(lines.slice(0, lines.length - fitted.leftOut.length).join(''));
          expect([...fitted.lines, ...fitted.leftOut]).toEqual(lines);
          expect(fitted.lines.length).toBeGreaterThanOrEqual(Math.min(2, lines.length));
        },
      ),
    ));

  it('is broken between words before a word is torn apart', () => {
    const fitted = fitText(['3QFK80SX', 'Fired cartridge case'], { width: 120, height: 120 }, cells);
    expect(fitted?.rows).toEqual(['3QFK80SX', 'Fired', 'cartridge', 'case']);
    expect(fitText(['3QFK80SX', 'incomprehensibilities'], { width: 50, height: 120 }, cells)?.rows.join('')).toBe('3QFK80SXincomprehensibilities');
  });

  it('is refused when code and reference have no room', () => {
    const long = { ...LABEL, lines: [CODE, 'X'.repeat(200)] };
    expect(refusal(() => labelsAsZpl([long], { size: '25x10', symbology: 'QR' }, 203))).toBe('label.text-does-not-fit');
    expect(refusal(() => labelsAsZpl([long], { size: '50x25', symbology: 'QR' }, 203))).toBe('none');
  });
});

describe('a label for any printer', () => {
  it.each(forms)('holds its code and its reference: $size $symbology', async (form) => {
    if (form.size === '25x10' && form.symbology === 'CODE_128') {
      expect(refusal(() => labelsAsHtml([LABEL], form, 'en', 'Labels'))).toBe('label.symbol-does-not-fit');
      return;
    }
    const html = labelsAsHtml([LABEL], form, 'en', 'Labels');
    const said = html.replace(/<[^>]*>/g, '');
    expect(said).toContain('BZ-LAB-2026-0001-M1-C1');
    expect(said.replace(/-/g, '')).toContain(CODE);
    expect(await textsOn(pictureOfSvg(html, form.size === '25x10' ? 1 : 0.5).picture)).toContain(heldBy(form));
  });

  it('has a page for each label and each copy, of the label’s own size, and says its text', async () => {
    const sheet = { title: 'Labels', language: 'es', madeAt: new Date('2026-03-01T10:00:00Z') } as const;
    const pdf = await labelsAsPdf([LABEL, LABEL], { size: '50x25', symbology: 'DATA_MATRIX' }, sheet, 2);
    const document = await PDF.load(pdf);
    const pages = document.extractText();
    expect(pages).toHaveLength(4);
    expect(pages[3]?.text.replace(/\s/g, '')).toContain('BZ-LAB-2026-0001-M1-C1');
    expect(pages[0]?.text).toContain('Réplica');
    const [page] = document.getPages();
    expect([page?.width, page?.height].map((points) => Math.round(((points ?? 0) / 72) * 25.4))).toEqual([50, 25]);
    expect((await labelsAsPdf([LABEL, LABEL], { size: '50x25', symbology: 'DATA_MATRIX' }, sheet, 2)).equals(pdf)).toBe(true);
  });

  it('is rejected, not half written, when something does not fit', async () => {
    const sheet = { title: 'Labels', language: 'en', madeAt: new Date() } as const;
    await expect(labelsAsPdf([LABEL], { size: '25x10', symbology: 'CODE_128' }, sheet)).rejects.toMatchObject({ code: 'label.symbol-does-not-fit' });
  });

  it('says whatever is written as text, never as HTML', () => {
    const html = labelsAsHtml([{ ...LABEL, lines: [CODE, '<script>"&\'</script>'] }], { size: '100x50', symbology: 'QR' }, 'en', '<b>');
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;');
  });
});
