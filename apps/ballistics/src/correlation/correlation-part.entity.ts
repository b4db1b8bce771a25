import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Correlation } from './correlation.entity';
import type { CorrelationStage, PartState } from './correlation.states';

/** A share of the work that one worker carries out. Goes when the correlation ends. */
@Entity({ schema: 'ballistics', name: 'correlation_part' })
@ForeignKey(() => Correlation, ['jurisdictionId', 'correlationId'], ['jurisdictionId', 'id'], { name: 'correlation_part_of_correlation' })
@Index('correlation_part_running', ['jurisdictionId', 'lastSignAt'], { where: `state = 'running'` })
@Check('correlation_part_known_stage', `stage IN ('screen', 'compare', 'merge')`)
@Check('correlation_part_known_state', `state IN ('waiting', 'running', 'done')`)
@Check(
  'correlation_part_runs_somewhere',
  `(state = 'running') = (runner IS NOT NULL) AND (state = 'running') = (last_sign_at IS NOT NULL)`,
)
export class CorrelationPart {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'correlation_id', type: 'uuid' }) correlationId!: string;
  @PrimaryColumn({ type: 'text' }) stage!: CorrelationStage;
  @PrimaryColumn({ type: 'integer' }) number!: number;
  /** Keys of the acquisitions, in their order. */
  @Column({ type: 'text', array: true, update: false }) members!: string[];
  @Column({ type: 'text' }) state!: PartState;
  /** The run at work on it, and when it last gave a sign of life. */
  @Column({ type: 'uuid', nullable: true }) runner!: string | null;
  @Column({ name: 'last_sign_at', type: 'timestamptz', nullable: true }) lastSignAt!: Date | null;
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
