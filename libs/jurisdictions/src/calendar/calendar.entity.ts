import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from './local-time';

export interface PublicHoliday {
  readonly day: LocalDate;
  readonly name: string;
}

/** When the offices of a jurisdiction work, as it states it to all others. Never rewritten: the last statement counts. */
@Entity({ schema: 'jurisdictions', name: 'working_calendar' })
@Unique('working_calendar_number_once', ['jurisdictionId', 'number'])
export class CalendarStatement {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** 1 for the first statement. */
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ name: 'time_zone', type: 'text', update: false }) timeZone!: string;
  @Column({ name: 'working_days', type: 'integer', array: true, update: false }) workingDays!: number[];
  @Column({ name: 'opens_at', type: 'text', update: false }) opensAt!: string;
  @Column({ name: 'closes_at', type: 'text', update: false }) closesAt!: string;
  @Column({ type: 'jsonb', update: false }) holidays!: PublicHoliday[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
