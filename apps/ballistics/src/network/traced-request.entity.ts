import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A trace request as tracing told of it: who asked whom, by what reference, and when it was answered. No fact of the answer. */
@Entity({ schema: 'ballistics', name: 'traced_request' })
@Index('traced_request_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Check('traced_request_known_part', `our_part IN ('requester', 'addressee')`)
@Check('traced_request_case_is_ours', `case_id IS NULL OR our_part = 'requester'`)
export class TracedRequestRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The trace request. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'our_part', type: 'text' }) ourPart!: 'requester' | 'addressee';
  @Column({ type: 'text' }) reference!: string;
  @Column({ name: 'case_id', type: 'uuid', nullable: true }) caseId!: string | null;
  @Column({ name: 'counterpart_id', type: 'uuid' }) counterpartId!: string;
  /** ISO 3166-1 alpha-2. */
  @Column({ name: 'counterpart_code', type: 'text' }) counterpartCode!: string;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

/** Two requests that somebody found to be about one weapon. */
@Entity({ schema: 'ballistics', name: 'traced_join' })
@ForeignKey(() => TracedRequestRow, ['jurisdictionId', 'oneId'], ['jurisdictionId', 'id'], { name: 'traced_join_of_one' })
@ForeignKey(() => TracedRequestRow, ['jurisdictionId', 'otherId'], ['jurisdictionId', 'id'], { name: 'traced_join_of_other' })
export class TracedJoin {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The smaller of the two identifiers. */
  @PrimaryColumn({ name: 'one_id', type: 'uuid' }) oneId!: string;
  @PrimaryColumn({ name: 'other_id', type: 'uuid' }) otherId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
