import { canonicalJson, MAX_JSON_DEPTH } from './jcs';

/** Text that is not JSON, or JSON that two parsers could read differently. */
export class StrictJsonError extends Error {
  override readonly name = 'StrictJsonError';
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|true|false|null/gs;

/**
 * Parses JSON and refuses what JSON.parse passes over in silence: a key written twice in one object, an integer that a
 * double cannot hold, a lone surrogate, nesting deeper than MAX_JSON_DEPTH. Throws StrictJsonError.
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new StrictJsonError('not JSON');
  }
  refuseAmbiguity(text);
  return value;
}

/** Parses text that must already be in canonical form, byte for byte; what canonicalJson would write differently is refused. */
export function parseCanonicalJson(text: string): unknown {
  const value = parseStrictJson(text);
  if (canonicalJson(value) !== text) throw new StrictJsonError('JSON, but not in canonical form');
  return value;
}

interface OpenContainer {
  /** Keys met so far; null in an array. */
  readonly keys: Set<string> | null;
  expectsKey: boolean;
}

// The text is known to be valid JSON here, so tokens can be taken one after the other without a grammar.
function refuseAmbiguity(text: string): void {
  const open: OpenContainer[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ keys: token === '{' ? new Set() : null, expectsKey: token === '{' });
      if (open.length > MAX_JSON_DEPTH) throw new StrictJsonError(`nested deeper than ${MAX_JSON_DEPTH} levels`);
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ',') {
      if (inside) inside.expectsKey = inside.keys !== null;
    } else if (token === ':') {
      if (inside) inside.expectsKey = false;
    } else if (token.startsWith('"')) {
      meetString(token, inside);
    } else {
      meetNumber(token);
    }
  }
}

function meetString(token: string, inside: OpenContainer | undefined): void {
  const value = JSON.parse(token) as string;
  if (/\p{Surrogate}/u.test(value)) throw new StrictJsonError('a string holds a lone surrogate');
  if (!inside?.keys || !inside.expectsKey) return;
  if (inside.keys.has(value)) throw new StrictJsonError(`the key ${token} is written twice in one object`);
  inside.keys.add(value);
}

function meetNumber(token: string): void {
  if (/^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token))) {
    throw new StrictJsonError(`the integer ${token} is beyond 2^53`);
  }
  if (/^-?\d/.test(token) && !Number.isFinite(Number(token))) throw new StrictJsonError(`the number ${token} is out of range`);
}
