import type { CrimeCode, Disposition, IllicitGround, RefusalGround, TraceEndState, TracePriority, UseCondition } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { PhotographReference, TraceOutcome } from '@headstamp/exchange';
import type { RoutingReason } from './trace-request.routing';
import type { Party, TraceRequestState } from './trace-request.states';

export const ANSWER_EXTENTS = ['full', 'partial'] as const;
export type AnswerExtent = (typeof ANSWER_EXTENTS)[number];

/**
 * One question from one jurisdiction to another. Each side has a row of its own with the same id; nobody reads the other's.
 * A trigger keeps everything that was asked as it was sent. Where several states are asked about one firearm, each has a row
 * of its own with its own state and clock: `rootId` names the first (docs/adr/0005-sub-requests.md).
 */
@Entity({ schema: 'tracing', name: 'trace_request' })
@Index('trace_request_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('trace_request_recovered', ['jurisdictionId', 'recoveredOn', 'recoveredIn'])
@Index('trace_request_of_case', ['jurisdictionId', 'caseId'], { where: 'case_id IS NOT NULL' })
@Index('trace_request_sub_requests', ['jurisdictionId', 'rootId'], { where: 'root_id IS NOT NULL' })
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'rootId'], ['jurisdictionId', 'id'], { name: 'trace_request_of_root' })
@Check(
  'trace_request_known_state',
  `state IN ('draft', 'submitted', 'acknowledged', 'in_progress', 'info_needed', 'answered', 'delayed', 'restricted', 'refused', 'no_record', 'cancelled', 'closed')`,
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
@Check('trace_request_withheld_has_ground', `state NOT IN ('refused', 'restricted', 'delayed') OR refusal_ground IS NOT NULL`)
@Check('trace_request_delay_has_end', `state <> 'delayed' OR expected_on IS NOT NULL`)
@Check('trace_request_answer_has_end_state', `state <> 'answered' OR (end_state IS NOT NULL AND extent IN ('full', 'partial'))`)
export class TraceRequest {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;

  /** At the requester: the request for which this one asks a further state. Null where it is the first. */
  @Column({ name: 'root_id', type: 'uuid', nullable: true }) rootId!: string | null;
  /** Why a further state is asked. */
  @Column({ name: 'asked_because', type: 'text', nullable: true }) askedBecause!: RoutingReason | null;

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

  @Column({ name: 'special_instructions', type: 'text', nullable: true }) specialInstructions!: string | null;
  @Column({ name: 'crime_code', type: 'text', nullable: true }) crimeCode!: CrimeCode | null;
  @Column({ name: 'project_code', type: 'text', nullable: true }) projectCode!: string | null;
  @Column({ name: 'requesting_office', type: 'text', nullable: true }) requestingOffice!: string | null;
  @Column({ name: 'requesting_officer', type: 'text', nullable: true }) requestingOfficer!: string | null;
  @Column({ name: 'agency_case_number', type: 'text', nullable: true }) agencyCaseNumber!: string | null;

  @Column({ name: 'illicit_ground', type: 'text', nullable: true }) illicitGround!: IllicitGround | null;
  @Column({ name: 'why_illicit', type: 'text', nullable: true }) whyIllicit!: string | null;
  @Column({ name: 'how_found', type: 'text', nullable: true }) howFound!: string | null;
  @Column({ name: 'intended_use', type: 'text', nullable: true }) intendedUse!: string | null;
  /** ISO 8601 date. */
  @Column({ name: 'recovered_on', type: 'text', nullable: true }) recoveredOn!: string | null;
  /** ISO 3166-1 alpha-2. */
  @Column({ name: 'recovered_in', type: 'text', nullable: true }) recoveredIn!: string | null;

  @Column({ name: 'recovery_place', type: 'text', nullable: true }) recoveryPlace!: string | null;
  @Column({ name: 'recovery_circumstances', type: 'text', nullable: true }) recoveryCircumstances!: string | null;
  @Column({ type: 'text', nullable: true }) disposition!: Disposition | null;
  @Column({ type: 'jsonb' }) photographs!: PhotographReference[];

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true }) dueAt!: Date | null;
  /** Since when the clock of the answer stands because we, or they, owe information. */
  @Column({ name: 'paused_at', type: 'timestamptz', nullable: true }) pausedAt!: Date | null;
  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true }) acknowledgedAt!: Date | null;

  /** Changes with every edit, so that one which touches the reading alone makes a new version too. */
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true }) editedAt!: Date | null;
  @Column({ name: 'started_at', type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  /** ISO 8601 date by which a delayed answer is to come. */
  @Column({ name: 'expected_on', type: 'text', nullable: true }) expectedOn!: string | null;
  /** When the last answer was given; a delay is one too. What it said stands in `TraceAnswer` and, for the last one, here. */
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  /** Number of the answer that counts, 0 while there is none. The rows of the chain that count bear it. */
  @Column({ name: 'answer_number', type: 'integer' }) answerNumber!: number;
  @Column({ type: 'text', nullable: true }) outcome!: TraceOutcome | null;
  @Column({ type: 'text', nullable: true }) extent!: AnswerExtent | null;
  @Column({ name: 'end_state', type: 'text', nullable: true }) endState!: TraceEndState | null;
  /** Where the end state is TOO_OLD: the year before which records need not exist, and the country whose law says so. */
  @Column({ name: 'too_old_year', type: 'integer', nullable: true }) tooOldYear!: number | null;
  @Column({ name: 'too_old_country', type: 'text', nullable: true }) tooOldCountry!: string | null;
  /** The state to which the firearm went on, as the addressee names it. */
  @Column({ name: 'further_country', type: 'text', nullable: true }) furtherCountry!: string | null;
  @Column({ name: 'refusal_ground', type: 'text', nullable: true }) refusalGround!: RefusalGround | null;
  @Column({ type: 'text', nullable: true }) remarks!: string | null;
  /** What the answer may be used for: shown wherever the answer is. */
  @Column({ name: 'use_conditions', type: 'text', array: true }) useConditions!: UseCondition[];

  /** How many words that move the state this side has sent, and the number of the last one of the other side that it followed. */
  @Column({ name: 'words_said', type: 'integer' }) wordsSaid!: number;
  @Column({ name: 'words_heard', type: 'integer' }) wordsHeard!: number;

  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
