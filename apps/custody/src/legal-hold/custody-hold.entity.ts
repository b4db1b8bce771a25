import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CustodyHoldState } from './custody-hold.states';

/** An order that an item, or everything of a case, is kept as it is, until two officials lift it. */
@Entity({ schema: 'custody', name: 'custody_hold' })
export class CustodyHold {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** One of the two is set. */
  @Column({ name: 'exhibit_id', type: 'uuid', nullable: true, update: false }) exhibitId!: string | null;
  @Column({ name: 'case_id', type: 'uuid', nullable: true, update: false }) caseId!: string | null;
  @Column({ type: 'text', update: false }) reason!: string;
  /** Court, prosecutor or law that orders it. */
  @Column({ type: 'text', update: false }) authority!: string;
  /** The last day it is ordered for. It stands beyond that until it is lifted. */
  @Column({ type: 'date', nullable: true, update: false }) until!: string | null;
  @Column({ type: 'text' }) state!: CustodyHoldState;
  @Column({ name: 'placed_by', type: 'uuid', update: false }) placedBy!: string;
  @Column({ name: 'lift_reason', type: 'text', nullable: true }) liftReason!: string | null;
  @Column({ name: 'lift_asked_by', type: 'uuid', nullable: true }) liftAskedBy!: string | null;
  @Column({ name: 'lift_asked_at', type: 'timestamptz', nullable: true }) liftAskedAt!: Date | null;
  @Column({ name: 'lifted_by', type: 'uuid', nullable: true }) liftedBy!: string | null;
  @Column({ name: 'lifted_at', type: 'timestamptz', nullable: true }) liftedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}
