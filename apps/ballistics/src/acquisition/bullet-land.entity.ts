import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Acquisition } from './acquisition.entity';

/** Which acquisitions are the lands of a bullet. The bullet is an acquisition too: what is correlated, shared and found is the bullet. */
@Entity({ schema: 'ballistics', name: 'bullet_land' })
@Unique('bullet_land_of_one_bullet', ['jurisdictionId', 'acquisitionId'])
@ForeignKey(() => Acquisition, ['jurisdictionId', 'bulletId'], ['jurisdictionId', 'id'], { name: 'bullet_land_of_bullet' })
@ForeignKey(() => Acquisition, ['jurisdictionId', 'acquisitionId'], ['jurisdictionId', 'id'], { name: 'bullet_land_of_acquisition' })
export class BulletLand {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'bullet_id', type: 'uuid' }) bulletId!: string;
  @PrimaryColumn({ type: 'integer' }) land!: number;
  @Column({ name: 'acquisition_id', type: 'uuid', update: false }) acquisitionId!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
