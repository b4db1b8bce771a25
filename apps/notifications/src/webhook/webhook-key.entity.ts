import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One of the keys that sign for an endpoint. The private half is derived from the installation's seed and is in no table. */
@Entity({ schema: 'notifications', name: 'webhook_key' })
@Unique('webhook_key_once_per_generation', ['jurisdictionId', 'endpointId', 'generation'])
export class WebhookKey {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'endpoint_id', type: 'uuid', update: false }) endpointId!: string;
  /** 1 for the first, one more for each successor. */
  @Column({ type: 'integer', update: false }) generation!: number;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
