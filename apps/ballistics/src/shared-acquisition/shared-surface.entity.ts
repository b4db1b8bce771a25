import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SharedAcquisition } from './shared-acquisition.entity';

/** The surface of a shared acquisition as a later engine version of its owner prepared it. */
@Entity({ schema: 'ballistics', name: 'shared_surface' })
@ForeignKey(() => SharedAcquisition, ['jurisdictionId', 'acquisitionId'], ['jurisdictionId', 'id'], { name: 'shared_surface_of_shared' })
export class SharedSurface {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'acquisition_id', type: 'uuid' }) acquisitionId!: string;
  @PrimaryColumn({ name: 'engine_version', type: 'text' }) engineVersion!: string;
  @Column({ type: 'bytea', update: false }) surface!: Buffer;
  @Column({ name: 'document_id', type: 'uuid', update: false }) documentId!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
