import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WebhookOutcome } from './webhook-delivery.states';

/** One try at a delivery and what came of it. What the receiver answered is kept as its status and nothing more. */
@Entity({ schema: 'notifications', name: 'webhook_try' })
@Index('webhook_try_of_delivery', ['jurisdictionId', 'deliveryId', 'recordedAt'])
export class WebhookTry {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'delivery_id', type: 'uuid' }) deliveryId!: string;
  @Column({ type: 'text' }) outcome!: WebhookOutcome;
  /** Null when nothing was answered. */
  @Column({ type: 'integer', nullable: true }) status!: number | null;
  /** Null when nobody can say. */
  @Column({ name: 'duration_ms', type: 'integer', nullable: true }) durationMs!: number | null;
  /** What the receiver asked for with `Retry-After`. */
  @Column({ name: 'retry_after_ms', type: 'integer', nullable: true }) retryAfterMs!: number | null;
  /** When its outcome was known. */
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
