import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CastingKind, CastingStep, Gauges } from './casting-steps';

export type CastingState = 'open' | 'finished' | 'abandoned';

/** The making of one mould or one cast while it is going on. What came of it is the mould or cast with id `resultId`. */
@Entity({ schema: 'custody', name: 'casting' })
export class Casting {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) kind!: CastingKind;
  /** The original that is moulded, or the mould that is filled. */
  @Column({ name: 'item_id', type: 'uuid', update: false }) itemId!: string;
  @Column({ name: 'operator_id', type: 'uuid', update: false }) operatorId!: string;
  @Column({ type: 'text' }) state!: CastingState;
  /** The seal of the original that was opened for it. */
  @Column({ name: 'seal_opened', type: 'text', nullable: true, update: false }) sealOpened!: string | null;
  @Column({ name: 'result_id', type: 'uuid', nullable: true }) resultId!: string | null;
  /** Why it was abandoned. */
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** One step as it was done. Written once. */
@Entity({ schema: 'custody', name: 'casting_step' })
export class CastingStepRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'casting_id', type: 'uuid', update: false }) castingId!: string;
  @Column({ type: 'text', update: false }) step!: CastingStep;
  @Column({ name: 'started_at', type: 'timestamptz', update: false }) startedAt!: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', update: false }) endedAt!: Date;
  @Column({ type: 'jsonb', update: false }) gauges!: Gauges;
  @Column({ name: 'recorded_by', type: 'uuid', update: false }) recordedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** How often a mould of this silicone may be poured; the newest of a product counts, and null lifts the limit. */
@Entity({ schema: 'custody', name: 'pour_limit' })
export class PourLimit {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) product!: string;
  @Column({ name: 'product_key', type: 'text', update: false }) productKey!: string;
  @Column({ type: 'integer', nullable: true, update: false }) pours!: number | null;
  @Column({ name: 'set_by', type: 'uuid', update: false }) setBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
