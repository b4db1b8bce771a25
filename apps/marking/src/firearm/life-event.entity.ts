import type { ChainActor } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Holder } from '../holder/holder.entity';
import { Firearm } from './firearm.entity';
import type { LifeEventKind } from './life-cycle.states';

/** Something that happened to a firearm, as far as its date is known. A wrong entry stays; a better one is added. */
@Entity({ schema: 'marking', name: 'life_event' })
@ForeignKey(() => Firearm, ['jurisdictionId', 'firearmId'], ['jurisdictionId', 'id'], { name: 'life_event_of_firearm' })
@ForeignKey(() => Holder, ['jurisdictionId', 'fromHolderId'], ['jurisdictionId', 'id'], { name: 'life_event_from_holder' })
@ForeignKey(() => Holder, ['jurisdictionId', 'holderId'], ['jurisdictionId', 'id'], { name: 'life_event_of_holder' })
@Check('life_event_on_a_date', `on_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`)
@Index('life_event_by_holder', { synchronize: false })
@Index('life_event_by_from_holder', { synchronize: false })
@Unique('life_event_has_its_place', ['jurisdictionId', 'firearmId', 'sequence'])
export class LifeEvent {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'firearm_id', type: 'uuid' }) firearmId!: string;
  /** 1 for the first one recorded of this firearm. */
  @Column({ type: 'integer' }) sequence!: number;
  @Column({ type: 'text' }) kind!: LifeEventKind;
  @Column({ type: 'text', nullable: true }) actor!: ChainActor | null;
  /** Who gave it away. */
  @Column({ name: 'from_holder_id', type: 'uuid', nullable: true }) fromHolderId!: string | null;
  /** Who has it after this. */
  @Column({ name: 'holder_id', type: 'uuid', nullable: true }) holderId!: string | null;
  /** `2009`, `2009-04` or `2009-04-17`. */
  @Column({ name: 'on_date', type: 'text' }) on!: string;
  @Column({ type: 'text', nullable: true }) document!: string | null;
  @Column({ type: 'text', nullable: true }) country!: string | null;
  @Column({ type: 'text', nullable: true }) place!: string | null;
  @Column({ name: 'recorded_by', type: 'uuid' }) recordedBy!: string;
  /** The first instant that the date may mean, UTC. */
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
