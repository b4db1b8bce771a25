import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { WebhookDisabledBecause } from './webhook-delivery.states';

/** A machine elsewhere that is told of what becomes of alerts. */
@Entity({ schema: 'notifications', name: 'webhook_endpoint' })
@Index('webhook_endpoint_once', ['jurisdictionId', 'url'], { unique: true })
@Check('webhook_endpoint_disabled_for_a_reason', '(disabled_at IS NULL) = (disabled_because IS NULL)')
@Check('webhook_endpoint_known_reason', `disabled_because IN ('administrator', 'gone', 'failing')`)
export class WebhookEndpoint {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** May hold what only the receiver should know; it is in no log and in no fact of the ledger. */
  @Column({ type: 'text' }) url!: string;
  @Column({ type: 'text' }) description!: string;
  /** Kinds of alerts it is told of; empty for all. */
  @Column({ type: 'text', array: true }) kinds!: string[];
  /** Changes of alerts it is told of; empty for all. */
  @Column({ type: 'text', array: true }) changes!: string[];
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true }) disabledAt!: Date | null;
  @Column({ name: 'disabled_because', type: 'text', nullable: true }) disabledBecause!: WebhookDisabledBecause | null;
  /** The first failure since it last took something. */
  @Column({ name: 'failing_since', type: 'timestamptz', nullable: true }) failingSince!: Date | null;
  /** Until then it has asked to be left alone. */
  @Column({ name: 'paused_until', type: 'timestamptz', nullable: true }) pausedUntil!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
