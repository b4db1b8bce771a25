/** One thing that is wrong with a row. */
export interface RowFault {
  /** The field of a record, as in the template; null when it concerns the whole row. */
  readonly field: string | null;
  /** The rule that was broken, as the single write names it. */
  readonly code: string;
  /** What it must be. Never what it is. */
  readonly detail: string;
}
