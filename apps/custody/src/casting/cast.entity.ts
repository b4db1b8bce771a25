import type { FitFor } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewedRegion } from './casting-rules';

/** How a cast was made, as far as this jurisdiction knows. The cast itself is the exhibit with the same id. */
@Entity({ schema: 'custody', name: 'cast_making' })
export class CastMaking {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'mould_ordinal', type: 'integer', update: false }) mouldOrdinal!: number;
  @Column({ name: 'cast_ordinal', type: 'integer', update: false }) castOrdinal!: number;
  /** What a reviewer passed it for; empty until then. Of a cast from abroad: what its sender says. */
  @Column({ name: 'fit_for', type: 'text', array: true }) fitFor!: FitFor[];
  /** From here on null for a cast from abroad: these stay with its maker. */
  @Column({ name: 'mould_id', type: 'uuid', nullable: true, update: false }) mouldId!: string | null;
  @Column({ name: 'maker_id', type: 'uuid', nullable: true, update: false }) makerId!: string | null;
  @Column({ name: 'resin_product', type: 'text', nullable: true, update: false }) resinProduct!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) lot!: string | null;
  @Column({ name: 'expires_on', type: 'date', nullable: true, update: false }) expiresOn!: string | null;
  @Column({ name: 'pressure_kpa', type: 'double precision', nullable: true, update: false }) pressureKpa!: number | null;
  @Column({ type: 'double precision', nullable: true, update: false }) minutes!: number | null;
  @Column({ name: 'deviation_reason', type: 'text', nullable: true, update: false }) deviationReason!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** A reviewer's judgement of a cast against its original. Written once; a later one supersedes it. */
@Entity({ schema: 'custody', name: 'cast_review' })
export class CastReview {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'cast_id', type: 'uuid', update: false }) castId!: string;
  @Column({ name: 'reviewer_id', type: 'uuid', update: false }) reviewerId!: string;
  @Column({ name: 'fit_for', type: 'text', array: true, update: false }) fitFor!: FitFor[];
  @Column({ name: 'per_region', type: 'jsonb', update: false }) perRegion!: ReviewedRegion[];
  @Column({ type: 'double precision', update: false }) magnification!: number;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  /** The review before it, which it narrows; null for the first. */
  @Column({ type: 'uuid', nullable: true, update: false }) supersedes!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
