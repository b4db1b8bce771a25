const [QUOTE, BACKSLASH, COMMA, COLON, MINUS, ZERO, NINE] = [0x22, 0x5c, 0x2c, 0x3a, 0x2d, 0x30, 0x39] as const;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d] as const;
const MAX_DEPTH = 60;
/** Integers of so many digits are below 2^53 whatever they are. */
const SAFE_DIGITS = 15;

export type Scanned = 'canonical' | 'canonical-if-utf8' | 'unsure';

/**
 * Whether bytes are JSON in its canonical form (RFC 8785), seen without building any value. Only the plain cases are decided: escapes,
 * fractions and keys that are not ASCII are left to the reader that reads everything. One scanner serves many texts.
 */
export class CanonicalScan {
  private ascii = true;
  private bytes = new Uint8Array(0) as Uint8Array;
  private to = 0;
  /** Where the value of the outermost member `kind` begins; -1 when there is none. */
  kindAt = -1;

  scan(bytes: Uint8Array, from: number, to: number): Scanned {
    this.bytes = bytes;
    this.to = to;
    this.ascii = true;
    this.kindAt = -1;
    return this.value(from, 0) === to ? this.kind() : 'unsure';
  }

  private kind(): Scanned {
    return this.ascii ? 'canonical' : 'canonical-if-utf8';
  }

  /** Where the value ends; -1 when it is not decided here. */
  value(at: number, depth: number): number {
    const first = this.bytes[at];
    if (first === QUOTE) return this.text(at);
    if (first === OPEN_OBJECT) return depth > MAX_DEPTH ? -1 : this.object(at, depth);
    if (first === OPEN_LIST) return depth > MAX_DEPTH ? -1 : this.list(at, depth);
    if (first === 0x74) return this.word(at, 0x72, 0x75, 0x65);
    if (first === 0x6e) return this.word(at, 0x75, 0x6c, 0x6c);
    if (first === 0x66) return this.bytes[at + 1] === 0x61 ? this.word(at + 1, 0x6c, 0x73, 0x65) : -1;
    return this.integer(at);
  }

  private text(at: number): number {
    const bytes = this.bytes;
    const to = this.to;
    for (let i = at + 1; i < to; i++) {
      const byte = bytes[i] as number;
      if (byte === QUOTE) return i + 1;
      if (byte === BACKSLASH || byte < 0x20) return -1;
      if (byte >= 0x80) this.ascii = false;
    }
    return -1;
  }

  private object(at: number, depth: number): number {
    const { bytes } = this;
    if (bytes[at + 1] === CLOSE_OBJECT) return at + 2;
    let before = -1;
    let beforeEnd = -1;
    for (let next = at + 1; ;) {
      if (bytes[next] !== QUOTE) return -1;
      const end = this.key(next);
      if (end < 0 || bytes[end] !== COLON) return -1;
      if (before >= 0 && !this.precedes(before, beforeEnd, next, end)) return -1;
      before = next;
      beforeEnd = end;
      if (depth === 0 && end - next === 6 && bytes[next + 1] === 0x6b) this.kindAt = end + 1;
      const after = this.value(end + 1, depth + 1);
      if (after < 0) return -1;
      if (bytes[after] === CLOSE_OBJECT) return after + 1;
      if (bytes[after] !== COMMA) return -1;
      next = after + 1;
    }
  }

  private key(at: number): number {
    const { bytes, to } = this;
    for (let i = at + 1; i < to; i++) {
      const byte = bytes[i] as number;
      if (byte === QUOTE) return i + 1;
      if (byte === BACKSLASH || byte < 0x20 || byte >= 0x80) return -1;
    }
    return -1;
  }

  /** Both from their opening to after their closing quotation mark; equal keys do not precede each other. */
  private precedes(a: number, aEnd: number, b: number, bEnd: number): boolean {
    const { bytes } = this;
    const length = Math.min(aEnd - a, bEnd - b) - 1;
    for (let i = 1; i < length; i++) {
      const difference = (bytes[a + i] as number) - (bytes[b + i] as number);
      if (difference !== 0) return difference < 0;
    }
    return aEnd - a < bEnd - b;
  }

  private list(at: number, depth: number): number {
    const { bytes } = this;
    if (bytes[at + 1] === CLOSE_LIST) return at + 2;
    for (let next = at + 1; ;) {
      const after = this.value(next, depth + 1);
      if (after < 0) return -1;
      if (bytes[after] === CLOSE_LIST) return after + 1;
      if (bytes[after] !== COMMA) return -1;
      next = after + 1;
    }
  }

  private word(at: number, a: number, b: number, c: number): number {
    const { bytes } = this;
    return bytes[at + 1] === a && bytes[at + 2] === b && bytes[at + 3] === c ? at + 4 : -1;
  }

  private integer(at: number): number {
    const { bytes, to } = this;
    const start = bytes[at] === MINUS ? at + 1 : at;
    let end = start;
    while (end < to && (bytes[end] as number) >= ZERO && (bytes[end] as number) <= NINE) end++;
    const digits = end - start;
    if (digits < 1 || digits > SAFE_DIGITS || (bytes[start] === ZERO && (digits > 1 || start > at))) return -1;
    return end;
  }
}
