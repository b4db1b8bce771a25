import type { FirearmAsObserved } from '@headstamp/exchange';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import type { Difference } from '../matching/candidate';
import type { MatchKind, MatchSource, MatchState } from './register.states';
import { WantedFirearm } from './wanted-firearm.entity';

/** A weapon that was met again and may be one of the register, with what agrees and what differs. A lead until an official says more. */
@Entity({ schema: 'marking', name: 'register_match' })
@ForeignKey(() => Firearm, ['jurisdictionId', 'firearmId'], ['jurisdictionId', 'id'], { name: 'register_match_of_firearm' })
@ForeignKey(() => WantedFirearm, ['jurisdictionId', 'wantedId'], ['jurisdictionId', 'id'], { name: 'register_match_of_wanted' })
@Index('register_match_newest_first', { synchronize: false })
@Index('register_match_once', { synchronize: false })
@Check('register_match_kind_known', `kind IN ('missing-recovered', 'wanted-recovered', 'found-abroad', 'destroyed-reappeared', 'destroyed-maybe-reappeared')`)
@Check('register_match_state_known', `state IN ('open', 'confirmed', 'dismissed')`)
@Check(
  'register_match_names_one',
  `(kind = 'wanted-recovered') = (wanted_id IS NOT NULL) AND (wanted_id IS NULL) = (firearm_id IS NOT NULL)`,
)
@Check('register_match_judged', `(state = 'open') = (judged_by IS NULL) AND (judged_by IS NULL) = (judged_at IS NULL)`)
export class RegisterMatch {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) kind!: MatchKind;
  /** The record at home. */
  @Column({ name: 'firearm_id', type: 'uuid', nullable: true, update: false }) firearmId!: string | null;
  /** What another state looks for. */
  @Column({ name: 'wanted_id', type: 'uuid', nullable: true, update: false }) wantedId!: string | null;
  @Column({ name: 'source_kind', type: 'text', update: false }) sourceKind!: MatchSource;
  @Column({ name: 'source_id', type: 'uuid', update: false }) sourceId!: string;
  /** The other state: the owner of what was found here, or the finder of what is owned here. */
  @Column({ name: 'other_id', type: 'uuid', nullable: true, update: false }) otherId!: string | null;
  @Column({ type: 'jsonb', update: false }) observed!: FirearmAsObserved;
  @Column({ name: 'recovered_on', type: 'text', nullable: true, update: false }) recoveredOn!: string | null;
  @Column({ type: 'text', array: true, update: false }) agrees!: string[];
  @Column({ type: 'jsonb', update: false }) differs!: readonly Difference[];
  @Column({ type: 'text' }) state!: MatchState;
  @Column({ name: 'judged_by', type: 'uuid', nullable: true }) judgedBy!: string | null;
  @Column({ name: 'judged_at', type: 'timestamptz', nullable: true }) judgedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) remarks!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
