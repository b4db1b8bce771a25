import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { WebhookDeliveryState, WebhookOutcome } from './webhook-delivery.states';

/** One event for one endpoint: the row decides what is still to be sent, not a queue. */
@Entity({ schema: 'notifications', name: 'webhook_delivery' })
@Unique('webhook_delivery_once_per_event', ['jurisdictionId', 'endpointId', 'eventId'])
@Index('webhook_delivery_due', ['jurisdictionId', 'endpointId', 'nextTryAt'], { where: `state = 'waiting'` })
@Index('webhook_delivery_under_way', ['jurisdictionId', 'endpointId'], { where: 'held_by IS NOT NULL' })
@Index('webhook_delivery_newest_first', ['jurisdictionId', 'endpointId', 'recordedAt', 'id'])
@Check('webhook_delivery_known_state', `state IN ('waiting', 'delivered', 'failed')`)
@Check('webhook_delivery_held_while_waiting', `held_by IS NULL OR state = 'waiting'`)
@Check('webhook_delivery_delivered_has_time', `(state = 'delivered') = (delivered_at IS NOT NULL)`)
export class WebhookDelivery {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'endpoint_id', type: 'uuid', update: false }) endpointId!: string;
  /** What the receiver knows it by: the same in every try. */
  @Column({ name: 'event_id', type: 'uuid', update: false }) eventId!: string;
  @Column({ name: 'event_type', type: 'text', update: false }) eventType!: string;
  /** Null for a test. */
  @Column({ name: 'alert_id', type: 'uuid', nullable: true, update: false }) alertId!: string | null;
  @Column({ type: 'text' }) state!: WebhookDeliveryState;
  /** Since it was last asked for. */
  @Column({ type: 'integer' }) tries!: number;
  /** While it is under way: when whoever sends it is taken for dead. */
  @Column({ name: 'next_try_at', type: 'timestamptz' }) nextTryAt!: Date;
  /** The try that is under way. */
  @Column({ name: 'held_by', type: 'uuid', nullable: true }) heldBy!: string | null;
  @Column({ name: 'last_outcome', type: 'text', nullable: true }) lastOutcome!: WebhookOutcome | null;
  @Column({ name: 'delivered_at', type: 'timestamptz', nullable: true }) deliveredAt!: Date | null;
  /** When what it tells of happened. */
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
