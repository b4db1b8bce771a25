import { FILE_ENCODINGS, SEPARATORS } from './file-text';

/** The form of an upload as the API's description shows it. */
export const IMPORT_FORM = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'CSV of at most 512 MiB and two million rows, or an Excel workbook (.xlsx) of at most 32 MiB and 200,000 rows' },
    encoding: { type: 'string', enum: [...FILE_ENCODINGS], description: 'Of CSV; found out when it is left out' },
    separator: { type: 'string', enum: [...SEPARATORS], description: 'Of CSV; found out when it is left out' },
  },
};

const file = (type: string): { content: Record<string, { schema: { type: 'string'; format: 'binary' } }> } => ({
  content: { [type]: { schema: { type: 'string', format: 'binary' } } },
});

export const CSV = file('text/csv');
export const XLSX = file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
