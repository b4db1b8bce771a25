/** A value of a PDF (ISO 32000-2 7.3). Strings are bytes written as Latin-1. */
export type Pdf = null | boolean | number | PdfName | PdfText | PdfReference | PdfOperator | Pdf[] | PdfDictionary;
export type PdfDictionary = Map<string, Pdf>;

export class PdfName {
  constructor(readonly name: string) {}
}
export class PdfText {
  constructor(readonly bytes: string) {}
}
export class PdfReference {
  constructor(readonly number: number) {}
}
export class PdfOperator {
  constructor(readonly word: string) {}
}

/** The file is no PDF that this program can read. */
export class PdfFault extends Error {}

const MAX_DEPTH = 32;
const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/y;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other out of the characters of a file or a content stream. */
export class PdfReader {
  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  /** Undefined at the end. */
  next(depth = 0): Pdf | undefined {
    if (depth > MAX_DEPTH) throw new PdfFault('is nested too deep');
    this.match(SPACE);
    const char = this.text[this.at];
    if (char === undefined) return undefined;
    if (char === '/') return this.name();
    if (char === '(') return this.literal();
    if (char === '[') return this.list(depth);
    if (char === '<') return this.text[this.at + 1] === '<' ? this.dictionary(depth) : this.hex();
    const reference = this.match(REFERENCE);
    if (reference) return new PdfReference(Number(reference[1]));
    const number = this.match(NUMBER);
    if (number) return Number(number[0]);
    const word = this.match(WORD)?.[0];
    if (word === undefined) {
      this.at++;
      return new PdfOperator(char);
    }
    return word === 'null' ? null : word === 'true' ? true : word === 'false' ? false : new PdfOperator(word);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private name(): PdfName {
    this.at++;
    const word = this.match(WORD)?.[0] ?? '';
    return new PdfName(word.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
  }

  private literal(): PdfText {
    let out = '';
    let open = 1;
    for (this.at++; ; this.at++) {
      const char = this.text[this.at];
      if (char === undefined) throw new PdfFault('has a text without an end');
      if (char === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
        const next = this.text[this.at + 1] ?? '';
        if (octal) out += String.fromCharCode(parseInt(octal, 8) & 0xff);
        else if (next !== '\n' && next !== '\r') out += ESCAPED[next] ?? next;
        this.at += octal?.length ?? (next === '\r' && this.text[this.at + 2] === '\n' ? 2 : 1);
        continue;
      }
      if (char === '(') open++;
      if (char === ')' && --open === 0) break;
      out += char;
    }
    this.at++;
    return new PdfText(out);
  }

  private hex(): PdfText {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw new PdfFault('has a text without an end');
    const digits = this.text.slice(this.at + 1, end).replace(/[\0\t\n\f\r ]/g, '');
    if (!/^[0-9a-fA-F]*$/.test(digits)) throw new PdfFault('has a text that is not hexadecimal');
    this.at = end + 1;
    return new PdfText((digits.match(/..?/g) ?? []).map((pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16))).join(''));
  }

  private list(depth: number): Pdf[] {
    this.at++;
    const items: Pdf[] = [];
    for (;;) {
      const item = this.next(depth + 1);
      if (item === undefined) throw new PdfFault('has a list without an end');
      if (item instanceof PdfOperator && item.word === ']') return items;
      items.push(item);
    }
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries: PdfDictionary = new Map();
    for (;;) {
      this.match(SPACE);
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2;
        return entries;
      }
      const key = this.next(depth + 1);
      const value = this.next(depth + 1);
      if (!(key instanceof PdfName) || value === undefined) throw new PdfFault('has a malformed dictionary');
      entries.set(key.name, value);
    }
  }
}
