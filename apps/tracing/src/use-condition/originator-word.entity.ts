import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';

export const WORDS_SAID = ['consent', 'veto'] as const;
export const WORDS_OF = ['everything', 'court', 'onward', 'facts'] as const;

/**
 * What the originator said of its facts after it had released them, kept on both sides. The last word on one matter counts;
 * none is taken away.
 */
@Entity({ schema: 'tracing', name: 'originator_word' })
@Unique('originator_word_number_once', ['jurisdictionId', 'traceRequestId', 'number'])
@Check('originator_word_known', `says IN ('consent', 'veto') AND of_what IN ('everything', 'court', 'onward', 'facts')`)
@Check('originator_word_consents_to_something', `NOT (says = 'consent' AND of_what IN ('everything', 'facts'))`)
@Check('originator_word_names_third_state', `(of_what = 'onward') = (third_id IS NOT NULL)`)
@Check('originator_word_names_facts', `(of_what = 'facts') = (sequences IS NOT NULL) AND (of_what = 'facts') = (answer_number IS NOT NULL)`)
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'originator_word_of_request' })
export class OriginatorWordRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  /** Counted by the originator, from 1. */
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ type: 'text', update: false }) says!: (typeof WORDS_SAID)[number];
  @Column({ name: 'of_what', type: 'text', update: false }) of!: (typeof WORDS_OF)[number];
  /** The third state that may be told, or may not. */
  @Column({ name: 'third_id', type: 'uuid', nullable: true, update: false }) thirdId!: string | null;
  /** The rows of an answer that are taken back. */
  @Column({ name: 'answer_number', type: 'integer', nullable: true, update: false }) answerNumber!: number | null;
  @Column({ type: 'integer', array: true, nullable: true, update: false }) sequences!: number[] | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
