import { normaliseSerial } from '../serial/normalise';
import type { ExceptionReason } from './campaign.codes';
import { itemStateAfter, type ItemState } from './campaign.states';
import type { ResultRow, RowFault } from './result-file';

/** A mark of the campaign, its item and its weapon. */
export interface KnownMark {
  readonly markId: string;
  readonly text: string;
  readonly itemId: string;
  readonly state: ItemState;
  /** Whether it is the mark that the item now bears. */
  readonly current: boolean;
  readonly wasMarked: boolean;
  /** Of the weapon. */
  readonly serialNormalised: string | null;
  /** Of this mark's exceptions that wait for a decision. */
  readonly openReasons: readonly ExceptionReason[];
}

export type JudgedResult =
  | { readonly row: ResultRow; readonly mark: KnownMark; readonly effect: 'marked' | 'unchanged' }
  | { readonly row: ResultRow; readonly mark: KnownMark; readonly effect: 'exception'; readonly reason: ExceptionReason };

export interface Judgement {
  readonly results: readonly JudgedResult[];
  readonly faults: readonly RowFault[];
}

/**
 * What each row means for its item. A row that says what is known already changes nothing; a weapon that bears another number
 * than the record is set aside even when its mark was made.
 */
export function judgeResults(rows: readonly ResultRow[], known: readonly KnownMark[]): Judgement {
  const byId = new Map(known.map((mark) => [mark.markId, mark]));
  const results: JudgedResult[] = [];
  const faults: RowFault[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const named = nameMark(row, byId, known);
    if ('fault' in named) {
      faults.push(named.fault);
      continue;
    }
    const { mark } = named;
    const before = lineOf.get(mark.markId);
    const judged = before === undefined ? judge(row, mark) : faultOf(row, 'repeated', `${mark.text} stands in line ${before} already`);
    lineOf.set(mark.markId, before ?? row.line);
    if ('fault' in judged) faults.push(judged.fault);
    else results.push(judged);
  }
  return { results, faults };
}

const faultOf = (row: ResultRow, code: string, detail: string, column?: RowFault['column']): { fault: RowFault } => ({
  fault: { line: row.line, column: column ?? (row.markId === null ? 'mark' : 'mark_id'), code, detail },
});

function nameMark(
  row: ResultRow,
  byId: ReadonlyMap<string, KnownMark>,
  known: readonly KnownMark[],
): { mark: KnownMark } | { fault: RowFault } {
  if (row.markId !== null) {
    const mark = byId.get(row.markId);
    if (!mark) return faultOf(row, 'mark-unknown', `${row.markId} is not on a work list of this campaign`);
    if (row.mark !== null && row.mark !== mark.text) return faultOf(row, 'mark-contradicts', `the work list says ${mark.text}`, 'mark');
    return { mark };
  }
  const [mark, another] = known.filter(({ text }) => text === row.mark);
  if (!mark) return faultOf(row, 'mark-unknown', `${row.mark ?? ''} is not on a work list of this campaign`);
  if (another) return faultOf(row, 'mark-ambiguous', `${mark.text} stands on several weapons; give the mark_id`);
  return { mark };
}

function judge(row: ResultRow, mark: KnownMark): JudgedResult | { fault: RowFault } {
  const otherSerial = row.serialRead !== null && normaliseSerial(row.serialRead) !== mark.serialNormalised;
  const reason: ExceptionReason | null = row.outcome === 'failed' ? row.reason : otherSerial ? 'WRONG_SERIAL' : null;
  if (!mark.current) return faultOf(row, 'mark-spoilt', `${mark.text} was given up for a new mark`);
  if (mark.state === 'allocated') {
    if (reason === null) return { row, mark, effect: itemStateAfter(mark.state, 'mark') as 'marked' };
    return { row, mark, effect: itemStateAfter(mark.state, 'except') as 'exception', reason };
  }
  const knownAlready =
    reason === null
      ? mark.state === 'marked' || mark.state === 'verified'
      : mark.state === 'exception' && mark.openReasons.includes(reason);
  if (knownAlready) return { row, mark, effect: 'unchanged' };
  return faultOf(row, 'contradicts', `${mark.text} is ${mark.state}; report what is wrong as an exception of its item`, 'outcome');
}
