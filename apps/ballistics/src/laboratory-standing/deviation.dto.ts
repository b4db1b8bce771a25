import type { DeviationGround, ExaminationFault, Means } from '@headstamp/codes';

/** What was not in order when the examination was made, and why it went on. */
export class DeviationView {
  readonly fault!: ExaminationFault;
  readonly means!: Means;
  /** The instrument, the official or the version of a method. */
  readonly aboutId!: string | null;
  /** Null where nobody allowed it and the jurisdiction only marks. */
  readonly allowanceId!: string | null;
  readonly reason!: string | null;

  static of({ fault, means, aboutId, allowanceId, reason }: DeviationGround): DeviationView {
    return Object.assign(new DeviationView(), { fault, means, aboutId, allowanceId, reason });
  }
}

/** A deviation as the other laboratory reported it. */
export class ReportedDeviationView {
  readonly fault!: ExaminationFault;
  readonly reason!: string | null;
}
