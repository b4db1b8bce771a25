import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, CanonicalJsonError, rfc8785 } from './jcs';
import { parseCanonicalJson, parseStrictJson, StrictJsonError } from './strict-json';
import { es6Numbers } from './es6-numbers.spec-support';
import { describeVectors } from './vectors.spec-support';

describeVectors('canonical JSON against the public RFC 8785 vectors', (vectors) => {
  it.each(vectors.files('jcs-rfc8785', 'testdata', 'input'))('writes %s as published', (file) => {
    const input = vectors.json<unknown>('jcs-rfc8785', 'testdata', 'input', file);
    expect(rfc8785(input)).toBe(vectors.text('jcs-rfc8785', 'testdata', 'output', file));
    const hex = vectors.text('jcs-rfc8785', 'testdata', 'outhex', file.replace('.json', '.txt')).replaceAll(/\s/g, '');
    expect(Buffer.from(rfc8785(input)).toString('hex')).toBe(hex);
  });

  it('finds all six published triples', () => {
    expect(vectors.files('jcs-rfc8785', 'testdata', 'input')).toHaveLength(6);
  });
});

describe('canonical JSON', () => {
  it('writes the first 100,000 numbers of the published corpus to the published hash', () => {
    const corpus = createHash('sha256');
    for (const { bits, value } of es6Numbers(100_000)) corpus.update(`${bits.toString(16)},${rfc8785(value)}\n`);
    expect(corpus.digest('hex')).toBe('22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7');
  });

  it.each([
    ['a lone surrogate', { place: '\ud800' }],
    ['a lone surrogate in a key', { ['\udc00']: 1 }],
    ['not a number', [Number.NaN]],
    ['infinity', { score: Infinity }],
    ['undefined', { serial: undefined }],
    ['a hole in an array', [1, , 3]],  
    ['an integer beyond 2^53', { rounds: 2 ** 53 }],
    ['a big integer', 5n],
    ['a date', { at: new Date(0) }],
    ['a map', new Map()],
    ['a symbol key', { [Symbol('hidden')]: 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
  });

  it('refuses a value that contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle['again'] = circle;
    expect(() => canonicalJson(circle)).toThrow(CanonicalJsonError);
  });

  it('keeps the largest safe integer and writes minus zero as zero', () => {
    expect(canonicalJson([2 ** 53 - 1, -(2 ** 53) + 1, -0])).toBe('[9007199254740991,-9007199254740991,0]');
  });

  it('writes one text for a value however its keys were ordered, and that text reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(isOurs(value));
        const text = canonicalJson(value);
        expect(canonicalJson(reversedKeys(value))).toBe(text);
        expect(canonicalJson(parseCanonicalJson(text))).toBe(text);
      }),
    );
  });
});

describe('strict JSON', () => {
  it.each([
    ['a key written twice', '{"serial":"A1","serial":"B2"}'],
    ['a key written twice, once escaped', '{"serial":"A1","\\u0073erial":"B2"}'],
    ['a key written twice deep inside', '[{"a":{"b":1,"c":[{}],"b":2}}]'],
    ['an integer beyond 2^53', '{"n":9007199254740993}'],
    ['a number no double can hold', '[1e400]'],
    ['a lone surrogate', '["\\ud800"]'],
    ['a lone surrogate in a key', '{"\\udfff":1}'],
    ['text after the value', '{} {}'],
    ['an empty text', ''],
    ['a byte order mark', '\ufeff{}'],
    ['nesting without end', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseStrictJson(text)).toThrow(StrictJsonError);
  });

  it('lets one key stand in two objects, and a string value repeat a key', () => {
    const text = '{"a":{"a":"a"},"b":["a","a",{"a":1},{"a":2}]}';
    expect(parseStrictJson(text)).toEqual({ a: { a: 'a' }, b: ['a', 'a', { a: 1 }, { a: 2 }] });
  });

  it('reads braces, colons and quotes inside strings as text', () => {
    expect(parseStrictJson('{"a":"{\\"a\\":1,","b":"}]"}')).toEqual({ a: '{"a":1,', b: '}]' });
  });

  it('agrees with JSON.parse on everything it accepts', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(isOurs(JSON.parse(text)));
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses any object in which some key is repeated', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), fc.nat(), (keys, pick) => {
        const repeated = [...keys, keys[pick % keys.length]].map((key) => `${JSON.stringify(key)}:1`);
        expect(() => parseStrictJson(`{${repeated.join(',')}}`)).toThrow(StrictJsonError);
      }),
    );
  });

  it('refuses JSON that is not in canonical form where canonical form is asked for', () => {
    for (const text of ['{"b":1,"a":2}', '{ "a":1}', '{"a":1.0}', '{"a":"\\u0041"}', '[1]\n', '{"a":-0}']) {
      expect(() => parseCanonicalJson(text)).toThrow(StrictJsonError);
    }
    expect(parseCanonicalJson('{"a":2,"b":1}')).toEqual({ a: 2, b: 1 });
  });
});

function isOurs(value: unknown): boolean {
  try {
    canonicalJson(value);
    return true;
  } catch {
    return false;
  }
}

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversedKeys(item)]));
}
