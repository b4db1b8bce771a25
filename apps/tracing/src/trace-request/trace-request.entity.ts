import type { IllicitGround, RefusalGround, TraceEndState, TracePriority, UseCondition } from '@headstamp/codes';
import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Party, TraceRequestState } from './trace-request.states';

export const ANSWER_EXTENTS = ['full', 'partial'] as const;
export type AnswerExtent = (typeof ANSWER_EXTENTS)[number];

/**
 * One question from one jurisdiction to another. Each side has a row of its own with the same id; nobody reads the other's.
 * A trigger keeps everything that was asked as it was sent.
 */
@Entity({ schema: 'tracing', name: 'trace_request' })
@Index('trace_request_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Check(
  'trace_request_known_state',
  `state IN ('draft', 'submitted', 'acknowledged', 'answered', 'no_record', 'refused', 'cancelled', 'closed')`,
)
@Check('trace_request_never_to_oneself', `addressee_id IS NULL OR addressee_id <> requester_id`)
@Check(
  'trace_request_part_is_ours',
  `(our_part = 'requester' AND requester_id = jurisdiction_id) OR (our_part = 'addressee' AND addressee_id = jurisdiction_id AND state <> 'draft')`,
)
@Check('trace_request_sent_to_somebody_in_time', `state IN ('draft', 'cancelled') OR (addressee_id IS NOT NULL AND due_at IS NOT NULL)`)
@Check(
  'trace_request_urgent_has_reason',
  `priority = 'ROUTINE' OR (priority = 'URGENT' AND (urgent_because IS NOT NULL OR state IN ('draft', 'cancelled')))`,
)
@Check('trace_request_refusal_has_ground', `state <> 'refused' OR refusal_ground IS NOT NULL`)
@Check('trace_request_answer_has_end_state', `state <> 'answered' OR (end_state IS NOT NULL AND extent IN ('full', 'partial'))`)
export class TraceRequest {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;

  /** What the requester calls it. */
  @Column({ type: 'text' }) reference!: string;
  @Column({ name: 'our_part', type: 'text', update: false }) ourPart!: Party;
  @Column({ name: 'requester_id', type: 'uuid', update: false }) requesterId!: string;
  @Column({ name: 'addressee_id', type: 'uuid', nullable: true }) addresseeId!: string | null;
  @Column({ type: 'text' }) state!: TraceRequestState;
  @Column({ type: 'text' }) priority!: TracePriority;
  @Column({ name: 'urgent_because', type: 'text', nullable: true }) urgentBecause!: string | null;
  /** The requester's own case file. Stays at home. */
  @Column({ name: 'case_id', type: 'uuid', nullable: true }) caseId!: string | null;

  @Column({ name: 'illicit_ground', type: 'text', nullable: true }) illicitGround!: IllicitGround | null;
  @Column({ name: 'why_illicit', type: 'text', nullable: true }) whyIllicit!: string | null;
  @Column({ name: 'how_found', type: 'text', nullable: true }) howFound!: string | null;
  @Column({ name: 'intended_use', type: 'text', nullable: true }) intendedUse!: string | null;
  /** ISO 8601 date. */
  @Column({ name: 'recovered_on', type: 'text', nullable: true }) recoveredOn!: string | null;
  /** ISO 3166-1 alpha-2. */
  @Column({ name: 'recovered_in', type: 'text', nullable: true }) recoveredIn!: string | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true }) dueAt!: Date | null;
  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true }) acknowledgedAt!: Date | null;

  /** Changes with every edit, so that one which touches the reading alone makes a new version too. */
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true }) editedAt!: Date | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ type: 'text', nullable: true }) extent!: AnswerExtent | null;
  @Column({ name: 'end_state', type: 'text', nullable: true }) endState!: TraceEndState | null;
  @Column({ name: 'refusal_ground', type: 'text', nullable: true }) refusalGround!: RefusalGround | null;
  @Column({ type: 'text', nullable: true }) remarks!: string | null;
  /** What the answer may be used for: shown wherever the answer is. */
  @Column({ name: 'use_conditions', type: 'text', array: true }) useConditions!: UseCondition[];

  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
