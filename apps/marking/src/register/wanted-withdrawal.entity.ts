import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WithdrawalReason } from './register.states';

/** That its owner no longer looks for a firearm. Only the owner's own word counts, so its identifier is part of the key. */
@Entity({ schema: 'marking', name: 'wanted_withdrawal' })
export class WantedWithdrawal {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The notice's. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @PrimaryColumn({ name: 'owner_id', type: 'uuid' }) ownerId!: string;
  @Column({ type: 'text' }) because!: WithdrawalReason;
  @Column({ name: 'document_id', type: 'uuid' }) documentId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
