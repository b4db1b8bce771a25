import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Restoration } from '../restoration/restoration.entity';
import { FirearmMark } from './firearm-mark.entity';
import { Firearm } from './firearm.entity';

/** A photograph of a firearm, of one of its marks, or of a restored number. */
@Entity({ schema: 'marking', name: 'firearm_photograph' })
@ForeignKey(() => Firearm, ['jurisdictionId', 'firearmId'], ['jurisdictionId', 'id'], { name: 'firearm_photograph_of_firearm' })
@ForeignKey(() => FirearmMark, ['jurisdictionId', 'markId'], ['jurisdictionId', 'id'], { name: 'firearm_photograph_of_mark' })
@ForeignKey(() => Restoration, ['jurisdictionId', 'restorationId'], ['jurisdictionId', 'id'], {
  name: 'firearm_photograph_of_restoration',
})
@Index('firearm_photograph_by_firearm', ['jurisdictionId', 'firearmId'])
@Check('firearm_photograph_shows_one_thing', 'mark_id IS NULL OR restoration_id IS NULL')
export class FirearmPhotograph {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'firearm_id', type: 'uuid' }) firearmId!: string;
  @Column({ name: 'mark_id', type: 'uuid', nullable: true }) markId!: string | null;
  @Column({ name: 'restoration_id', type: 'uuid', nullable: true }) restorationId!: string | null;
  @Column({ name: 'photograph_id', type: 'uuid' }) photographId!: string;
  @Column({ name: 'recorded_by', type: 'uuid' }) recordedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
