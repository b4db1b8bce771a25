import type { DraftedEvents, WhoRecords } from '@headstamp/ledger';
import type { ColumnMapping } from './column-mapping';
import type { TextShape } from './csv-rows';
import type { FaultyRow, PreparedRows } from './prepared-rows';
import type { RecordImportErrorCode } from './record-import.errors';

/** What a thread needs to know to read the rows of one import. */
export interface ReadingPlan {
  readonly pass: 'check' | 'import';
  readonly importId: string;
  /** In whose name the records are written. */
  readonly who: WhoRecords;
  readonly mapping: readonly ColumnMapping[];
  /** How many headings there are. */
  readonly columns: number;
  readonly shape: TextShape;
  /** Rows below the headings that are written down already; the text begins behind them, or at its beginning when `replay`. */
  readonly rowsDone: number;
  readonly from: number;
  readonly batch: number;
  readonly mostRows: number;
}

/** Which weapon each accepted row names, where a number is one weapon: columns of `textColumn`. */
export interface Identities {
  readonly rowNumbers: string;
  readonly makes: string;
  readonly models: string;
  readonly serials: string;
}

/** So many rows, judged and made ready. */
export interface Batch {
  readonly number: number;
  /** Rows below the headings before it, and with it. */
  readonly rowsBefore: number;
  readonly rowsDone: number;
  /** Rows that hold anything. */
  readonly filled: number;
  /** Where the next row begins. */
  readonly textDone: number;
  readonly accepted: number;
  readonly faulty: readonly FaultyRow[];
  readonly identities: Identities | null;
  readonly prepared: PreparedRows | null;
}

/** What the thread is asked. */
export type ReaderQuestion =
  | { readonly kind: 'next' }
  | { readonly kind: 'seal'; readonly batch: number; readonly leftOut: readonly string[]; readonly now: Date }
  | { readonly kind: 'cells'; readonly batch: number; readonly recordIds: readonly string[] };

export interface CellsOfRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

export interface ReaderAnswers {
  readonly next: Batch | null;
  readonly seal: DraftedEvents;
  readonly cells: readonly CellsOfRow[];
}

export type ToReader =
  /** The next file; null when there is none, so that nothing of the last one is kept. */
  | { readonly plan: ReadingPlan | null }
  | { readonly ticket: number; readonly question: ReaderQuestion }
  /** Null behind the last part. */
  | { readonly part: number; readonly bytes: Uint8Array | null };

export type FromReader =
  | { readonly load: number }
  | { readonly ticket: number; readonly answer: unknown }
  | { readonly ticket: number; readonly refused: { readonly code: RecordImportErrorCode; readonly facts: Record<string, string | number> } }
  | { readonly ticket: number; readonly fault: string };
