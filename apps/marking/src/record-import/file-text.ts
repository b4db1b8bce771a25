import { RecordImportError } from './record-import.errors';

export const FILE_FORMATS = ['CSV', 'XLSX'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
export const FILE_ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type FileEncoding = (typeof FILE_ENCODINGS)[number];
/** What stands between two cells: comma, semicolon, tabulator, vertical bar. */
export const SEPARATORS = ['COMMA', 'SEMICOLON', 'TAB', 'BAR'] as const;
export type Separator = (typeof SEPARATORS)[number];
export const SEPARATOR_CHARACTER: Readonly<Record<Separator, string>> = { COMMA: ',', SEMICOLON: ';', TAB: '\t', BAR: '|' };

const BEGINNINGS = { zip: [0x50, 0x4b, 0x03, 0x04], ole: [0xd0, 0xcf, 0x11, 0xe0], pdf: [0x25, 0x50, 0x44, 0x46] } as const;
const begins = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((byte, place) => bytes[place] === byte);

/**
 * What a file is, by its first bytes and never by its name.
 * Throws `record-import.file-type` for what is neither, the old Excel format among it, and `record-import.encoding-unknown` for UTF-16.
 */
export function formatOf(first: Uint8Array): FileFormat {
  if (begins(first, BEGINNINGS.zip)) return 'XLSX';
  if (begins(first, BEGINNINGS.ole)) throw new RecordImportError('record-import.file-type', { reason: 'xls-or-other-old-office-file' });
  if (begins(first, BEGINNINGS.pdf)) throw new RecordImportError('record-import.file-type', { reason: 'pdf' });
  if (begins(first, [0xff, 0xfe]) || begins(first, [0xfe, 0xff]))
    throw new RecordImportError('record-import.encoding-unknown', { reason: 'utf-16' });
  if (first.subarray(0, 65_536).includes(0)) throw new RecordImportError('record-import.file-type', { reason: 'binary' });
  return 'CSV';
}

/** Tells, stretch by stretch, whether a file is UTF-8. What is not is taken for windows-1252, in which every text of a byte each can be read. */
export class EncodingWatch {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private utf8 = true;

  see(bytes: Uint8Array): void {
    this.try(() => this.decoder.decode(bytes, { stream: true }));
  }

  /** @throws `record-import.encoding-unknown` when it was said to be UTF-8 and is not */
  encoding(stated: FileEncoding | null): FileEncoding {
    this.try(() => this.decoder.decode());
    if (stated === 'utf-8' && !this.utf8) throw new RecordImportError('record-import.encoding-unknown', { reason: 'not-utf-8' });
    return stated ?? (this.utf8 ? 'utf-8' : 'windows-1252');
  }

  private try(decode: () => string): void {
    if (!this.utf8) return;
    try {
      decode();
    } catch {
      this.utf8 = false;
    }
  }
}

/** The separator that occurs most often outside quotation marks in the first line; a comma when none does. */
export function separatorOf(firstLine: string): Separator {
  const outside = firstLine.replace(/"(?:[^"]|"")*"/g, '');
  const counted = SEPARATORS.map((separator) => ({ separator, count: outside.split(SEPARATOR_CHARACTER[separator]).length - 1 }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

const WINDOWS_1252 = new TextDecoder('windows-1252');
const BEYOND_LATIN_1 = /[\u0080-\u009f]/;

/** A cell read byte by byte, as windows-1252 means it: its 27 characters from 0x80 on are not those of Latin-1. */
export const fromWindows1252 = (cell: string): string => (BEYOND_LATIN_1.test(cell) ? WINDOWS_1252.decode(Buffer.from(cell, 'latin1')) : cell);

/** PostgreSQL stores no NUL and no half of a surrogate pair, and a cell may hold either: each becomes the sign for what cannot be shown. */
export const storable = (text: string): string => text.replace(/\u0000|\p{Surrogate}/gu, '\ufffd');
