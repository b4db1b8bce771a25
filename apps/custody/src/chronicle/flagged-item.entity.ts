import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An item whose history has flags, counted when an event is written; the flags themselves are read from the events. */
@Entity({ schema: 'custody', name: 'flagged_item' })
export class FlaggedItem {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** Id of the item. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** Events with at least one flag. */
  @Column({ type: 'integer' }) flags!: number;
  /** Those of them that nobody has explained. */
  @Column({ type: 'integer' }) unexplained!: number;
  /** When the first flag was raised. */
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
