import { randomUUID } from 'node:crypto';
import type { ApiDescription } from './api-description';

type Schema = ApiDescription['components']['schemas'][string];

/** Random choices that a seed repeats (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** From 0 inclusive to 1 exclusive. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  of<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)] as T;
  }

  once(in_: number): boolean {
    return this.next() * in_ < 1;
  }
}

/** JSON texts of what somebody who means harm puts where a value belongs. */
const HOSTILE_JSON = [
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udfff\\ud83d"',
  '"\\ufeff\\u202e\\u0301"',
  '"\\ud83d\\udd2b"',
  '""',
  '"   "',
  '"\'; DROP TABLE cases.case_file; --"',
  '"\' OR 1=1 --"',
  '"%_\\\\%"',
  '"${7*7}{{7*7}}"',
  '"../../../etc/passwd"',
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '-0',
  '1e308',
  '9007199254740993',
  '2147483648',
  '[]',
  '[null]',
  '[[["x"]]]',
  '["x", "x"]',
  '{}',
  '{"__proto__": {"isAdmin": true}}',
  '{"constructor": {"prototype": {"x": 1}}}',
  '{"length": 3, "0": "a"}',
  '{"toString": "x", "valueOf": "y"}',
  '{"$gt": ""}',
  '"2026-13-45"',
  '"-271821-04-20T00:00:00.000Z"',
  '"+275760-09-13T00:00:00.000Z"',
  '"0000-00-00"',
  '"0001-01-01"',
  '"9999-12-31T23:59:60+14:00"',
  '"00000000-0000-0000-0000-000000000000"',
  '"{00000000-0000-0000-0000-000000000000}"',
  '"infinity"',
  '"NaN"',
  '"__proto__"',
];

/** A JSON text of a value that is never meant well. */
export function hostileJson(chance: Chance): string {
  if (chance.once(12)) return JSON.stringify('x'.repeat(chance.of([65, 300, 4_100, 70_000])));
  if (chance.once(25)) return JSON.stringify('\u{1F52B}'.repeat(20_000));
  if (chance.once(25)) return `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
  return chance.of(HOSTILE_JSON);
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** What may stand in a query or in an address, not yet escaped. */
export function hostileText(chance: Chance): string {
  const uuid = randomUUID();
  return chance.of([
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\uFFFF',
    "' OR '1'='1",
    '%',
    '[object Object]',
    '-1',
    '1e9',
    '99999999999999999999',
    'null',
    'x'.repeat(3_000),
    '\u{1F52B}',
    uuid.toUpperCase(),
    `${uuid}\u0000`,
    'BREECH_FACE,__proto__',
    base64url(`2026-01-01T00:00:00.000Z ${'-'.repeat(36)}`),
    base64url(`2026-01-01T00:00:00.000Z ${uuid}`),
    base64url(`-271821-04-20T00:00:00.000Z ${uuid}`),
    base64url(`+275760-09-13T00:00:00.000Z ${uuid}`),
    base64url(`0 ${uuid}`),
    base64url(`2026 ${uuid} more`),
    base64url('\u0000 \u0000'),
  ]);
}

/** Header values as HTTP can carry them: no line breaks, nothing beyond Latin-1. */
export function hostileHeader(chance: Chance): string {
  return chance.of([
    '"0"',
    '"1"',
    '"999999999"',
    '"9999999999"',
    'W/"1"',
    '*',
    '"1", "2"',
    '1',
    '""',
    "'; --",
    '\u00e9\u00ff',
    'x'.repeat(3_000),
    '"-1"',
    'null',
  ]);
}

/** What is written where a text or a country belongs. */
export interface Words {
  text(): string;
  country(): string;
}

/** Writes bodies that are nearly what the description asks for. */
export class Bodies {
  constructor(
    private readonly description: ApiDescription,
    private readonly chance: Chance,
    /** An identifier of a record that exists, or of none. */
    private readonly id: () => string,
    private readonly words: Words = {
      text: () => chance.of([`x-${randomUUID().slice(0, 8)}`, 'GT 2009', 'Señor Ñandú', '31B-48627', '9 mm Luger']),
      country: () => chance.of(['BZ', 'GT', 'TT', 'US']),
    },
  ) {}

  /** JSON text; about half of the bodies say what they should, the others are wrong in one place or more. */
  json(schema: Schema | undefined): string {
    if (this.chance.once(40)) return hostileJson(this.chance);
    return this.value(schema, '', this.chance.of([0, 0.02, 0.15]));
  }

  /** JSON text that says what it should, as far as the description goes. */
  sound(schema: Schema | undefined): string {
    return this.value(schema, '', 0);
  }

  private value(schema: Schema | undefined, name: string, harm: number): string {
    if (this.chance.next() < harm) return hostileJson(this.chance);
    const known = this.resolved(schema);
    if (known?.enum) return JSON.stringify(this.chance.of(known.enum));
    switch (known?.type) {
      case 'object':
        return this.object(known, harm);
      case 'array':
        return `[${Array.from({ length: this.chance.of([1, 1, 2, 3]) }, () => this.value(known.items, name, harm)).join(', ')}]`;
      case 'number':
      case 'integer':
        return String(this.chance.of([known.minimum ?? 1, (known.minimum ?? 0) + 1, 24, 2009]));
      case 'boolean':
        return this.chance.of(['true', 'false']);
      default:
        return JSON.stringify(this.text(name, known?.format));
    }
  }

  private object(schema: Schema, harm: number): string {
    const required = new Set(schema.required ?? []);
    const fields = Object.entries(schema.properties ?? {})
      .filter(([name]) => required.has(name) || this.chance.once(2))
      .filter(() => this.chance.next() >= harm / 4)
      .map(([name, field]) => `${JSON.stringify(name)}: ${this.value(field, name, harm)}`);
    if (this.chance.next() < harm / 4)
      fields.push(`${this.chance.of(['"__proto__"', '"planted"', '"id"', '"version"', '"jurisdictionId"'])}: ${hostileJson(this.chance)}`);
    return `{${fields.join(', ')}}`;
  }

  private resolved(schema: Schema | undefined): Schema | undefined {
    if (schema?.$ref) return this.resolved(this.description.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
    return schema?.allOf ? this.resolved(schema.allOf[0]) : schema;
  }

  /** Rules beyond JSON Schema are not described, so the name of a field says what it means. */
  private text(name: string, format: string | undefined): string {
    if (format === 'uuid' || /Ids?$/.test(name)) return this.id();
    if (format === 'date' || /On$|^on$/.test(name)) return this.chance.of(['2026-01-02', '2009-04-30', '1899-12-31']);
    if (format === 'date-time' || /At$/.test(name)) return this.chance.of(['2026-01-02T03:04:05Z', '2026-06-01T12:00:00.000+02:00']);
    if (/^country|Country|^to$|^addressee$|recoveredIn/.test(name)) return this.words.country();
    if (name === 'password') return 'a long enough phrase';
    if (name === 'login') return `f${randomUUID().slice(0, 8)}`;
    return this.words.text();
  }
}
