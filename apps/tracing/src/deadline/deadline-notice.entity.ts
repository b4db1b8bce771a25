import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';
import type { DeadlineStage } from './deadline-stages';

/** That somebody was told of a deadline. One row, one alert: whoever else comes to tell it finds the row. */
@Entity({ schema: 'tracing', name: 'deadline_notice' })
@Unique('deadline_notice_once_per_fact', ['jurisdictionId', 'traceRequestId', 'stage', 'dueAt'])
@Check('deadline_notice_known_stage', `stage IN ('due-soon', 'overdue', 'deputy', 'head')`)
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'deadline_notice_of_request' })
export class DeadlineNotice {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  @Column({ type: 'text', update: false }) stage!: DeadlineStage;
  /** The deadline it is about: one that was put off is another. */
  @Column({ name: 'due_at', type: 'timestamptz', update: false }) dueAt!: Date;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
