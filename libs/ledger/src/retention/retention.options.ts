/** How retention is carried out; bound once in the composition root. */
export abstract class RetentionOptions {
  /** How often the records are looked through. */
  abstract readonly everyMs: number;
  /** Between the announcement and the erasure: time for a legal hold. */
  abstract readonly reviewDays: number;
}
