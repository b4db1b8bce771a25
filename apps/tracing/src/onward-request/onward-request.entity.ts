import type { UsePurpose, UseTerms } from '@headstamp/codes';
import type { TellingDocument } from '@headstamp/exchange';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Passing } from '../use-condition/passing.entity';
import { TraceRequest } from '../trace-request/trace-request.entity';
import type { OnwardPart, OnwardRequestState } from './onward-request.states';

/**
 * Facts that one state told another were to be told to a third, and were not. The focal point may ask whose facts they are; each
 * side then has a row with the same id.
 */
@Entity({ schema: 'tracing', name: 'onward_request' })
@Index('onward_request_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('onward_request_of_source', ['jurisdictionId', 'traceRequestId'])
@Index('onward_request_open_once', ['jurisdictionId', 'fingerprint'], {
  unique: true,
  where: `our_part = 'asker' AND state IN ('attempted', 'asked')`,
})
@Check('onward_request_known_part', `our_part IN ('asker', 'originator')`)
@Check('onward_request_known_state', `state IN ('attempted', 'asked', 'consented', 'refused')`)
@Check('onward_request_asked_with_reason', `state = 'attempted' OR (reason IS NOT NULL AND purpose IS NOT NULL AND asked_at IS NOT NULL)`)
@Check('onward_request_consent_has_conditions', `(state = 'consented') = (conditions IS NOT NULL)`)
@Check('onward_request_about_own_matter', `(our_part = 'asker') = (about_request_id IS NOT NULL)`)
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'onward_request_of_trace_request' })
@Index('onward_request_by_passing', ['jurisdictionId', 'passingId'], { where: 'passing_id IS NOT NULL' })
@Check('onward_request_second_hand', `passing_id IS NULL OR our_part = 'asker'`)
@Check('onward_request_asked_by_another', `asker_id IS NULL OR our_part = 'originator'`)
@ForeignKey(() => Passing, ['jurisdictionId', 'passingId'], ['jurisdictionId', 'id'], { name: 'onward_request_of_passing' })
export class OnwardRequest {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'our_part', type: 'text', update: false }) ourPart!: OnwardPart;
  /** The trace request in which the originator told the facts; at an asker who has them at second hand, the one in which it was told. */
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  @Column({ name: 'answer_number', type: 'integer', update: false }) answerNumber!: number;
  /** The rows of that answer that would be repeated. */
  @Column({ type: 'integer', array: true, update: false }) sequences!: number[];
  /** The state that would be told. */
  @Column({ name: 'third_id', type: 'uuid', update: false }) thirdId!: string;
  @Column({ name: 'in_document', type: 'text', update: false }) inDocument!: TellingDocument;
  /** The asker's own matter in which it was to be told; the originator does not learn of it. */
  @Column({ name: 'about_request_id', type: 'uuid', nullable: true, update: false }) aboutRequestId!: string | null;
  /** At the asker: how the facts came here, where another than their originator told them. */
  @Column({ name: 'passing_id', type: 'uuid', nullable: true, update: false }) passingId!: string | null;
  /** At the originator: who asks, where that is another than the state it had answered. */
  @Column({ name: 'asker_id', type: 'uuid', nullable: true, update: false }) askerId!: string | null;
  /** The rules that forbade it. */
  @Column({ type: 'text', array: true, update: false }) rules!: string[];
  /** SHA-256 of what was to be told to whom: the same attempt again is no other. */
  @Column({ type: 'text', nullable: true, update: false }) fingerprint!: string | null;
  @Column({ type: 'text' }) state!: OnwardRequestState;
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ name: 'attempted_by', type: 'uuid', nullable: true, update: false }) attemptedBy!: string | null;
  @Column({ type: 'text', nullable: true }) purpose!: UsePurpose | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  /** What the third state may do with the facts. */
  @Column({ type: 'jsonb', nullable: true }) conditions!: UseTerms | null;
  @Column({ name: 'answer_reason', type: 'text', nullable: true }) answerReason!: string | null;
  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true }) askedAt!: Date | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
