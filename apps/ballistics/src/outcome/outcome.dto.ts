import { HIT_OUTCOMES, type HitOutcomeKind } from '@headstamp/exchange';
import { IsDay, IsWritten } from '@headstamp/http';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { HitOutcome } from './hit-outcome.entity';

export class RecordHitOutcome {
  @IsIn(HIT_OUTCOMES) readonly outcome!: HitOutcomeKind;
  /** The day it happened, or on which it was known that nothing did. */
  @IsDay() readonly on!: string;
  /** Of two cases of one's own that a hit links: which one. */
  @IsOptional() @IsUUID() readonly caseId?: string;
  @IsOptional() @IsWritten(2_000) readonly remarks?: string;
  /** Whether the other jurisdiction is told, with the remarks. */
  @IsBoolean() readonly release!: boolean;
}

/** What became of a hit. */
export class HitOutcomeView {
  readonly number!: number;
  readonly saidBy!: 'own' | 'other';
  readonly caseId!: string;
  readonly outcome!: HitOutcomeKind;
  readonly on!: string;
  readonly remarks!: string | null;
  /** Whether both sides know it. */
  readonly released!: boolean;
  /** Null where the other side said it. */
  readonly officialId!: string | null;
  readonly recordedAt!: Date;

  static of({ number, saidBy, caseId, outcome, outcomeOn: on, remarks, released, officialId, recordedAt }: HitOutcome): HitOutcomeView {
    return Object.assign(new HitOutcomeView(), { number, saidBy, caseId, outcome, on, remarks, released, officialId, recordedAt });
  }
}

export class HitOutcomeList {
  /** In the order in which they were recorded. */
  readonly items!: HitOutcomeView[];
  /** Our own last word; null while there is none. */
  readonly own!: HitOutcomeView | null;
  /** The other side's last word, as far as it was released. */
  readonly other!: HitOutcomeView | null;
}
