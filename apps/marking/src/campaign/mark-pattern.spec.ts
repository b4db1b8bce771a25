import fc from 'fast-check';
import { originalCell, plainCell } from './csv-cells';
import { markPattern, readMark } from './mark-pattern';

const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('the pattern of a campaign’s marks', () => {
  it('writes the year, and a number of the width it names', () => {
    expect(markPattern('GT {year} {number:6}', 2026).text(42)).toBe('GT 2026 000042');
    expect(markPattern('GT {year}', 2026).text(null)).toBe('GT 2026');
    expect(markPattern('{number:3}/GT', 2026).text(7)).toBe('007/GT');
  });

  it('gives different numbers different texts', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999_999), (one, other) => {
        const pattern = markPattern('GT{year}-{number:6}', 2026);
        expect(pattern.text(one) === pattern.text(other)).toBe(one === other);
      }),
    );
  });

  it('refuses a number that is wider than itself instead of stamping a longer one', () => {
    expect(() => markPattern('GT {number:2}', 2026).text(100)).toThrow(refused('marking-campaign.numbers-exhausted'));
  });

  it.each([
    'GT {number:6} {number:6}',
    'GT {number:0}',
    'GT {number:10}',
    'GT {month}',
    'GT {',
    '=GT {number:6}',
    ' GT',
    '-{number:4}',
    '@SUM',
    'GT\t{number:2}',
  ])('refuses "%s"', (pattern) => {
    expect(() => markPattern(pattern, 2026)).toThrow(refused('marking-campaign.pattern-unusable'));
  });

  it('never makes a text that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.nat(9_999), (text, number) => {
        try {
          const mark = markPattern(`${text}{number:4}`, 2026).text(number);
          expect(plainCell(mark)).toBe(mark);
        } catch (error) {
          expect(error).toEqual(refused('marking-campaign.pattern-unusable'));
        }
      }),
    );
  });
});

describe('a mark read off a photograph', () => {
  it('agrees whatever the case and the width of the spaces', () => {
    expect(readMark(' gt  2026 000042')).toBe(readMark('GT 2026 000042'));
    expect(readMark('GT 2026 00004Z')).not.toBe(readMark('GT 2026 000042'));
  });
});

describe('a cell of a CSV file', () => {
  it('begins no formula, and is read back as it was', () => {
    for (const formula of ['=1+1', '+41', '-2', '@SUM(A1)', '\t=1', '＝1']) {
      expect(plainCell(formula)).toBe(`'${formula}`);
      expect(originalCell(plainCell(formula))).toBe(formula);
    }
    fc.assert(fc.property(fc.string(), (text) => expect(plainCell(text)).not.toMatch(/^[=+\-@\t\r]/)));
    for (const plain of ["O'Neill", 'GT 2026', "'quoted'", '']) expect(originalCell(plainCell(plain))).toBe(plain);
  });
});
