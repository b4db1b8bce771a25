import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long a consignment to or from another jurisdiction may go without a word before the silence is flagged. */
@Entity({ schema: 'custody', name: 'transit_limit' })
export class TransitLimit {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The jurisdiction at the other end. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'integer' }) hours!: number;
  @Column({ name: 'set_by', type: 'uuid' }) setBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
