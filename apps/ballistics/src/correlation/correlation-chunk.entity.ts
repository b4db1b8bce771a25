import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SearchEntries } from '../engine/tasks';
import { Correlation } from './correlation.entity';

/** Working memory of a running correlation: what was compared so far, so that a stop loses one chunk. Emptied at the end. */
@Entity({ schema: 'ballistics', name: 'correlation_chunk' })
@ForeignKey(() => Correlation, ['jurisdictionId', 'correlationId'], ['jurisdictionId', 'id'], { name: 'correlation_chunk_of_correlation' })
export class CorrelationChunk {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'correlation_id', type: 'uuid' }) correlationId!: string;
  /** Steps done when it was written. */
  @PrimaryColumn({ type: 'integer' }) done!: number;
  @Column({ type: 'jsonb' }) entries!: SearchEntries;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
