import type { Discipline, ExaminationFault, Means } from '@headstamp/codes';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../fields/field-rules';
import type { MeansUsed } from './examinations';

/** With what something is made or reviewed, by the laboratory's own register. */
export abstract class NamedMeans {
  /** Registered instruments used: balance, vacuum chamber, pressure pot, microscope. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly instrumentIds?: string[];
  /** The version of the laboratory's method that was followed. */
  @MayBeLeftOut() @IsUUID() readonly methodId?: string;
}

/** What was not in order, and why it went on. */
export class QualityDeviationView {
  readonly fault!: ExaminationFault;
  readonly means!: Means;
  /** The instrument, the official or the version of a method. */
  readonly aboutId!: string | null;
  /** Null where nobody allowed it and the jurisdiction only marks. */
  readonly allowanceId!: string | null;
  readonly reason!: string | null;
}

/** With what a mould, a cast or a review was made, and what of it was not in order. */
export class MeansUsedView {
  /** The mould, the cast or the review. */
  readonly recordId!: string;
  readonly discipline!: Discipline;
  readonly instrumentIds!: string[];
  readonly methodId!: string | null;
  readonly deviations!: QualityDeviationView[];

  static of({ id: recordId, discipline, instrumentIds, methodId, grounds }: MeansUsed): MeansUsedView {
    const deviations = grounds.map(({ fault, means, aboutId, allowanceId, reason }) =>
      Object.assign(new QualityDeviationView(), { fault, means, aboutId, allowanceId, reason }),
    );
    return Object.assign(new MeansUsedView(), { recordId, discipline, instrumentIds, methodId, deviations });
  }
}
