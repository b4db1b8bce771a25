import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeadKind } from './leads';

/** An official looked into a lead and found nothing in it, and why. Kept; the facts stay what they are. */
@Entity({ schema: 'tracing', name: 'lead_dismissal' })
export class LeadDismissal {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** Of the lead. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) kind!: LeadKind;
  @Column({ name: 'request_ids', type: 'uuid', array: true, update: false }) requestIds!: string[];
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ name: 'dismissed_by', type: 'uuid', update: false }) dismissedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
