/** How imports are carried out; bound once in the module. */
export abstract class RecordImportSettings {
  /** Rows written with one transaction. */
  abstract readonly batch: number;
  /** A process that gave no sign for so long is taken for dead; shorter than the queue's own lock. */
  abstract readonly leaseMs: number;
  /** Runs in a row that ended in a fault without one row of progress. */
  abstract readonly attempts: number;
  /** After so long an import goes to the end of the queue, so that none waits for a long one. */
  abstract readonly turnMs: number;
  abstract readonly mostFileBytes: number;
  abstract readonly mostRows: number;
  abstract readonly mostWorkbookBytes: number;
  /** Of a workbook unpacked. */
  abstract readonly mostSheetBytes: number;
  abstract readonly mostSheetRows: number;
  /** How long file and list of faults are kept after the end; an import that nobody ends is cancelled as long after its upload. */
  abstract readonly keepDays: number;
}

export const RECORD_IMPORT_SETTINGS = {
  batch: 2_000,
  leaseMs: 20_000,
  attempts: 5,
  turnMs: 45_000,
  mostFileBytes: 512 * 1_048_576,
  mostRows: 2_000_000,
  mostWorkbookBytes: 32 * 1_048_576,
  mostSheetBytes: 256 * 1_048_576,
  mostSheetRows: 200_000,
  keepDays: 30,
} satisfies RecordImportSettings;
