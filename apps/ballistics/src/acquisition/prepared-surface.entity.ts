import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Acquisition } from './acquisition.entity';

/**
 * What the preparation made of the file: derived, and made again from the file by the steps it names. Another engine
 * version makes another row beside it.
 */
@Entity({ schema: 'ballistics', name: 'prepared_surface' })
@ForeignKey(() => Acquisition, ['jurisdictionId', 'acquisitionId'], ['jurisdictionId', 'id'], { name: 'prepared_surface_of_acquisition' })
export class PreparedSurface {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'acquisition_id', type: 'uuid' }) acquisitionId!: string;
  @PrimaryColumn({ name: 'engine_version', type: 'text' }) engineVersion!: string;
  /** At the preparation's own pitch, as `encodePrepared` wrote it. */
  @Column({ type: 'bytea', update: false }) surface!: Buffer;
  @Column({ name: 'surface_sha256', type: 'text', update: false }) surfaceSha256!: string;
  /** At the pitch that is compared and that crosses borders, so that both sides of a border compare the same bytes. */
  @Column({ name: 'exchange_surface', type: 'bytea', update: false }) exchangeSurface!: Buffer;
  /** Canonical JSON of the preparation steps with their parameters. */
  @Column({ type: 'text', update: false }) steps!: string;
  @Column({ name: 'mark_area_mm2', type: 'double precision', update: false }) markAreaMm2!: number;
  @Column({ name: 'mark_diameter_um', type: 'double precision', update: false }) markDiameterUm!: number;
  @Column({ name: 'already_cropped', type: 'boolean', update: false }) alreadyCropped!: boolean;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
