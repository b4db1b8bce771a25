import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { CollectionMember } from './collection';

/**
 * What screen and cells need of one acquisition, derived from its exchange surface when a correlation first meets it, and made again
 * from it whenever it is missing. Another engine version or other parameters make another row beside it.
 */
@Entity({ schema: 'ballistics', name: 'comparison_features' })
@Check('comparison_features_known_origin', `origin IN ('own', 'shared')`)
export class ComparisonFeatures {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'text' }) origin!: CollectionMember['origin'];
  /** The acquisition, or the shared acquisition. */
  @PrimaryColumn({ name: 'acquisition_id', type: 'uuid' }) acquisitionId!: string;
  @PrimaryColumn({ name: 'engine_version', type: 'text' }) engineVersion!: string;
  @PrimaryColumn({ name: 'parameters_hash', type: 'text' }) parametersHash!: string;
  /** As `packFeatures` wrote them. */
  @Column({ type: 'bytea', update: false }) features!: Buffer;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
