import { stringify } from 'csv-stringify/sync';
import { readSheet } from 'read-excel-file/node';
import { RecordImportError } from './record-import.errors';
import { judgeWorkbook, type WorkbookLimits } from './workbook';

/** So many rows become text at once. */
const SLICE = 5_000;

/**
 * The first sheet of a workbook as CSV text, comma between cells, UTF-8: what a formula shows, days as 2009-04-17. An empty row stays
 * an empty line, so that rows keep their numbers.
 * Throws `record-import.unreadable` or `record-import.workbook-too-large`.
 */
export async function sheetText(file: Buffer, limits: WorkbookLimits): Promise<Buffer> {
  judgeWorkbook(file, limits);
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(file, 1);
  } catch {
    throw new RecordImportError('record-import.unreadable', { reason: 'the workbook has no sheet that can be read' });
  }
  if (rows.length > limits.mostSheetRows) {
    throw new RecordImportError('record-import.workbook-too-large', { limitBytes: limits.mostSheetBytes, limitRows: limits.mostSheetRows });
  }
  const texts: Buffer[] = [];
  for (let at = 0; at < rows.length; at += SLICE) {
    texts.push(Buffer.from(stringify(rows.slice(at, at + SLICE).map((row) => row.map(cellText)), { record_delimiter: 'windows' })));
  }
  return Buffer.concat(texts);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOrInstant(value);
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function dayOrInstant(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
