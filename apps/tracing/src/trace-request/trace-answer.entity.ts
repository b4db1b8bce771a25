import type { RefusalGround, TraceEndState, UseCondition } from '@headstamp/codes';
import type { TraceOutcome } from '@headstamp/exchange';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TraceRequest, type AnswerExtent } from './trace-request.entity';

/** What was answered, each time: the last one counts, and those before it stay. A delay, a restriction and a refusal are answers. */
@Entity({ schema: 'tracing', name: 'trace_answer' })
@Unique('trace_answer_number_once', ['jurisdictionId', 'traceRequestId', 'number'])
@Check('trace_answer_known_outcome', `outcome IN ('answered', 'delayed', 'restricted', 'refused', 'no_record')`)
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'trace_answer_of_request' })
export class TraceAnswer {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  /** 1 for the first. */
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ type: 'text', update: false }) outcome!: TraceOutcome;
  @Column({ type: 'text', nullable: true, update: false }) extent!: AnswerExtent | null;
  @Column({ name: 'end_state', type: 'text', nullable: true, update: false }) endState!: TraceEndState | null;
  @Column({ name: 'too_old_year', type: 'integer', nullable: true, update: false }) tooOldYear!: number | null;
  @Column({ name: 'too_old_country', type: 'text', nullable: true, update: false }) tooOldCountry!: string | null;
  @Column({ name: 'further_country', type: 'text', nullable: true, update: false }) furtherCountry!: string | null;
  @Column({ name: 'refusal_ground', type: 'text', nullable: true, update: false }) refusalGround!: RefusalGround | null;
  @Column({ name: 'expected_on', type: 'text', nullable: true, update: false }) expectedOn!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  @Column({ name: 'use_conditions', type: 'text', array: true, update: false }) useConditions!: UseCondition[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
