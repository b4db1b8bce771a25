import { MARKED_PARTS, type MarkedPart } from '@headstamp/codes';
import { IsDay, IsWritten } from '@headstamp/http';
import { IsIn, IsOptional } from 'class-validator';
import { ArePhotographs } from '../firearm/field-rules';
import type { Restoration } from './restoration.entity';
import { RESTORATION_METHODS, RESTORATION_OUTCOMES, type RestorationMethod, type RestorationOutcome } from './restoration.states';

/** An examination that tried to make a removed number legible. */
export class RecordRestoration {
  /** The part whose number was sought. */
  @IsIn(MARKED_PARTS) readonly part!: MarkedPart;
  @IsIn(RESTORATION_METHODS) readonly method!: RestorationMethod;
  /** Who examined it, as the laboratory refers to them. */
  @IsWritten(100) readonly examiner!: string;
  @IsDay() readonly examinedOn!: string;
  @IsIn(RESTORATION_OUTCOMES) readonly outcome!: RestorationOutcome;
  /** What became legible, word for word; `?` for a character that did not, `*` for a stretch. */
  @IsOptional() @IsWritten(60) readonly resultText?: string | null;
  @IsOptional() @IsWritten(2_000) readonly remarks?: string | null;
  @ArePhotographs() readonly photographIds?: string[];
}

export class RestorationView {
  readonly id!: string;
  readonly part!: MarkedPart;
  readonly method!: RestorationMethod;
  readonly examiner!: string;
  readonly examinedOn!: string;
  readonly outcome!: RestorationOutcome;
  readonly resultText!: string | null;
  readonly resultNormalised!: string | null;
  readonly remarks!: string | null;
  readonly photographIds!: string[];
  readonly recordedAt!: Date;

  static of(restoration: Restoration, photographIds: string[]): RestorationView {
    const { id, part, method, examiner, examinedOn, outcome, resultText, resultNormalised, remarks, recordedAt } = restoration;
    const found = { id, part, method, examiner, examinedOn, outcome, resultText, resultNormalised, remarks, photographIds, recordedAt };
    return Object.assign(new RestorationView(), found);
  }
}
