import { stringify } from 'csv-stringify/sync';
import type { ImportFault } from './import-fault.entity';

/** Opens as it is in a spreadsheet: a mark of UTF-8 first, and no cell that would be calculated. */
const BYTE_ORDER_MARK = '\ufeff';
const OWN = ['Row', 'Faults', 'Earlier record', 'Earlier row'];

// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection); the reader of imports takes it off again.
const lines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.length ? stringify(rows.map((row) => [...row]), { record_delimiter: 'windows', escape_formulas: true }) : '';

export const faultReportHead = (headings: readonly string[]): string => BYTE_ORDER_MARK + lines([[...OWN, ...headings]]);

export function faultReportLines(rows: readonly ImportFault[], columns: number): string {
  return lines(
    rows.map(({ rowNumber, faults, cells, earlierFirearmId, earlierRow }) => [
      rowNumber,
      faults.map(({ field, detail }) => (field === null || detail.startsWith(field) ? detail : `${field}: ${detail}`)).join('; '),
      ...[earlierFirearmId, earlierRow],
      ...Array.from({ length: Math.max(columns, cells.length) }, (_, index) => cells[index] ?? ''),
    ]),
  );
}
