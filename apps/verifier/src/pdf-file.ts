import { latin1, type Bytes } from './bytes';
import { PdfFault, PdfName, PdfReader, PdfReference, PdfText, type Pdf, type PdfDictionary } from './pdf-objects';

interface PdfObject {
  readonly value: Pdf;
  /** Where its stream lies, if it has one. */
  readonly stream: { readonly from: number; readonly to: number } | null;
}

const LARGEST_FILE = 200_000_000;
const LARGEST_STREAM = 100_000_000;
const MOST_OBJECTS = 200_000;
const OBJECT = /(?:^|[\0\t\n\f\r ])(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?=[\0\t\n\f\r ()<>[\]{}/%])/g;

/** The objects of a PDF, read from its beginning to its end: of two with one number the later one counts, as in an update. */
export class PdfFile {
  readonly text: string;
  private readonly objects = new Map<number, PdfObject>();

  constructor(readonly bytes: Bytes) {
    if (bytes.length > LARGEST_FILE) throw new PdfFault('is larger than this program reads');
    this.text = latin1(bytes);
    OBJECT.lastIndex = 0;
    for (let found = OBJECT.exec(this.text); found; found = OBJECT.exec(this.text)) {
      if (this.objects.size > MOST_OBJECTS) throw new PdfFault('has more objects than this program reads');
      const reader = new PdfReader(this.text, OBJECT.lastIndex);
      const value = reader.next();
      if (value === undefined) break;
      const stream = value instanceof Map ? this.streamAfter(value, reader.at) : null;
      this.objects.set(Number(found[1]), { value, stream });
      // Past the stream: what stands in one is no object, whatever it looks like.
      OBJECT.lastIndex = stream?.to ?? reader.at;
    }
    if (this.objects.size === 0) throw new PdfFault('holds nothing this program can read');
    if (/\/Encrypt[\0\t\n\f\r ]/.test(this.text.slice(-65_536))) throw new PdfFault('is encrypted');
  }

  /** The value, followed if it points elsewhere. */
  value(value: Pdf | undefined): Pdf {
    for (let steps = 0; value instanceof PdfReference; steps++) {
      if (steps > 16) throw new PdfFault('has references that lead in a circle');
      value = this.objects.get(value.number)?.value;
    }
    return value ?? null;
  }

  dictionary(value: Pdf | undefined): PdfDictionary {
    const found = this.value(value);
    return found instanceof Map ? found : new Map<string, Pdf>();
  }

  /** The dictionaries of this type, in the order in which they were first written. */
  ofType(type: string): PdfDictionary[] {
    return [...this.objects.values()].flatMap(({ value }) => {
      const named = value instanceof Map ? this.value(value.get('Type')) : null;
      return value instanceof Map && named instanceof PdfName && named.name === type ? [value] : [];
    });
  }

  /** The content of a stream, unpacked; at most 100 MB. */
  async stream(reference: Pdf | undefined): Promise<Bytes> {
    const object = reference instanceof PdfReference ? this.objects.get(reference.number) : undefined;
    if (!object?.stream || !(object.value instanceof Map)) throw new PdfFault('lacks a stream');
    const packed = this.bytes.slice(object.stream.from, object.stream.to);
    const filter = this.value(object.value.get('Filter'));
    const filters = Array.isArray(filter) ? filter : filter === null ? [] : [filter];
    if (filters.length === 0) return packed;
    const [only] = filters;
    if (
      filters.length > 1 ||
      !(only instanceof PdfName) ||
      only.name !== 'FlateDecode' ||
      this.value(object.value.get('DecodeParms')) !== null
    ) {
      throw new PdfFault('packs a stream in a way this program does not read');
    }
    return inflated(packed);
  }

  private streamAfter(dictionary: PdfDictionary, at: number): PdfObject['stream'] {
    const start = /^[\0\t\n\f\r ]*stream(\r\n|\n)/.exec(this.text.slice(at, at + 64));
    if (!start) return null;
    const from = at + start[0].length;
    const length = dictionary.get('Length');
    if (
      typeof length === 'number' &&
      Number.isSafeInteger(length) &&
      length >= 0 &&
      /^\s*endstream/.test(this.text.slice(from + length, from + length + 16))
    ) {
      return { from, to: from + length };
    }
    const end = this.text.indexOf('endstream', from);
    if (end < 0) throw new PdfFault('is cut short');
    const lineEnd = /\r?\n$/.exec(this.text.slice(end - 2, end))?.[0].length ?? 0;
    return { from, to: Math.max(from, end - lineEnd) };
  }
}

async function inflated(packed: Bytes): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
      if (length > LARGEST_STREAM) {
        await reader.cancel();
        throw new PdfFault('unpacks to more than this program reads');
      }
    }
  } catch (error) {
    if (error instanceof PdfFault) throw error;
    throw new PdfFault('has a packed stream that is damaged');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text of a string of the PDF: UTF-16 when it says so, else one character for each byte. */
export function pdfText(value: Pdf): string {
  if (!(value instanceof PdfText)) return '';
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes;
  let text = '';
  for (let at = 2; at + 1 < value.bytes.length; at += 2)
    text += String.fromCharCode(value.bytes.charCodeAt(at) * 256 + value.bytes.charCodeAt(at + 1));
  return text;
}
