import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// The writer's canonical form, to see that the two independent implementations agree.
import { canonicalJson } from '@headstamp/ledger';
import fc from 'fast-check';
import { canonical, JsonFault, parseCanonical, parseJson } from './json';

const vectors = process.env['HEADSTAMP_VECTORS'];
if (!vectors)
  console.warn('the verifier against the public RFC 8785 vectors: not run, HEADSTAMP_VECTORS names no folder of public test vectors');
(vectors ? describe : describe.skip)('the verifier against the public RFC 8785 vectors', () => {
  const folder = join(vectors ?? '', 'jcs-rfc8785', 'testdata');
  // `values` holds 1e30, an integer beyond 2^53 that RFC 8785 allows and no history may contain.
  const files = vectors ? readdirSync(join(folder, 'input')).filter((file) => file !== 'values.json') : ['none'];

  it.each(files)('writes %s as published', (file) => {
    const input = readFileSync(join(folder, 'input', file), 'utf8');
    expect(canonical(parseJson(input))).toBe(readFileSync(join(folder, 'output', file), 'utf8'));
  });
});

describe('JSON as the verifier reads it', () => {
  it.each([
    ['a key written twice', '{"a":1,"\\u0061":2}'],
    ['a lone surrogate', '"\\ud800"'],
    ['an integer beyond 2^53', '[9007199254740993]'],
    ['a number no double can hold', '[1e400]'],
    ['a number with a leading zero', '[01]'],
    ['a trailing comma', '[1,]'],
    ['a comma alone', '{,}'],
    ['a control character in a string', '"a\nb"'],
    ['an unknown escape', '"\\x41"'],
    ['a string without an end', '"abc'],
    ['nothing', ''],
    ['two values', '1 2'],
    ['a byte order mark', '\ufeff1'],
    ['nesting without end', '['.repeat(100_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseJson(text)).toThrow(JsonFault);
  });

  it('gives a key called __proto__ no meaning', () => {
    const text = '{"__proto__":{"a":1},"a":2}';
    expect(canonical(parseJson(text))).toBe(text);
  });

  it('agrees with the writer on the canonical form of every value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        let written: string;
        try {
          written = canonicalJson(value);
        } catch {
          return;
        }
        expect(canonical(parseJson(JSON.stringify(value, null, 2)))).toBe(written);
        expect(canonical(parseCanonical(written))).toBe(written);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads no text that JSON.parse does not read', () => {
    const alphabet = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      'u0041',
      'a',
      '0',
      '-1',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 9 }).map((parts) => parts.join('')),
        (text) => {
          try {
            parseJson(text);
          } catch {
            return;
          }
          expect(() => JSON.parse(text)).not.toThrow();
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
