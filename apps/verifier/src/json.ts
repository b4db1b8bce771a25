/** A JSON value as this program holds it: objects are maps, so that no key has a meaning of its own. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

/** The text is not JSON, or JSON that two readers could understand differently. */
export class JsonFault extends Error {}

const MAX_DEPTH = 64;
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const SHORT = new Map(
  Object.entries(ESCAPES)
    .filter(([name]) => name !== '/')
    .map(([name, char]) => [char, `\\${name}`]),
);
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

const PLAIN = /[^"\\\u0000-\u001f]+/y;

/** Reads JSON (RFC 8259) and refuses keys written twice, lone surrogates and integers beyond 2^53. */
export function parseJson(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

/** Reads JSON that must be in its canonical form (RFC 8785), byte for byte. */
export function parseCanonical(text: string): Json {
  const value = parseJson(text);
  if (canonical(value) !== text) throw new JsonFault('is not in canonical form');
  return value;
}

/** The canonical text of a value (RFC 8785). */
export function canonical(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  // Code units, not code points: RFC 8785 3.2.3.
  const keys = [...value.keys()].sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${quoted(key)}:${canonical(value.get(key) ?? null)}`).join(',')}}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\u0000-\u001f"\\]/g, (char) => SHORT.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): Json {
    if (depth > MAX_DEPTH) throw new JsonFault(`is nested deeper than ${MAX_DEPTH} levels`);
    this.space();
    const next = this.text[this.at];
    if (next === '{') return this.object(depth);
    if (next === '[') return this.array(depth);
    if (next === '"') return this.string();
    for (const [word, value] of [
      ['null', null],
      ['true', true],
      ['false', false],
    ] as const) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  end(): void {
    this.space();
    if (this.at !== this.text.length) this.fail();
  }

  private object(depth: number): JsonObject {
    const object: JsonObject = new Map();
    this.members('{', '}', () => {
      this.space();
      if (this.text[this.at] !== '"') this.fail();
      const key = this.string();
      if (object.has(key)) throw new JsonFault(`has the key ${JSON.stringify(key)} twice in one object`);
      this.space();
      this.take(':');
      object.set(key, this.value(depth + 1));
    });
    return object;
  }

  private array(depth: number): Json[] {
    const array: Json[] = [];
    this.members('[', ']', () => array.push(this.value(depth + 1)));
    return array;
  }

  private members(open: string, close: string, member: () => void): void {
    this.take(open);
    this.space();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      member();
      this.space();
      if (this.text[this.at] === close) break;
      this.take(',');
    }
    this.at++;
  }

  private string(): string {
    let out = '';
    this.take('"');
    for (;;) {
      PLAIN.lastIndex = this.at;
      const [plain] = PLAIN.exec(this.text) ?? [''];
      out += plain;
      this.at += plain.length;
      const char = this.text[this.at++];
      if (char === '"') break;
      if (char !== '\\') this.fail();
      out += this.escape();
    }
    if (/\p{Surrogate}/u.test(out)) throw new JsonFault('holds a lone surrogate');
    return out;
  }

  private escape(): string {
    const name = this.text[this.at++] ?? '';
    if (name === 'u') {
      const hex = this.text.slice(this.at, this.at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.fail();
      this.at += 4;
      return String.fromCharCode(parseInt(hex, 16));
    }
    return ESCAPES[name] ?? this.fail();
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const [digits] = NUMBER.exec(this.text) ?? this.fail();
    this.at += digits.length;
    const value = Number(digits);
    if (!Number.isFinite(value)) throw new JsonFault(`holds the number ${digits}, which is out of range`);
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new JsonFault(`holds the integer ${digits}, which is beyond 2^53`);
    return Object.is(value, -0) ? 0 : value;
  }

  private take(char: string): void {
    if (this.text[this.at] !== char) this.fail();
    this.at++;
  }

  private space(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? '')) this.at++;
  }

  private fail(): never {
    throw new JsonFault(`is not JSON at character ${this.at}`);
  }
}
