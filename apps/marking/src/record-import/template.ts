import { FIREARM_ACTIONS, FIREARM_TYPES } from '@headstamp/codes';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { RECORD_FIELDS, type RecordField } from './record-fields';

const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = { type: FIREARM_TYPES, action: FIREARM_ACTIONS };

const FORMS: Readonly<Record<RecordField['form'], string>> = {
  text: 'text, as it stands on the weapon or the document',
  code: 'one of the codes below',
  country: 'ISO 3166-1 alpha-2 code, or the ISO 3166-3 code of a former state, for example GT or YUCS',
  'whole-number': 'a whole number',
  number: 'a number, for example 0.12',
  'yes-no': 'yes or no; of a loss or a theft, whether the other states are told, as they are when nothing is said',
  date: 'as far as it is known: 2009, 2009-04 or 2009-04-17',
  instant: 'a time with its zone, for example 2026-03-01T14:05:00Z',
};

/** The heading of a column in the template: the first by which the column is recognised. */
export const headingOf = ({ headings: [first = ''] }: RecordField): string => first.charAt(0).toUpperCase() + first.slice(1);

/** One line of headings; mark of UTF-8 first, so that a spreadsheet opens it as what it is. */
export const csvTemplate = (): string => `\ufeff${stringify([RECORD_FIELDS.map(headingOf)], { record_delimiter: 'windows' })}`;

/** A sheet to fill in, every column as text so that no spreadsheet rounds a number, and a sheet with the codes. */
export function xlsxTemplate(): Promise<Buffer> {
  const bold = { fontWeight: 'bold' } as const;
  const text = (value: string) => ({ value, type: String, format: '@' }) as const;
  const codes = RECORD_FIELDS.flatMap((field) => [
    [text(headingOf(field)), text(field.required ? 'required' : ''), text(FORMS[field.form]), text('')],
    ...(field.codes ?? []).map((code) => [text(headingOf(field)), text(''), text(code), text(MEANINGS[field.name]?.[code] ?? '')]),
  ]);
  return writeXlsxFile([
    { sheet: 'Records', stickyRowsCount: 1, data: [RECORD_FIELDS.map((field) => ({ ...text(headingOf(field)), ...bold }))] },
    { sheet: 'Codes', stickyRowsCount: 1, data: [['Column', 'Required', 'What may stand in it', 'Meaning'].map((head) => ({ ...text(head), ...bold })), ...codes] },
  ]).toBuffer();
}
