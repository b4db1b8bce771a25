import {
  INSTRUMENT_KINDS,
  instrumentAt,
  type ExaminationFault,
  type InstrumentFacts,
  type InstrumentKind,
  type InstrumentState,
} from '@headstamp/codes';
import { IsDay, IsInstant, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '../../fields/field-rules';
import type { Instrument, InstrumentCalibration, InstrumentCheck, InstrumentServiceRow } from './instrument.entity';

export class RegisterInstrument {
  @IsIn(INSTRUMENT_KINDS) readonly kind!: InstrumentKind;
  @IsWritten(120) readonly maker!: string;
  @IsWritten(120) readonly model!: string;
  /** The maker's number of the instrument. */
  @IsWritten(80) readonly serial!: string;
  /** Room and bench. */
  @IsWritten(120) readonly location!: string;
  @IsBoolean() readonly calibrationRequired!: boolean;
  /** For how many hours a check against a reference standard holds; left out when none is asked for. */
  @MayBeLeftOut() @IsInt() @Min(1) @Max(8_784) readonly checkEveryHours?: number;
}

export class RecordCalibration {
  @IsDay() readonly calibratedOn!: string;
  /** Last day on which it holds. */
  @IsDay() readonly dueOn!: string;
  /** The calibration laboratory or service. */
  @IsWritten(200) readonly calibratedBy!: string;
  @IsWritten(120) readonly certificateNumber!: string;
  /** The certificate as a photograph or scan recorded before. */
  @MayBeLeftOut() @IsUUID() readonly certificatePhotographId?: string;
  @IsBoolean() readonly passed!: boolean;
  /** Measurement uncertainty as the certificate states it. */
  @IsWritten(500) readonly uncertainty!: string;
  @MayBeLeftOut() @IsWritten(2_000) readonly remarks?: string;
}

export class RecordCheck {
  /** The reference standard, for example `NIST SRM 2461-1`. */
  @IsWritten(120) readonly standard!: string;
  /** What was measured, with its unit: `ACCF_max`, `mass in g`. */
  @IsWritten(120) readonly quantity!: string;
  @IsNumber({ allowNaN: false, allowInfinity: false }) readonly value!: number;
  /** One limit at least is stated: by them the check is passed or failed. */
  @MayBeLeftOut() @IsNumber({ allowNaN: false, allowInfinity: false }) readonly lowerLimit?: number;
  @MayBeLeftOut() @IsNumber({ allowNaN: false, allowInfinity: false }) readonly upperLimit?: number;
  /** When it was measured; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly checkedAt?: string;
}

export class ChangeService {
  @IsBoolean() readonly inService!: boolean;
  @IsWritten(500) readonly reason!: string;
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly at?: string;
}

export class ListInstruments extends PageQuery {
  @IsOptional() @IsIn(INSTRUMENT_KINDS) readonly kind?: InstrumentKind;
}

export class InstrumentView {
  readonly id!: string;
  readonly kind!: InstrumentKind;
  readonly maker!: string;
  readonly model!: string;
  readonly serial!: string;
  readonly location!: string;
  readonly calibrationRequired!: boolean;
  readonly checkEveryHours!: number | null;
  /** Computed from the dates at the time of the answer. */
  readonly state!: InstrumentState;
  readonly faults!: ExaminationFault[];
  readonly calibrationHoldsUntil!: Date | null;
  readonly checkHoldsUntil!: Date | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(instrument: Instrument, facts: InstrumentFacts, now: Date): InstrumentView {
    return Object.assign(new InstrumentView(), instrumentFields(instrument, facts, now));
  }
}

function instrumentFields(instrument: Instrument, facts: InstrumentFacts, now: Date): object {
  const { jurisdictionId: _, registeredBy: __, occurredAt: ___, ...fields } = instrument;
  const { faults, ...standing } = instrumentAt(facts, now);
  return { ...fields, ...standing, faults: [...faults] };
}

export class CalibrationView {
  readonly id!: string;
  readonly calibratedOn!: string;
  readonly dueOn!: string;
  readonly calibratedBy!: string;
  readonly certificateNumber!: string;
  readonly certificatePhotographId!: string | null;
  readonly certificateSha256!: string | null;
  readonly passed!: boolean;
  readonly uncertainty!: string;
  readonly remarks!: string | null;
  readonly officialId!: string;
  readonly occurredAt!: Date;
  readonly recordedAt!: Date;
}

export class ReferenceCheckView {
  readonly id!: string;
  readonly standard!: string;
  readonly quantity!: string;
  readonly value!: number;
  readonly lowerLimit!: number | null;
  readonly upperLimit!: number | null;
  readonly passed!: boolean;
  readonly officialId!: string;
  readonly occurredAt!: Date;
  readonly recordedAt!: Date;
}

export class InstrumentServiceView {
  readonly id!: string;
  readonly inService!: boolean;
  readonly reason!: string;
  readonly officialId!: string;
  readonly occurredAt!: Date;
  readonly recordedAt!: Date;
}

/** With all its calibrations, its latest checks and its times out of service, newest first. */
export class InstrumentDetailView extends InstrumentView {
  readonly calibrations!: CalibrationView[];
  readonly checks!: ReferenceCheckView[];
  readonly service!: InstrumentServiceView[];

  static ofDetail(
    instrument: Instrument,
    facts: InstrumentFacts,
    now: Date,
    history: {
      readonly calibrations: readonly InstrumentCalibration[];
      readonly checks: readonly InstrumentCheck[];
      readonly service: readonly InstrumentServiceRow[];
    },
  ): InstrumentDetailView {
    const shown = <View extends object>(
      view: View,
      { jurisdictionId: _, instrumentId: __, ...row }: { jurisdictionId: string; instrumentId: string },
    ): View => Object.assign(view, row);
    return Object.assign(new InstrumentDetailView(), instrumentFields(instrument, facts, now), {
      calibrations: history.calibrations.map((row) => shown(new CalibrationView(), row)),
      checks: history.checks.map((row) => shown(new ReferenceCheckView(), row)),
      service: history.service.map((row) => shown(new InstrumentServiceView(), row)),
    });
  }
}

export class InstrumentPage implements Page<InstrumentView> {
  readonly items!: InstrumentView[];
  readonly nextCursor!: string | null;
}
