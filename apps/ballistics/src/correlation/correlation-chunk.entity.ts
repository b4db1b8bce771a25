import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SearchEntries } from '../engine/tasks';
import { CorrelationPart } from './correlation-part.entity';
import type { CorrelationStage } from './correlation.states';

/** Working memory of a part: what was compared so far, so that a stop loses one chunk. Emptied when the correlation ends. */
@Entity({ schema: 'ballistics', name: 'correlation_chunk' })
@ForeignKey(
  () => CorrelationPart,
  ['jurisdictionId', 'correlationId', 'stage', 'number'],
  ['jurisdictionId', 'correlationId', 'stage', 'number'],
  { name: 'correlation_chunk_of_part' },
)
export class CorrelationChunk {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'correlation_id', type: 'uuid' }) correlationId!: string;
  @PrimaryColumn({ type: 'text' }) stage!: CorrelationStage;
  @PrimaryColumn({ type: 'integer' }) number!: number;
  /** Acquisitions of the part done when it was written. */
  @PrimaryColumn({ type: 'integer' }) done!: number;
  @Column({ type: 'jsonb' }) entries!: SearchEntries;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
