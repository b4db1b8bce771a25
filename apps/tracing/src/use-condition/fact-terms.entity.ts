import type { UseTerms } from '@headstamp/codes';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TraceAnswer } from '../trace-request/trace-answer.entity';

/** The sequence number under which the terms of the answer as a whole are kept. */
export const WHOLE_ANSWER = 0;

/**
 * What the originator laid down for one fact of an answer: at the addressee for what it gave, at the requester for what it was
 * given. Those of a row hold what was laid down for the whole answer, too.
 */
@Entity({ schema: 'tracing', name: 'fact_terms' })
@Unique('fact_terms_once_per_fact', ['jurisdictionId', 'traceRequestId', 'answerNumber', 'sequence'])
@ForeignKey(() => TraceAnswer, ['jurisdictionId', 'traceRequestId', 'answerNumber'], ['jurisdictionId', 'traceRequestId', 'number'], {
  name: 'fact_terms_of_answer',
})
export class FactTerms {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  @Column({ name: 'answer_number', type: 'integer', update: false }) answerNumber!: number;
  /** Of the row of the chain; 0 for what the answer says as a whole. */
  @Column({ type: 'integer', update: false }) sequence!: number;
  @Column({ name: 'originator_id', type: 'uuid', update: false }) originatorId!: string;
  @Column({ type: 'jsonb', update: false }) terms!: UseTerms;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
