import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { COLUMNS, linesOf } from './columns';
import type { Taken } from './taken';

/** As much as a cell of a workbook may hold (ECMA-376). */
const LONGEST_CELL = 32_767;
/** What XML 1.0 has no way to write. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to read accents. A cell that a spreadsheet would run as a
 * formula begins with an apostrophe instead.
 */
export function csvOf(all: readonly Taken[]): Buffer {
  const lines = linesOf(all).map((line) => COLUMNS.map(({ of }) => of(line)));
  const header = COLUMNS.map(({ name }) => name);
  return Buffer.from(stringify([header, ...lines], { bom: true, record_delimiter: 'windows', escape_formulas: true, cast: { number: String } }));
}

/** A workbook with one sheet; every text is stored as text, so that nothing in it is a formula. */
export async function xlsxOf(all: readonly Taken[]): Promise<Buffer> {
  const header: Row = COLUMNS.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' }));
  const lines = linesOf(all).map((line): Row =>
    COLUMNS.map(({ of }) => {
      const value = of(line);
      if (value === null || value === '') return null;
      if (typeof value === 'number') return { value, type: Number };
      return { value: value.replace(NOT_IN_XML, ' ').slice(0, LONGEST_CELL), type: String };
    }),
  );
  return writeXlsxFile([header, ...lines], { sheet: 'Trace requests', stickyRowsCount: 1 }).toBuffer();
}
