import { fieldNamed, RECORD_FIELDS } from './record-fields';
import { RecordImportError } from './record-import.errors';

/** Which of day and month comes first where a date is written with three numbers and the year last. */
export const DATE_ORDERS = ['day-month-year', 'month-day-year'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Where the value of one field comes from: a column of the file, or the same text for every row. */
export interface ColumnMapping {
  readonly field: string;
  /** 0 for the first. */
  readonly column?: number;
  readonly constant?: string;
  readonly dates?: DateOrder;
}

/** Letters and digits of a heading in lower case, without accents: `N.º de Serie` is `no de serie`. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `mark1.depthMm` as somebody would write it: `mark 1 depth mm`. */
const spelledOut = (name: string): string => plainHeading(name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').replace(/([0-9])([a-z])/g, '$1 $2'));

/** What the headings suggest; the officer confirms or changes it. A column is taken for one field, a field from the first column that fits. */
export function proposeMapping(headings: readonly string[]): ColumnMapping[] {
  const free = new Map(headings.map((heading, column) => [column, plainHeading(heading)]));
  const proposed: ColumnMapping[] = [];
  for (const { name, headings: known } of RECORD_FIELDS) {
    const fits = (heading: string): boolean => heading !== '' && (heading === spelledOut(name) || known.includes(heading));
    const [column] = [...free].find(([, heading]) => fits(heading)) ?? [];
    if (column === undefined) continue;
    free.delete(column);
    proposed.push({ field: name, column });
  }
  return proposed;
}

/**
 * Refuses a mapping with which no row could become a record.
 * @throws `record-import.mapping-invalid`, with the fields at fault
 */
export function judgeMapping(mapping: readonly ColumnMapping[], columns: number): void {
  const refuse = (reason: string, fields: readonly string[]): void => {
    if (fields.length) throw new RecordImportError('record-import.mapping-invalid', { reason, fields });
  };
  const named = (faulty: (each: ColumnMapping) => boolean): string[] => mapping.filter(faulty).map(({ field }) => field);
  refuse(
    'unknown-field',
    named(({ field }) => !fieldNamed(field)),
  );
  refuse(
    'field-twice',
    named((each) => mapping.some((other) => other !== each && other.field === each.field)),
  );
  refuse(
    'column-or-constant',
    named(({ column, constant }) => (column === undefined) === (constant === undefined)),
  );
  refuse(
    'no-such-column',
    named(({ column }) => column !== undefined && column >= columns),
  );
  const missing = RECORD_FIELDS.filter(({ name, required }) => required && !mapping.some(({ field }) => field === name));
  refuse(
    'missing-field',
    missing.map(({ name }) => name),
  );
}
