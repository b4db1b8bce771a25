import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event of the log as this service wrote it, kept for reading; the log is what proves it. */
@Entity({ schema: 'custody', name: 'custody_event' })
export class CustodyEventRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** Id of the event in the log. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'exhibit_id', type: 'uuid', update: false }) exhibitId!: string;
  @Column({ type: 'integer', update: false }) sequence!: number;
  @Column({ type: 'text', update: false }) kind!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ type: 'jsonb', update: false }) facts!: object;
  /** Words for people: why an entry is late, what is corrected, how a flag is explained. They stand in the opening of the log's event and nowhere else. */
  note?: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
