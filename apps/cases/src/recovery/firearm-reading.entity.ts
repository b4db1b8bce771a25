import type { FirearmType, SerialState } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Recovery } from './recovery.entity';

/** What one person read off the weapon at one time. A better reading is a new row that names the one before. */
@Entity({ schema: 'cases', name: 'firearm_reading' })
@ForeignKey(() => Recovery, ['jurisdictionId', 'recoveryId'], ['jurisdictionId', 'id'], { name: 'firearm_reading_of_recovery' })
@ForeignKey(() => FirearmReading, ['jurisdictionId', 'supersedesId'], ['jurisdictionId', 'id'], {
  name: 'firearm_reading_names_the_old_one',
})
@Unique('firearm_reading_has_its_place', ['jurisdictionId', 'recoveryId', 'sequence'])
@Unique('firearm_reading_is_followed_once', ['jurisdictionId', 'supersedesId'])
@Check('firearm_reading_again_says_why', '(sequence = 1) = (supersedes_id IS NULL) AND (sequence = 1) = (reason IS NULL)')
export class FirearmReading {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'recovery_id', type: 'uuid' }) recoveryId!: string;
  /** 1 for the reading at the recovery. */
  @Column({ type: 'integer' }) sequence!: number;
  @Column({ name: 'supersedes_id', type: 'uuid', nullable: true }) supersedesId!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'serial_observed', type: 'text', nullable: true }) serialObserved!: string | null;
  @Column({ name: 'serial_state', type: 'text' }) serialState!: SerialState;
  @Column({ type: 'text', nullable: true }) make!: string | null;
  @Column({ type: 'text', nullable: true }) model!: string | null;
  @Column({ type: 'text', nullable: true }) type!: FirearmType | null;
  @Column({ type: 'text', nullable: true }) calibre!: string | null;
  @Column({ name: 'country_of_origin', type: 'text', nullable: true }) countryOfOrigin!: string | null;
  @Column({ name: 'read_by', type: 'uuid' }) readBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
