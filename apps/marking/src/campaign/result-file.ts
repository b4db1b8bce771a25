import { parse } from 'csv-parse/sync';
import { originalCell } from './csv-cells';
import { REPORTED_REASONS, RESULT_OUTCOMES, type ExceptionReason, type ResultOutcome } from './campaign.codes';
import { CampaignError } from './campaign.errors';

/** The columns of a result file that are read, in any order; others are passed over. */
export const RESULT_COLUMNS = ['mark_id', 'mark', 'outcome', 'reason', 'serial_read', 'remark'] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

export const MOST_RESULT_ROWS = 10_000;
export const LARGEST_RESULT_FILE = { fileSize: 4 * 1_048_576, files: 1, fields: 10, fieldSize: 4_096, fieldNameSize: 100 };

export interface ResultRow {
  /** Of the file; the heading is line 1. */
  readonly line: number;
  /** Either names the mark. */
  readonly markId: string | null;
  readonly mark: string | null;
  readonly outcome: ResultOutcome;
  /** Of what failed. */
  readonly reason: ExceptionReason | null;
  readonly serialRead: string | null;
  readonly remark: string | null;
}

export interface RowFault {
  readonly line: number;
  readonly column: ResultColumn;
  readonly code: string;
  readonly detail: string;
}

export interface ResultFile {
  readonly rows: readonly ResultRow[];
  readonly faults: readonly RowFault[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST: Readonly<Record<ResultColumn, number>> = { mark_id: 36, mark: 200, outcome: 20, reason: 40, serial_read: 60, remark: 2_000 };
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Reads what a marking station sends back: CSV (RFC 4180) in UTF-8, comma or semicolon, with or without a byte order mark. Every fault
 * of every row is returned. @throws `campaign-result.unreadable` when it is no such file at all
 */
export function readResultFile(file: Buffer): ResultFile {
  const records = recordsOf(file);
  const [heading, ...body] = records;
  const columns = (heading?.record ?? []).map((cell) => cell.trim().toLowerCase());
  const at = (column: ResultColumn): number => columns.indexOf(column);
  if (at('outcome') < 0 || (at('mark_id') < 0 && at('mark') < 0) || body.length === 0 || body.length > MOST_RESULT_ROWS) {
    throw new CampaignError('campaign-result.unreadable', { rows: body.length, most: MOST_RESULT_ROWS });
  }
  const faults: RowFault[] = [];
  const rows: ResultRow[] = [];
  for (const { record, line } of body) {
    const found: RowFault[] = [];
    const fault = (column: ResultColumn, code: string, detail: string): number => found.push({ line, column, code, detail });
    const cell = (column: ResultColumn): string | null => {
      const text = at(column) < 0 ? '' : originalCell((record[at(column)] ?? '').trim());
      if (text.length > LONGEST[column]) fault(column, 'too-long', `at most ${LONGEST[column]} characters`);
      if (UNPRINTABLE.test(text)) fault(column, 'unprintable', 'holds control characters');
      return text === '' ? null : text;
    };
    const [markId, mark, serialRead, remark] = [cell('mark_id')?.toLowerCase() ?? null, cell('mark'), cell('serial_read'), cell('remark')];
    const [outcome, reason] = [cell('outcome')?.toLowerCase(), cell('reason')?.toUpperCase()];
    if (markId === null && mark === null) fault('mark', 'mark-missing', 'names no mark');
    if (markId !== null && !UUID.test(markId)) fault('mark_id', 'mark-id-malformed', `${markId} is no mark_id of a work list`);
    const judged = RESULT_OUTCOMES.find((each) => each === outcome);
    if (!judged) fault('outcome', 'outcome-unknown', `must be ${RESULT_OUTCOMES.join(' or ')}`);
    const named = REPORTED_REASONS.find((each) => each === reason);
    if (judged === 'failed' && !named)
      fault('reason', 'reason-unknown', `what failed has one of the reasons ${REPORTED_REASONS.join(', ')}`);
    if (judged === 'done' && reason !== undefined) fault('reason', 'reason-contradicts', 'what was done has no reason why not');
    faults.push(...found);
    if (found.length === 0 && judged) rows.push({ line, markId, mark, outcome: judged, reason: named ?? null, serialRead, remark });
  }
  return { rows, faults };
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly line: number;
}

function recordsOf(file: Buffer): ParsedRecord[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    const [heading = ''] = text.split(/\r?\n/, 1);
    const parsed = parse(text, {
      bom: true,
      delimiter: heading.includes(';') && !heading.includes(',') ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
      info: true,
      to: MOST_RESULT_ROWS + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ record, line: info.lines }));
  } catch {
    throw new CampaignError('campaign-result.unreadable');
  }
}
