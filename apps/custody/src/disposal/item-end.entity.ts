import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemEndKind } from './disposal.states';

/** Custody of the item with this id has ended. Written once; the database takes no custody event of the item after it. */
@Entity({ schema: 'custody', name: 'item_end' })
export class ItemEnd {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'disposal_id', type: 'uuid', update: false }) disposalId!: string;
  /** The last event of the item. */
  @Column({ name: 'event_id', type: 'uuid', update: false }) eventId!: string;
  @Column({ name: 'ended_as', type: 'text', update: false }) endedAs!: ItemEndKind;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
