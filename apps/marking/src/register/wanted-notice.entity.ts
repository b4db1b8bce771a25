import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import { LifeEvent } from '../firearm/life-event.entity';
import type { NoticeKind, NoticeState, WithdrawalReason } from './register.states';

/** That the other states were told of a firearm this one misses. Bears the same identifier there. */
@Entity({ schema: 'marking', name: 'wanted_notice' })
@ForeignKey(() => Firearm, ['jurisdictionId', 'firearmId'], ['jurisdictionId', 'id'], { name: 'wanted_notice_of_firearm' })
@ForeignKey(() => LifeEvent, ['jurisdictionId', 'lifeEventId'], ['jurisdictionId', 'id'], { name: 'wanted_notice_of_life_event' })
@Index('wanted_notice_newest_first', { synchronize: false })
@Index('wanted_notice_stands_once', { synchronize: false })
@Check('wanted_notice_state_known', `state IN ('published', 'withdrawn')`)
@Check(
  'wanted_notice_withdrawn',
  `(state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_because IS NULL)`,
)
export class WantedNotice {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'firearm_id', type: 'uuid', update: false }) firearmId!: string;
  @Column({ name: 'life_event_id', type: 'uuid', update: false }) lifeEventId!: string;
  @Column({ type: 'text', update: false }) kind!: NoticeKind;
  @Column({ type: 'text' }) state!: NoticeState;
  @Column({ name: 'withdrawn_because', type: 'text', nullable: true }) withdrawnBecause!: WithdrawalReason | null;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true }) withdrawnAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
