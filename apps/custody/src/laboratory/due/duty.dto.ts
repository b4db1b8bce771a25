import type { Discipline } from '@headstamp/codes';
import type { DutyKind } from './duties';

export class DutyView {
  readonly kind!: DutyKind;
  /** The instrument, the authorisation, or the non-conformity. */
  readonly subjectId!: string;
  readonly dueAt!: Date;
  readonly overdue!: boolean;
  /** Maker, model and number; null for duties of people. */
  readonly instrument!: string | null;
  readonly discipline!: Discipline | null;
  /** Whose authorisation ends, or who owns the corrective action. */
  readonly officialId!: string | null;
}

/** Everything that is due or overdue, what is overdue longest first. */
export class DutyList {
  readonly items!: DutyView[];

  static of(items: DutyView[]): DutyList {
    return Object.assign(new DutyList(), { items });
  }
}
