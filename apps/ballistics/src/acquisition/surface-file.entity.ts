import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Acquisition } from './acquisition.entity';

/** The file as it was handed in, byte for byte. */
@Entity({ schema: 'ballistics', name: 'surface_file' })
@ForeignKey(() => Acquisition, ['jurisdictionId', 'acquisitionId'], ['jurisdictionId', 'id'], { name: 'surface_file_of_acquisition' })
@Check('surface_file_is_what_its_hash_says', `encode(sha256(bytes), 'hex') = sha256`)
export class SurfaceFile {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'acquisition_id', type: 'uuid' }) acquisitionId!: string;
  @Column({ type: 'text', update: false }) sha256!: string;
  @Column({ type: 'bytea', update: false }) bytes!: Buffer;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
