import type { FirearmAction, MarkKind, MarkedPart, SerialState } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TraceRequest } from './trace-request.entity';

/** What was read off the weapon, word for word. Never rewritten: a new reading is a new row, and the last one counts. */
@Entity({ schema: 'tracing', name: 'firearm_reading' })
@Index('firearm_reading_alike', ['jurisdictionId', 'serialKey'])
@Unique('firearm_reading_number_once', ['jurisdictionId', 'traceRequestId', 'number'])
@Check(
  'firearm_reading_known_serial_state',
  `serial_state IN ('COMPLETE', 'PARTIAL', 'OBLITERATED', 'RESTORED_FULL', 'RESTORED_PARTIAL', 'NONE', 'DUPLICATE')`,
)
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'firearm_reading_of_request' })
export class FirearmReading {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  /** 1 for the first reading of this weapon. */
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ type: 'text', nullable: true, update: false }) serial!: string | null;
  @Column({ name: 'serial_state', type: 'text', nullable: true, update: false }) serialState!: SerialState | null;
  /** What requests about one firearm share although it was read differently: see serial-key.ts. */
  @Column({ name: 'serial_key', type: 'text', nullable: true, update: false }) serialKey!: string | null;
  @Column({ name: 'barrel_serial', type: 'text', nullable: true, update: false }) barrelSerial!: string | null;
  @Column({ name: 'obliterated_part', type: 'text', nullable: true, update: false }) obliteratedPart!: MarkedPart | null;
  @Column({ name: 'obliteration_detail', type: 'text', nullable: true, update: false }) obliterationDetail!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) make!: string | null;
  @Column({ name: 'make_key', type: 'text', nullable: true, update: false }) makeKey!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) model!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) type!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) action!: FirearmAction | null;
  @Column({ type: 'text', nullable: true, update: false }) calibre!: string | null;
  @Column({ name: 'country_of_origin', type: 'text', nullable: true, update: false }) countryOfOrigin!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) importer!: string | null;
  @Column({ name: 'additional_markings', type: 'text', nullable: true, update: false }) additionalMarkings!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

/** One mark of a reading. */
@Entity({ schema: 'tracing', name: 'mark_reading' })
@Unique('mark_reading_position_once', ['jurisdictionId', 'readingId', 'position'])
@ForeignKey(() => FirearmReading, ['jurisdictionId', 'readingId'], ['jurisdictionId', 'id'], { name: 'mark_of_reading' })
export class MarkReading {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'reading_id', type: 'uuid', update: false }) readingId!: string;
  /** The order in which the marks were read, from 1. */
  @Column({ type: 'integer', update: false }) position!: number;
  @Column({ type: 'text', update: false }) kind!: MarkKind;
  @Column({ type: 'text', update: false }) part!: MarkedPart;
  @Column({ type: 'text', update: false }) text!: string;
  @Column({ type: 'text', nullable: true, update: false }) country!: string | null;
  @Column({ type: 'integer', nullable: true, update: false }) year!: number | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
