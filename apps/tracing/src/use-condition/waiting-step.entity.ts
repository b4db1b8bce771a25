import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const STEP_KINDS = ['submit', 'ask', 'inform', 'remark', 'answer', 'restrict', 'delay', 'no-record', 'refuse'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A step that somebody wanted to take. */
export interface Step {
  readonly kind: StepKind;
  readonly traceRequestId: string;
  /** The version that was read; null where the step names none. */
  readonly version: number | null;
  /** What was to be said, as it was handed in. */
  readonly said: object;
}

/**
 * A step that was refused because it would tell a third state's facts on: kept at home as it was handed in, so that whoever wanted to
 * take it can take it in one act once the originator has consented. Goes when it was taken.
 */
@Entity({ schema: 'tracing', name: 'waiting_step' })
@Index('waiting_step_of_request', ['jurisdictionId', 'traceRequestId'])
@Check('waiting_step_known_kind', `kind IN ('submit', 'ask', 'inform', 'remark', 'answer', 'restrict', 'delay', 'no-record', 'refuse')`)
export class WaitingStep implements Step {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  @Column({ type: 'text', update: false }) kind!: StepKind;
  @Column({ type: 'integer', nullable: true, update: false }) version!: number | null;
  @Column({ type: 'jsonb', update: false }) said!: object;
  /** What it waits for. */
  @Column({ name: 'onward_request_ids', type: 'uuid', array: true, update: false }) onwardRequestIds!: string[];
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
