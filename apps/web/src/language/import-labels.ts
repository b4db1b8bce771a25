import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

type Import = Schemas['RecordImportView'];

export const importStateLabels = defineMessages({
  uploaded: { id: 'code.importState.uploaded' },
  checking: { id: 'code.importState.checking' },
  checked: { id: 'code.importState.checked' },
  importing: { id: 'code.importState.importing' },
  imported: { id: 'code.importState.imported' },
  cancelled: { id: 'code.importState.cancelled' },
  failed: { id: 'code.importState.failed' },
}) satisfies Labels<Import['state']>;

export const rowChoiceLabels = defineMessages({
  'valid-rows': { id: 'code.rowChoice.valid-rows' },
  'all-or-none': { id: 'code.rowChoice.all-or-none' },
}) satisfies Labels<Schemas['ConfirmRecords']['rows']>;

export const separatorLabels = defineMessages({
  COMMA: { id: 'code.separator.COMMA' },
  SEMICOLON: { id: 'code.separator.SEMICOLON' },
  TAB: { id: 'code.separator.TAB' },
  BAR: { id: 'code.separator.BAR' },
}) satisfies Labels<Import['separator']>;

export const encodingLabels = defineMessages({
  'utf-8': { id: 'code.encoding.utf-8' },
  'windows-1252': { id: 'code.encoding.windows-1252' },
}) satisfies Labels<Import['encoding']>;

export const dateOrderLabels = defineMessages({
  'day-month-year': { id: 'code.dateOrder.day-month-year' },
  'month-day-year': { id: 'code.dateOrder.month-day-year' },
}) satisfies Labels<NonNullable<Schemas['MapColumn']['dates']>>;

/** What only a row of a file can have wrong with it; the rest is named as for a record entered by hand. */
export const rowFaultLabels = defineMessages({
  'looks-like-formula': { id: 'code.rowFault.looks-like-formula' },
  'looks-rounded': { id: 'code.rowFault.looks-rounded' },
  'too-many-cells': { id: 'code.rowFault.too-many-cells' },
  'repeated-in-file': { id: 'code.rowFault.repeated-in-file' },
}) satisfies Labels;
