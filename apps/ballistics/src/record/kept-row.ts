import { Column, PrimaryColumn } from 'typeorm';

/** What every record of this service has: its owner, its name, when it happened and when it was written down. */
export abstract class KeptRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** As claimed by whoever recorded it. */
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  /** The server's own time. */
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
