import type { Problem } from '@headstamp/codes';
import type { RecordImportErrorCode } from './record-import.errors';

export const RECORD_IMPORT_PROBLEMS: Record<RecordImportErrorCode, Problem> = {
  'record-import.unknown': { status: 404, title: 'No such import in the records of your jurisdiction' },
  'record-import.move-not-allowed': { status: 409, title: 'The import is in a state in which this cannot be done' },
  'record-import.file-too-large': {
    status: 413,
    title: 'The file is larger than "limitBytes"; split it, each part with the line of headings, and import the parts one after the other',
  },
  'record-import.file-empty': { status: 422, title: 'The file is empty' },
  'record-import.file-type': { status: 415, title: 'The file is neither CSV text nor an Excel workbook (.xlsx)' },
  'record-import.encoding-unknown': {
    status: 422,
    title: 'The characters of the file cannot be read; save it as "CSV UTF-8", or say in "encoding" that it is windows-1252',
  },
  'record-import.unreadable': { status: 422, title: 'The file cannot be read as rows and columns; "reason" says why' },
  'record-import.workbook-too-large': {
    status: 413,
    title: 'The workbook holds more than "limitBytes" when unpacked, or more than "limitRows" rows; save the sheet as "CSV UTF-8" and import that',
  },
  'record-import.no-header': { status: 422, title: 'The first row must hold the headings of the columns, and a row must follow it' },
  'record-import.mapping-invalid': { status: 422, title: 'The columns do not make a record; "reason" and "fields" say why' },
  'record-import.nothing-to-import': { status: 409, title: 'No row of the file can be recorded' },
  'record-import.has-faulty-rows': { status: 409, title: 'Some rows cannot be recorded, and you asked for all or none' },
  'record-import.file-removed': { status: 410, title: 'The file was kept as long as the retention rule says and is gone' },
  'record-import.file-altered': { status: 500, title: 'The file that is kept is not the file that was uploaded; nothing more is read from it' },
  'record-import.too-many-rows': { status: 422, title: 'The file has more than "limitRows" rows; split it' },
};
