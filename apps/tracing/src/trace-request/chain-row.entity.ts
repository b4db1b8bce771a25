import type { ChainActor } from '@headstamp/codes';
import type { EvidenceReference } from '@headstamp/exchange';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TraceAnswer } from './trace-answer.entity';

/**
 * One hand the firearm went through, as released: at the addressee what it gave, at the requester what it was given. The rows
 * that count are those whose `answerNumber` is that of the request; earlier ones were superseded by a further answer.
 */
@Entity({ schema: 'tracing', name: 'chain_row' })
@Unique('chain_row_sequence_once', ['jurisdictionId', 'traceRequestId', 'answerNumber', 'sequence'])
@ForeignKey(() => TraceAnswer, ['jurisdictionId', 'traceRequestId', 'answerNumber'], ['jurisdictionId', 'traceRequestId', 'number'], {
  name: 'chain_row_of_answer',
})
export class ReleasedChainRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  @Column({ name: 'answer_number', type: 'integer', update: false }) answerNumber!: number;
  @Column({ type: 'integer', update: false }) sequence!: number;
  @Column({ type: 'text', update: false }) actor!: ChainActor;
  @Column({ type: 'text', update: false }) name!: string;
  @Column({ type: 'text', nullable: true, update: false }) licence!: string | null;
  @Column({ type: 'text', update: false }) country!: string;
  /** ISO 8601 date; a year alone is one. */
  @Column({ name: 'acquired_on', type: 'text', nullable: true, update: false }) acquiredOn!: string | null;
  @Column({ name: 'disposed_on', type: 'text', nullable: true, update: false }) disposedOn!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) document!: string | null;
  @Column({ type: 'jsonb', update: false }) evidence!: EvidenceReference[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
