/** JSON with no canonical form of its own: the sentence says what was met and where. */
export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError';
}

/** Deeper than any record of ours; stops a cyclic value before the stack does. */
export const MAX_JSON_DEPTH = 64;

interface Profile {
  readonly unsafeIntegers: boolean;
}

/**
 * The one text of a JSON value (RFC 8785): keys in UTF-16 code-unit order, numbers as ECMAScript writes them, no spaces.
 * Throws CanonicalJsonError for whatever two readers could understand differently: lone surrogates, numbers that are not
 * finite, integers beyond 2^53 (write them as strings), undefined, and anything that is not a plain object, array or scalar.
 */
export function canonicalJson(value: unknown): string {
  return write(value, null, '$', 0, { unsafeIntegers: false });
}

/** RFC 8785 to the letter, integers beyond 2^53 included. For reading what others wrote; our own records use canonicalJson. */
export function rfc8785(value: unknown): string {
  return write(value, null, '$', 0, { unsafeIntegers: true });
}

/** An object or array on the way to a value. Its place is put into words only for an error: events are written by the million. */
interface Within {
  readonly outer: Within | null;
  readonly key: string | number;
}

function place(within: Within | null, key: string | number): string {
  if (within === null) return String(key);
  return `${place(within.outer, within.key)}${typeof key === 'number' ? `[${key}]` : `.${key}`}`;
}

function write(value: unknown, within: Within | null, key: string | number, depth: number, profile: Profile): string {
  if (depth > MAX_JSON_DEPTH) throw new CanonicalJsonError(`nested deeper than ${MAX_JSON_DEPTH} levels`);
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, () => place(within, key));
  if (typeof value === 'number') return number(value, () => place(within, key), profile);
  if (Array.isArray(value)) return array(value, { outer: within, key }, depth, profile);
  if (isPlainObject(value)) return object(value, { outer: within, key }, depth, profile);
  throw new CanonicalJsonError(`${place(within, key)} is ${describe(value)}, which JSON cannot say`);
}

function object(value: Record<string, unknown>, within: Within, depth: number, profile: Profile): string {
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const name = text(key, () => `a key of ${place(within.outer, within.key)}`);
    members += `${members === '' ? '' : ','}${name}:${write(value[key], within, key, depth + 1, profile)}`;
  }
  return `{${members}}`;
}

function array(value: readonly unknown[], within: Within, depth: number, profile: Profile): string {
  // Array.from visits holes, which map would leave out of the text.
  return `[${Array.from(value, (item, index) => write(item, within, index, depth + 1, profile)).join(',')}]`;
}

// ECMAScript's own string escaping is the one RFC 8785 3.2.2.2 asks for, lone surrogates excepted.
function text(value: string, at: () => string): string {
  if (/\p{Surrogate}/u.test(value)) throw new CanonicalJsonError(`${at()} holds a lone surrogate`);
  return JSON.stringify(value);
}

function number(value: number, at: () => string, profile: Profile): string {
  if (!Number.isFinite(value)) throw new CanonicalJsonError(`${at()} is ${value}, which JSON cannot say`);
  if (!profile.unsafeIntegers && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new CanonicalJsonError(`${at()} is an integer beyond 2^53; write it as a string`);
  }
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return isForeignPlainObject(value, prototype);
  return Object.getOwnPropertySymbols(value).length === 0;
}

// Objects made in another realm (a test runner's sandbox, a worker) have another Object.prototype, itself without a parent.
function isForeignPlainObject(value: object, prototype: unknown): boolean {
  return (
    Object.getPrototypeOf(prototype) === null &&
    Object.prototype.hasOwnProperty.call(prototype, 'isPrototypeOf') &&
    Object.getOwnPropertySymbols(value).length === 0
  );
}

function describe(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'object' && value !== null) return `an object of class ${(value as { constructor?: { name: string } }).constructor?.name ?? 'unknown'}`;
  return `a ${typeof value}`;
}
