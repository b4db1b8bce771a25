import { DomainError } from '@headstamp/codes';

export type RecordImportErrorCode =
  | 'record-import.unknown'
  | 'record-import.move-not-allowed'
  | 'record-import.file-too-large'
  | 'record-import.file-empty'
  | 'record-import.file-type'
  | 'record-import.encoding-unknown'
  | 'record-import.unreadable'
  | 'record-import.workbook-too-large'
  | 'record-import.no-header'
  | 'record-import.mapping-invalid'
  | 'record-import.nothing-to-import'
  | 'record-import.has-faulty-rows'
  | 'record-import.file-removed'
  | 'record-import.file-altered'
  | 'record-import.too-many-rows';

/** `reason` and the like say what to mend; a fact never holds the text of a cell. */
export class RecordImportError extends DomainError<RecordImportErrorCode> {}
