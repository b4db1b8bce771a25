import { CsvError, parse } from 'csv-parse';
import { fromWindows1252, SEPARATOR_CHARACTER, type FileEncoding, type Separator } from './file-text';
import { RecordImportError } from './record-import.errors';

/** A row as it was read; `end` is where the next one begins, in bytes of the text. */
export interface SheetRow {
  readonly cells: readonly string[];
  readonly end: number;
}

export interface TextShape {
  readonly encoding: FileEncoding;
  readonly separator: Separator;
}

/** Longer than any record: a quotation mark that is never closed would swallow the rest of the file. */
const LONGEST_ROW = 131_072;
/** So much is parsed at once. */
const SLICE = 65_536;

interface Parsed {
  readonly record: string[];
  readonly info: { readonly bytes: number };
}

/**
 * Reads rows from the bytes of a CSV text that begins at a row's beginning, many at once. Empty lines are rows without cells.
 * Throws `record-import.unreadable` with the reason where the text stops being CSV.
 * @param from where in the whole text the first part begins
 */
export async function* csvRows(parts: AsyncIterable<Uint8Array>, shape: TextShape, from: number): AsyncGenerator<SheetRow[]> {
  const parser = parse({
    delimiter: SEPARATOR_CHARACTER[shape.separator],
    encoding: shape.encoding === 'utf-8' ? 'utf8' : 'latin1',
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: from === 0 && shape.encoding === 'utf-8',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    info: true,
  });
  let rows: SheetRow[] = [];
  const failed = new Promise<never>((_, reject) => parser.once('error', reject));
  failed.catch(() => undefined);
  parser.on('data', ({ record, info }: Parsed) => {
    const cells = shape.encoding === 'utf-8' ? record : record.map(fromWindows1252);
    rows.push({ cells: cells.length === 1 && cells[0] === '' ? [] : cells, end: from + info.bytes });
  });
  const taken = (): SheetRow[] => {
    const all = rows;
    rows = [];
    return all;
  };
  try {
    for await (const part of parts) {
      for (let at = 0; at < part.length; at += SLICE) {
        const slice = part.subarray(at, at + SLICE);
        await Promise.race([failed, new Promise<void>((written) => parser.write(slice, () => written()))]);
        if (rows.length) yield taken();
      }
    }
    const ended = new Promise<void>((done) => parser.once('end', done));
    parser.end();
    await Promise.race([failed, ended]);
  } catch (error) {
    if (error instanceof CsvError) throw new RecordImportError('record-import.unreadable', { reason: REASONS[error.code] ?? error.code.toLowerCase() });
    throw error;
  }
  if (rows.length) yield taken();
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: 'a row is longer than a record can be; a quotation mark is open and never closed',
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is open at the end of the file',
  CSV_INVALID_CLOSING_QUOTE: 'a character follows a closing quotation mark',
};
