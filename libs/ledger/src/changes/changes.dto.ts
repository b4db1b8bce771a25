import type { Changes, RecordChange } from './changes.service';

/** A record that others changed, and the latest of what they did. */
export class ChangeView {
  readonly subjectKind!: string;
  readonly subjectId!: string;
  /** Kind of the latest event, for example `trace-request.answered`. */
  readonly latestKind!: string;
  readonly latestAt!: Date;
  /** Null where the system itself, or another jurisdiction, did it. */
  readonly latestBy!: string | null;
  /** Events since then, the latest among them. */
  readonly events!: number;

  static of(change: RecordChange): ChangeView {
    return Object.assign(new ChangeView(), change);
  }
}

export class ChangesView {
  /** From when on: the sign-in before this one; for somebody who comes for the first time, a week ago. */
  readonly since!: Date;
  /** Latest first, at most 40. */
  readonly items!: ChangeView[];
  /** There were more than are shown or were looked through. */
  readonly more!: boolean;

  static of({ since, changes, more }: Changes): ChangesView {
    return Object.assign(new ChangesView(), { since, items: changes.map((change) => ChangeView.of(change)), more });
  }
}
