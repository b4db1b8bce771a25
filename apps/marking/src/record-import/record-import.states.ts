import { RecordImportError } from './record-import.errors';

export const RECORD_IMPORT_STATES = ['uploaded', 'checking', 'checked', 'importing', 'imported', 'cancelled', 'failed'] as const;
export type RecordImportState = (typeof RECORD_IMPORT_STATES)[number];

/** Which rows the officer has confirmed. */
export const ROW_CHOICES = ['valid-rows', 'all-or-none'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

const MOVES = {
  /** The columns are confirmed, for the first time or anew; every row is checked, nothing is recorded. */
  check: { from: ['uploaded', 'checked'], to: 'checking' },
  'finish-check': { from: ['checking'], to: 'checked' },
  confirm: { from: ['checked'], to: 'importing' },
  finish: { from: ['importing'], to: 'imported' },
  /** What was recorded until then stays; nothing more is. */
  cancel: { from: ['uploaded', 'checking', 'checked', 'importing'], to: 'cancelled' },
  'give-up': { from: ['checking', 'importing'], to: 'failed' },
} as const satisfies Record<string, { from: readonly RecordImportState[]; to: RecordImportState }>;
export type RecordImportMove = keyof typeof MOVES;

export function recordImportAfter(state: RecordImportState, move: RecordImportMove): RecordImportState {
  const { from, to }: { from: readonly RecordImportState[]; to: RecordImportState } = MOVES[move];
  if (!from.includes(state)) throw new RecordImportError('record-import.move-not-allowed', { state, move });
  return to;
}

export const hasEnded = (state: RecordImportState): boolean => state === 'imported' || state === 'cancelled' || state === 'failed';
/** Rows are being read. */
export const isUnderWay = (state: RecordImportState): boolean => state === 'checking' || state === 'importing';

/** Whether what was found allows the rows that the officer wants. */
export function judgeChoice(choice: RowChoice, { rows, faulty }: { readonly rows: number; readonly faulty: number }): void {
  if (rows === faulty) throw new RecordImportError('record-import.nothing-to-import', { rows, faulty });
  if (choice === 'all-or-none' && faulty > 0) throw new RecordImportError('record-import.has-faulty-rows', { faulty });
}

export interface Claim {
  readonly runner: string | null;
  readonly lastSignAt: Date | null;
}

/** Another process is at work on it and gave a sign of life lately. */
export function heldByAnother({ runner, lastSignAt }: Claim, me: string, now: Date, leaseMs: number): boolean {
  return runner !== null && runner !== me && lastSignAt !== null && now.getTime() - lastSignAt.getTime() < leaseMs;
}
