import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Holder } from './holder.entity';
import type { RetentionClass } from './retention.states';

/** That the data of a holder ended, on what ground and by whom; nothing of what they were. */
@Entity({ schema: 'marking', name: 'erasure' })
@ForeignKey(() => Holder, ['jurisdictionId', 'holderId'], ['jurisdictionId', 'id'], { name: 'erasure_of_holder' })
@Unique('erasure_once', ['jurisdictionId', 'holderId'])
export class Erasure {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'holder_id', type: 'uuid' }) holderId!: string;
  @Column({ name: 'retention_class', type: 'text' }) retentionClass!: RetentionClass;
  /** The day the retention ended. */
  @Column({ name: 'ended_on', type: 'text' }) endedOn!: string;
  @Column({ name: 'erased_by', type: 'uuid' }) erasedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
