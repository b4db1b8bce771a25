import type { OfficialRole, UsePurpose } from '@headstamp/codes';
import type { ShownTo, WayOut } from '@headstamp/jurisdictions';
import type { JurisdictionName } from '../trace-request/jurisdiction-name.dto';

/** Somebody at home who was shown facts of the answer. */
export class OfficialShown {
  readonly officialId!: string;
  /** Null for one who is no longer in the list of officials. */
  readonly name!: string | null;
  readonly reference!: string | null;
  /** The roles in which they were shown it. */
  readonly capacity!: OfficialRole[];
  readonly way!: WayOut;
  readonly purpose!: UsePurpose | null;
  /** How many requests of theirs showed it. */
  readonly times!: number;
  readonly first!: Date;
  readonly last!: Date;

  static of(shown: ShownTo, official: { readonly name: string; readonly reference: string } | undefined): OfficialShown {
    return Object.assign(new OfficialShown(), shown, { name: official?.name ?? null, reference: official?.reference ?? null });
  }
}

export const TOLD_HOW = ['answered', 'consented', 'passed-on'] as const;

/** A state that was told, or that somebody whom we told was let tell. */
export class StateTold {
  readonly state!: JurisdictionName | null;
  /** By our answer, by another with our consent, or by us of what was told us. */
  readonly how!: (typeof TOLD_HOW)[number];
  /** The document, where we sent it. */
  readonly documentId!: string | null;
  readonly at!: Date;
  /** When it was told that this is taken back; null while it was not. */
  readonly recalledAt!: Date | null;
}

/** Single facts that were taken back. */
export class FactsTaken {
  readonly answerNumber!: number;
  /** Rows of that answer. */
  readonly sequences!: number[];
  readonly at!: Date;
}

/** Who was given the facts of one trace so far: the people here, and the states. */
export class RecipientList {
  readonly traceRequestId!: string;
  /** First shown first. */
  readonly atHome!: OfficialShown[];
  readonly states!: StateTold[];
  /** Of single facts; where everything was taken back, the states say since when. */
  readonly takenBack!: FactsTaken[];
}
