/** How this process takes part in writing the logs; bound once in the composition root. */
export abstract class LedgerOptions {
  /** Connects as the runtime role, for the sequencer's LISTEN. */
  abstract readonly databaseUrl: string;
  /** The sequencer wakes at each commit; this is how often it looks when no wake-up came. */
  abstract readonly sequenceEveryMs: number;
}
