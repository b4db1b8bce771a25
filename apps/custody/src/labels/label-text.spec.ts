import { randomBytes, randomUUID } from 'node:crypto';
import { SigningKeys } from '@headstamp/exchange';
import fc from 'fast-check';
import { LabelTexts, type LabelReading } from './label-text';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const [belize, guatemala] = [randomUUID(), randomUUID()];
const texts = new LabelTexts(new SigningKeys(randomBytes(32)));
const elsewhere = new LabelTexts(new SigningKeys(randomBytes(32)));
const read = (text: string): LabelReading => texts.read(belize, [belize, guatemala], text);

describe('the text of a label', () => {
  it('is 32 capitals and digits, whatever the code, so that it is read on the keyboard of every country', () => {
    for (let at = 0; at < 200; at++) expect(texts.symbolText(belize, texts.newCode())).toMatch(/^HS1[0-9A-Z]{29}$/);
  });

  it('is known again as the own, and proven', () => {
    const code = texts.newCode();
    expect(read(texts.symbolText(belize, code))).toEqual({ is: 'ours', code, proven: true });
  });

  it.each([
    ['an identifier of the symbology before it', (text: string) => `]Q1${text}`],
    ['an identifier of a Data Matrix', (text: string) => `]d1${text}`],
    ['the end of line of a keyboard wedge', (text: string) => `${text}\r\n`],
    ['small letters, of a reader whose caps lock is on', (text: string) => text.toLowerCase()],
    ['control characters of a reader that frames what it reads', (text: string) => `\u0002${text}\u0003`],
  ])('is known with %s', (_, framed) => {
    const code = texts.newCode();
    expect(read(framed(texts.symbolText(belize, code)))).toEqual({ is: 'ours', code, proven: true });
  });

  it('may be typed as the code alone, which proves nothing', () => {
    const code = texts.newCode();
    expect(read(`${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8).toLowerCase()}`)).toEqual({ is: 'ours', code, proven: false });
  });

  it('is told from the label of a neighbour, and from one of another deployment', () => {
    const code = texts.newCode();
    expect(read(texts.symbolText(guatemala, code))).toEqual({ is: 'of-another-jurisdiction', code, issuer: guatemala });
    expect(read(elsewhere.symbolText(belize, code))).toEqual({ is: 'of-another-deployment', code });
  });

  it('is altered when another code stands under the same authentication', () => {
    const [mine, other] = [texts.newCode(), texts.newCode()];
    const text = texts.symbolText(belize, mine);
    expect(read(text.slice(0, 7) + other + text.slice(24))).toEqual({ is: 'altered', code: other });
  });

  it('is never taken for proven when one of its characters was changed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 31 }), fc.constantFrom(...SYMBOLS), (at, symbol) => {
        const text = texts.symbolText(belize, texts.newCode());
        const changed = text.slice(0, at) + symbol + text.slice(at + 1);
        fc.pre(changed !== text);
        const reading = read(changed);
        expect(reading.is === 'ours' && reading.proven).toBe(false);
        // The check symbol names it before any secret is asked.
        if (at >= 7 && at < 23) expect(reading).toMatchObject({ is: 'malformed', why: 'label-code.check-symbol' });
      }),
    ));

  it('says of anything else what is wrong with it', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.stringMatching(/^HS1[0-9A-Z]{26,30}$/)), (text) => {
        const reading = read(text);
        expect(['malformed', 'of-another-deployment', 'altered'].includes(reading.is) || (reading.is === 'ours' && !reading.proven)).toBe(true);
      }),
    ));

  it('names the wrong length, character and check symbol', () => {
    expect(read('BZ-SEAL-1')).toMatchObject({ is: 'malformed', why: 'label-code.length', facts: { length: 7 } });
    expect(read('0000-0000-0000-00U4-U')).toMatchObject({ why: 'label-code.character', facts: { position: 15 } });
    expect(read('0000-0000-0000-0014-V')).toMatchObject({ why: 'label-code.check-symbol' });
  });
});
