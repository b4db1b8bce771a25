import { IsDay, IsInstant, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { IsIn, IsNumber, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import type { Casting, CastingState, CastingStepRow } from './casting.entity';
import {
  CASTING_KINDS,
  CASTING_STEPS,
  missingSteps,
  nextSteps,
  STEP_RULES,
  type CastingKind,
  type CastingStep,
  type Gauge,
  type Gauges,
} from './casting-steps';

export const CASTING_STATES = ['open', 'finished', 'abandoned'] as const;

export class BeginCasting {
  /** MOULD of an original, CAST in a mould. */
  @IsIn(CASTING_KINDS) readonly kind!: CastingKind;
  /** The original, or the mould. */
  @IsUUID() readonly itemId!: string;
  /** The seal of the original that was opened; left out only when it bore none. */
  @MayBeLeftOut() @IsSealNumber() readonly sealOpened?: string;
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

/** A step with its readings; which of them a step needs, the casting says of itself. */
export class RecordStep {
  @IsIn(CASTING_STEPS) readonly step!: CastingStep;
  @IsInstant() readonly startedAt!: string;
  @IsInstant() readonly endedAt!: string;
  /** What the item was fixed in: a secured cup, a mould box. */
  @MayBeLeftOut() @IsWritten(120) readonly fixture?: string;
  /** Of the silicone or the resin. */
  @MayBeLeftOut() @IsWritten(120) readonly product?: string;
  @MayBeLeftOut() @IsWritten(60) readonly lot?: string;
  /** Last day of use, from the container. */
  @MayBeLeftOut() @IsDay() readonly expiresOn?: string;
  /** Base to catalyst, for example `10:1`. */
  @MayBeLeftOut() @Matches(/^\d{1,3}(\.\d{1,2})?:\d{1,3}(\.\d{1,2})?$/) readonly mixRatio?: string;
  /** Degassing: absolute pressure in the vacuum chamber. Pressurising: gauge pressure in the pressure pot. */
  @MayBeLeftOut() @IsNumber() @Min(0) @Max(2_000) readonly pressureKpa?: number;
  @MayBeLeftOut() @IsNumber() @Min(0) @Max(60) readonly temperatureC?: number;
  /** Of the original or the cast, as it came out. */
  @MayBeLeftOut() @IsWritten(500) readonly condition?: string;
  /** The seal put on the original afterwards. */
  @MayBeLeftOut() @IsSealNumber() readonly sealAfter?: string;
  /** Colour or filler of the resin. */
  @MayBeLeftOut() @IsWritten(120) readonly colour?: string;
  /** Why the mould was poured before it had cured fifteen hours, or more often than its silicone allows. */
  @MayBeLeftOut() @IsWritten(500) readonly deviationReason?: string;
}

export class AbandonCasting {
  @IsWritten(500) readonly reason!: string;
  /** The seal put on the original again; an original is not left open. */
  @MayBeLeftOut() @IsSealNumber() readonly sealAfter?: string;
}

export class ListCastings extends PageQuery {
  @IsOptional() @IsIn(CASTING_STATES) readonly state?: CastingState;
  @IsOptional() @IsUUID() readonly itemId?: string;
}

export class StepView {
  readonly step!: CastingStep;
  readonly startedAt!: string;
  readonly endedAt!: string;
  /** The readings, by name. */
  readonly gauges!: Gauges;
  readonly recordedBy!: string;
  readonly recordedAt!: string;

  static of({ step, startedAt, endedAt, gauges, recordedBy, recordedAt }: CastingStepRow): StepView {
    const times = { startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString(), recordedAt: recordedAt.toISOString() };
    return Object.assign(new StepView(), { step, gauges, recordedBy, ...times });
  }
}

/** A step that can be recorded now, with the readings it needs. */
export class NextStepView {
  readonly step!: CastingStep;
  readonly needs!: Gauge[];
}

export class CastingView {
  readonly id!: string;
  readonly kind!: CastingKind;
  readonly itemId!: string;
  readonly operatorId!: string;
  readonly state!: CastingState;
  readonly sealOpened!: string | null;
  /** The mould or cast that was made. */
  readonly resultId!: string | null;
  /** Why it was abandoned. */
  readonly reason!: string | null;
  readonly startedAt!: string;
  readonly closedAt!: string | null;
  readonly steps!: StepView[];
  /** What comes next; empty when the casting is closed. */
  readonly next!: NextStepView[];
  /** Steps not recorded yet. */
  readonly missing!: CastingStep[];

  static of(casting: Casting, rows: readonly CastingStepRow[]): CastingView {
    const { jurisdictionId: _, occurredAt, recordedAt: __, version: ___, closedAt, ...shown } = casting;
    const steps = [...rows].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || a.endedAt.getTime() - b.endedAt.getTime());
    const open = casting.state === 'open';
    return Object.assign(new CastingView(), {
      ...shown,
      startedAt: occurredAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      steps: steps.map((row) => StepView.of(row)),
      next: open ? nextSteps(casting.kind, rows).map((step) => ({ step, needs: [...STEP_RULES[step].needs] })) : [],
      missing: missingSteps(casting.kind, rows),
    });
  }
}

export class CastingPage implements Page<CastingView> {
  readonly items!: CastingView[];
  readonly nextCursor!: string | null;
}
