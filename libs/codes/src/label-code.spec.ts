import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { formatLabelCode, LABEL_CODE_LENGTH, labelCheckSymbol, LabelCodeError, newLabelCode, parseLabelCode } from './label-code';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ANYTHING_ON_A_LABEL = `${SYMBOLS}U*~$=`;
const codes = fc
  .array(fc.constantFrom(...SYMBOLS), { minLength: 16, maxLength: 16 })
  .map((symbols) => symbols.join(''))
  .map((carriers) => carriers + labelCheckSymbol(carriers));

const refusal = (written: string): LabelCodeError | string => {
  try {
    return parseLabelCode(written);
  } catch (error) {
    if (error instanceof LabelCodeError) return error;
    throw error;
  }
};
const wrongOf = (written: string): string => {
  const found = refusal(written);
  return typeof found === 'string' ? 'nothing' : found.code;
};

describe('a label code', () => {
  it('counts as Crockford’s check does: the number modulo 37', () => {
    expect(labelCheckSymbol('0000000000000000')).toBe('0');
    expect(labelCheckSymbol('000000000000000Z')).toBe('Z');
    // 36 = 1 × 32 + 4, the last of the 37.
    expect(labelCheckSymbol('0000000000000014')).toBe('U');
    expect(labelCheckSymbol('0000000000000015')).toBe('0');
    // 2^80 − 1 modulo 37 is 33.
    expect(labelCheckSymbol('ZZZZZZZZZZZZZZZZ')).toBe('~');
  });

  it('is 17 capitals and digits that every keyboard types at one place', () => {
    for (let at = 0; at < 2_000; at++) expect(newLabelCode(randomBytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}[0-9A-HJKMNP-TUV-Z]$/);
  });

  it('is drawn again when its check symbol would be a sign', () => {
    const draws = [Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]), Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 36])];
    expect(newLabelCode(() => draws.shift() ?? new Uint8Array(10))).toBe('0000000000000014U');
  });

  it('holds all 80 bits it was made of', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const number = Array.from(bytes).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
        fc.pre(![32n, 33n, 34n, 35n].includes(number % 37n));
        const code = newLabelCode(() => bytes);
        expect(Array.from(code.slice(0, 16)).reduce((sum, symbol) => sum * 32n + BigInt(SYMBOLS.indexOf(symbol)), 0n)).toBe(number);
      }),
    ));

  it('is read back from its groups, in small letters, with spaces, and with the letters people write for digits', () =>
    fc.assert(
      fc.property(codes, fc.boolean(), (code, small) => {
        const mistaken = formatLabelCode(code).replace(/0/g, 'O').replace(/1/g, small ? 'l' : 'I').replace(/-/g, small ? ' ' : '-');
        expect(formatLabelCode(code)).toMatch(/^(.{4}-){4}.$/);
        expect(parseLabelCode(small ? mistaken.toLowerCase() : mistaken)).toBe(code);
      }),
    ));

  it('shows every single wrong character', () =>
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at < LABEL_CODE_LENGTH; at++)
          for (const other of ANYTHING_ON_A_LABEL)
            if (other !== code[at]) expect(refusal(code.slice(0, at) + other + code.slice(at + 1))).toBeInstanceOf(LabelCodeError);
      }),
      { numRuns: 40 },
    ));

  it('shows every two neighbours exchanged, the check symbol among them', () =>
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at + 1 < LABEL_CODE_LENGTH; at++) {
          const [one = '', other = ''] = [code[at], code[at + 1]];
          if (one !== other) expect(refusal(code.slice(0, at) + other + one + code.slice(at + 2))).toBeInstanceOf(LabelCodeError);
        }
      }),
      { numRuns: 200 },
    ));

  it('says what is wrong: the length, which character, or the check symbol', () => {
    expect(wrongOf('')).toBe('label-code.length');
    expect(refusal('0000-0000-0000-0014')).toMatchObject({ code: 'label-code.length', facts: { length: 16, expected: 17 } });
    expect(refusal('0000-00U0-0000-0014-U')).toMatchObject({ code: 'label-code.character', facts: { position: 7 } });
    expect(refusal('0000-0000-0000-0014-%')).toMatchObject({ code: 'label-code.character', facts: { position: 17 } });
    expect(wrongOf('0000-0000-0000-0014-V')).toBe('label-code.check-symbol');
    expect(wrongOf('0000-0000-0000-0014-U')).toBe('nothing');
  });

  it('never fails in another way, whatever was scanned', () =>
    fc.assert(fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (written) => void refusal(written))));
});
