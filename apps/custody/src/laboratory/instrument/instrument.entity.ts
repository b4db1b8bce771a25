import type { InstrumentKind } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Something a laboratory measures, casts or compares with. */
@Entity({ schema: 'custody', name: 'instrument' })
export class Instrument {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) kind!: InstrumentKind;
  @Column({ type: 'text', update: false }) maker!: string;
  @Column({ type: 'text', update: false }) model!: string;
  /** The maker's number of the instrument. */
  @Column({ type: 'text', update: false }) serial!: string;
  @Column({ type: 'text' }) location!: string;
  @Column({ name: 'calibration_required', type: 'boolean' }) calibrationRequired!: boolean;
  @Column({ name: 'check_every_hours', type: 'integer', nullable: true }) checkEveryHours!: number | null;
  @Column({ name: 'registered_by', type: 'uuid', update: false }) registeredBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** What a calibration found. Written once. */
@Entity({ schema: 'custody', name: 'instrument_calibration' })
export class InstrumentCalibration {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'instrument_id', type: 'uuid', update: false }) instrumentId!: string;
  @Column({ name: 'calibrated_on', type: 'date', update: false }) calibratedOn!: string;
  @Column({ name: 'due_on', type: 'date', update: false }) dueOn!: string;
  @Column({ name: 'calibrated_by', type: 'text', update: false }) calibratedBy!: string;
  @Column({ name: 'certificate_number', type: 'text', update: false }) certificateNumber!: string;
  /** A photograph or scan of the certificate that is kept here. */
  @Column({ name: 'certificate_photograph_id', type: 'uuid', nullable: true, update: false }) certificatePhotographId!: string | null;
  @Column({ name: 'certificate_sha256', type: 'text', nullable: true, update: false }) certificateSha256!: string | null;
  @Column({ type: 'boolean', update: false }) passed!: boolean;
  @Column({ type: 'text', update: false }) uncertainty!: string;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** A reference standard measured, and whether the value lay within its limits. Written once. */
@Entity({ schema: 'custody', name: 'instrument_check' })
export class InstrumentCheck {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'instrument_id', type: 'uuid', update: false }) instrumentId!: string;
  /** As its maker names it, for example `NIST SRM 2461-1`. */
  @Column({ type: 'text', update: false }) standard!: string;
  @Column({ type: 'text', update: false }) quantity!: string;
  @Column({ type: 'double precision', update: false }) value!: number;
  @Column({ name: 'lower_limit', type: 'double precision', nullable: true, update: false }) lowerLimit!: number | null;
  @Column({ name: 'upper_limit', type: 'double precision', nullable: true, update: false }) upperLimit!: number | null;
  /** Follows from value and limits. */
  @Column({ type: 'boolean', update: false }) passed!: boolean;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** An instrument taken out of service or put back. Written once. */
@Entity({ schema: 'custody', name: 'instrument_service' })
export class InstrumentServiceRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'instrument_id', type: 'uuid', update: false }) instrumentId!: string;
  @Column({ name: 'in_service', type: 'boolean', update: false }) inService!: boolean;
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
