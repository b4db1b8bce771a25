/** What a check of a log can find. Each says one thing that cannot be in a log that nobody has touched. */
export const FINDINGS = {
  'event-altered': 'an event is not the text whose hash was written with it',
  'event-row-altered': 'the columns of an event say something else than its text',
  'opening-altered': 'sealed facts do not fit the commitment in their event',
  'leaf-missing': 'an event has lost its place in the log',
  'node-altered': 'a stored node of the tree is not the hash of what is below it',
  'checkpoint-altered': 'a checkpoint is not signed by the key of the log, or speaks of another size',
  'history-rewritten': 'the events are not those that were signed',
  'tail-deleted': 'events that were signed are gone from the end of the log',
  'checkpoint-missing': 'the log has more events than its last checkpoint covers',
  'event-forgotten': 'an event neither stands in the log nor waits for its place',
  'cosignature-altered': 'a cosignature does not fit its checkpoint',
  'time-stamp-altered': 'a time stamp does not fit its checkpoint',
  'restored-older-copy': 'a witness holds a larger head, signed by the key of this log: an older copy was restored',
  'forked-from-witnesses': 'a witness holds another head, signed by the key of this log: the log was written anew',
  'split-view': 'a log has signed two different heads of one size; a witness here keeps both',
  'not-a-continuation': 'a log has signed a head that does not continue an earlier one; a witness here keeps both',
  'record-rule': 'a record breaks a rule of its field',
} as const;
export type FindingName = keyof typeof FINDINGS;

/** One thing found. `at` names a leaf, a size, an event, a witness or an origin; never content. */
export interface Finding {
  readonly name: FindingName;
  readonly at: string;
}

/** How far a check has come. */
export interface CheckProgress {
  readonly events: number;
  readonly of: number;
}

/** What a check says in the end. */
export interface CheckedLog {
  readonly origin: string;
  readonly events: number;
  readonly checkpoints: number;
  readonly cosignatures: number;
  readonly timeStamps: number;
  /** At most 1,000 are named; `found` counts all. */
  readonly findings: readonly Finding[];
  readonly found: number;
  /** Nothing was found but records that break rules of their field, which a log keeps as it keeps all others. */
  readonly sound: boolean;
}

const MOST_NAMED = 1_000;

/** Collects findings in a bounded memory. */
export class Findings {
  readonly named: Finding[] = [];
  count = 0;
  private touched = false;

  add(name: FindingName, at: string): void {
    this.count++;
    if (name !== 'record-rule') this.touched = true;
    if (this.named.length < MOST_NAMED) this.named.push({ name, at });
  }

  get sound(): boolean {
    return !this.touched;
  }
}
