import { stringify } from 'csv-stringify/sync';
import { plainCell } from './csv-cells';

/** The columns of a work list, in their order; they stay. `mark` is engraved as it stands. */
export const WORK_LIST_COLUMNS = ['sequence', 'mark_id', 'mark', 'part', 'method', 'serial', 'make', 'model', 'type', 'calibre'] as const;

export interface WorkListRow {
  readonly sequence: number;
  readonly markId: string;
  readonly text: string;
  readonly serial: string | null;
  readonly make: string;
  readonly model: string;
  readonly type: string;
  readonly calibre: string;
}

/** RFC 4180, UTF-8; what the records say is made harmless for a spreadsheet, and a mark cannot begin like a formula. */
export function workListCsv({ part, method }: { readonly part: string; readonly method: string }, rows: readonly WorkListRow[]): string {
  const cells = rows.map(({ sequence, markId, text, serial, make, model, type, calibre }) => [
    ...[String(sequence), markId, text, part, method],
    ...[serial ?? '', make, model, type, calibre].map(plainCell),
  ]);
  return stringify([[...WORK_LIST_COLUMNS], ...cells], { record_delimiter: 'windows' });
}
