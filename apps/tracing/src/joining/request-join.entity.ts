import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';

/** An official found that two requests ask about one firearm. Both stay what they are; nothing is merged. */
@Entity({ schema: 'tracing', name: 'request_join' })
@Unique('request_join_once', ['jurisdictionId', 'oneId', 'otherId'])
@Index('request_join_of_other', ['jurisdictionId', 'otherId'])
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'oneId'], ['jurisdictionId', 'id'], { name: 'request_join_one' })
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'otherId'], ['jurisdictionId', 'id'], { name: 'request_join_other' })
export class RequestJoin {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** The smaller of the two identifiers, so that a pair is joined once. */
  @Column({ name: 'one_id', type: 'uuid', update: false }) oneId!: string;
  @Column({ name: 'other_id', type: 'uuid', update: false }) otherId!: string;
  @Column({ type: 'text', nullable: true, update: false }) reason!: string | null;
  @Column({ name: 'joined_by', type: 'uuid', update: false }) joinedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
