import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Holder } from './holder.entity';
import type { LegalHoldState } from './legal-hold.states';

/** Why a holder's data stay beyond their retention. One official asks to lift it and another one does. */
@Entity({ schema: 'marking', name: 'legal_hold' })
@ForeignKey(() => Holder, ['jurisdictionId', 'holderId'], ['jurisdictionId', 'id'], { name: 'legal_hold_of_holder' })
@Index('legal_hold_stands_once', { synchronize: false })
@Check('legal_hold_state_known', `state IN ('held', 'lift-asked', 'lifted')`)
@Check(
  'legal_hold_asked',
  `(state = 'held') = (lift_asked_by IS NULL) AND (lift_asked_by IS NULL) = (lift_asked_at IS NULL) AND (lift_asked_by IS NULL) = (lift_reason IS NULL)`,
)
@Check('legal_hold_lifted', `(state = 'lifted') = (lifted_by IS NOT NULL) AND (lifted_by IS NULL) = (lifted_at IS NULL)`)
@Check('legal_hold_lifted_by_another', 'lifted_by IS NULL OR lifted_by <> lift_asked_by')
export class LegalHold {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'holder_id', type: 'uuid', update: false }) holderId!: string;
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ name: 'set_by', type: 'uuid', update: false }) setBy!: string;
  @Column({ type: 'text' }) state!: LegalHoldState;
  @Column({ name: 'lift_reason', type: 'text', nullable: true }) liftReason!: string | null;
  @Column({ name: 'lift_asked_by', type: 'uuid', nullable: true }) liftAskedBy!: string | null;
  @Column({ name: 'lift_asked_at', type: 'timestamptz', nullable: true }) liftAskedAt!: Date | null;
  @Column({ name: 'lifted_by', type: 'uuid', nullable: true }) liftedBy!: string | null;
  @Column({ name: 'lifted_at', type: 'timestamptz', nullable: true }) liftedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
