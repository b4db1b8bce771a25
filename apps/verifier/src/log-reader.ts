import { concat, textOf } from './bytes';
import { CanonicalScan } from './canonical-scan';
import { JsonFault, parseCanonical } from './json';

/** What reading a whole log needs of the runtime: SHA-256 in one step, as characters of one byte each, and a quick check of UTF-8. */
export interface LineHasher {
  /** @returns 32 characters, one for each byte */
  hash(bytes: Uint8Array): string;
  isUtf8(bytes: Uint8Array): boolean;
}

/** The log is not one: what is wrong with it, and at which line. */
export class LogFault extends Error {}

export interface ReadLog {
  readonly header: string;
  readonly events: number;
  /** Root over the events, 32 bytes as characters. */
  readonly root: string;
  /** Roots at the sizes that were asked for. */
  readonly rootsAt: ReadonlyMap<number, string>;
  /** Texts of the events about the log's own keys. */
  readonly keyEvents: readonly { readonly leafIndex: number; readonly text: string }[];
  /** What follows the events: the checkpoint. */
  readonly trailer: string;
}

const NEWLINE = 0x0a;
const LONGEST_LINE = 1_048_576;
const LONGEST_TRAILER = 65_536;
const MOST_KEY_EVENTS = 1_000;
const ABOUT_KEYS = Array.from('"log.', (char) => char.charCodeAt(0));

/**
 * Reads a whole log as it streams by: a line of header, one event in each line, an empty line, and the checkpoint. Keeps the right edge
 * of the tree only, so memory does not grow with the log.
 */
export class LogReader {
  private readonly edge: string[] = [];
  private readonly pair = new Uint8Array(65);
  private readonly scan = new CanonicalScan();
  private readonly rootsAt = new Map<number, string>();
  private readonly keyEvents: { leafIndex: number; text: string }[] = [];
  /** Begins with a byte that stands for the newline before its line. */
  private rest: Uint8Array = new Uint8Array(1);
  private header: string | null = null;
  private events = 0;
  /** Bytes after the empty line; null before it. */
  private trailer: Uint8Array[] | null = null;

  constructor(
    private readonly hasher: LineHasher,
    private readonly sizes: ReadonlySet<number> = new Set(),
  ) {
    this.pair[0] = 1;
  }

  /** Takes the next bytes. They are overwritten. */
  take(chunk: Uint8Array): void {
    if (this.trailer !== null) {
      this.keep(chunk);
      return;
    }
    let bytes = chunk;
    let at = 0;
    // The line that began before this chunk ends in it, or goes on.
    if (this.rest.length > 0) {
      const end = chunk.indexOf(NEWLINE);
      const upTo = end < 0 ? chunk.length : end + 1;
      if (this.rest.length + upTo > LONGEST_LINE) throw new LogFault(`line ${this.line()} is longer than an event can be`);
      const joined = new Uint8Array(this.rest.length + upTo);
      joined.set(this.rest);
      joined.set(chunk.subarray(0, upTo), this.rest.length);
      if (end < 0) {
        this.rest = joined;
        return;
      }
      this.one(joined, 0, joined.length - 1);
      this.rest = new Uint8Array(0);
      at = upTo;
      bytes = chunk;
    }
    for (;;) {
      if (this.reachedEnd()) {
        this.keep(bytes.subarray(at));
        return;
      }
      const end = bytes.indexOf(NEWLINE, at);
      if (end < 0) break;
      this.one(bytes, at - 1, end);
      at = end + 1;
    }
    const left = bytes.subarray(at);
    this.rest = new Uint8Array(1 + left.length);
    this.rest.set(left, 1);
    if (this.rest.length > LONGEST_LINE) throw new LogFault(`line ${this.line()} is longer than an event can be`);
  }

  end(): ReadLog {
    if (this.header === null || this.trailer === null) throw new LogFault(`the file is cut short after ${this.events} event(s)`);
    return {
      header: this.header,
      events: this.events,
      root: this.root(),
      rootsAt: this.rootsAt,
      keyEvents: this.keyEvents,
      trailer: textOf(concat(...this.trailer)) ?? '',
    };
  }

  private reachedEnd(): boolean {
    return this.trailer !== null;
  }

  private line(): number {
    return this.events + (this.header === null ? 1 : 2);
  }

  /** One line: a byte to spare, then its text up to `end`. */
  private one(bytes: Uint8Array, before: number, end: number): void {
    const from = before + 1;
    if (this.header === null) {
      this.header = textOf(bytes.subarray(from, end)) ?? '';
      return;
    }
    if (from === end) {
      this.trailer = [];
      return;
    }
    this.judge(bytes, from, end);
    // The byte before the line becomes the 0x00 of RFC 6962 2.1, so that nothing is copied.
    bytes[before] = 0;
    this.add(this.hasher.hash(bytes.subarray(before, end)));
  }

  private judge(bytes: Uint8Array, from: number, end: number): void {
    const seen = this.scan.scan(bytes, from, end);
    const { kindAt } = this.scan;
    // Read in full again when the whole is judged; a line that is not decided here is kept if it might be one.
    if (kindAt < 0 ? seen === 'unsure' : ABOUT_KEYS.every((byte, at) => bytes[kindAt + at] === byte)) this.note(bytes, from, end);
    if (seen === 'canonical') return;
    const line = bytes.subarray(from, end);
    if (seen === 'canonical-if-utf8' && this.hasher.isUtf8(line)) return;
    const text = textOf(line);
    if (text === null) throw new LogFault(`line ${this.line()} is not UTF-8 text`);
    try {
      parseCanonical(text);
    } catch (error) {
      if (error instanceof JsonFault) throw new LogFault(`line ${this.line()} ${error.message}`);
      throw error;
    }
  }

  private note(bytes: Uint8Array, from: number, end: number): void {
    const text = textOf(bytes.subarray(from, end)) ?? '';
    if (!text.includes('"kind":"log.')) return;
    if (this.keyEvents.length >= MOST_KEY_EVENTS) throw new LogFault('more events about keys than a log can have');
    this.keyEvents.push({ leafIndex: this.events, text });
  }

  private add(leaf: string): void {
    let hash = leaf;
    let size = this.events;
    for (; size % 2 === 1; size = (size - 1) / 2) hash = this.node(this.edge.pop() ?? '', hash);
    this.edge.push(hash);
    this.events++;
    if (this.sizes.has(this.events)) this.rootsAt.set(this.events, this.root());
  }

  private node(left: string, right: string): string {
    const { pair } = this;
    for (let at = 0; at < 32; at++) {
      pair[at + 1] = left.charCodeAt(at);
      pair[at + 33] = right.charCodeAt(at);
    }
    return this.hasher.hash(pair);
  }

  private root(): string {
    if (this.edge.length === 0) return this.hasher.hash(new Uint8Array(0));
    return this.edge.reduceRight((right, left) => this.node(left, right));
  }

  private keep(bytes: Uint8Array): void {
    this.trailer?.push(bytes.slice());
    const length = this.trailer?.reduce((sum, part) => sum + part.length, 0) ?? 0;
    if (length > LONGEST_TRAILER) throw new LogFault('what follows the events is longer than a checkpoint can be');
  }
}
