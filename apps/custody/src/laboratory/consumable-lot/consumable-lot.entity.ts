import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ConsumableKind, LotState } from './consumable-lot.states';

/** A lot of a material that is used up: silicone, resin, test ammunition. */
@Entity({ schema: 'custody', name: 'consumable_lot' })
export class ConsumableLot {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) kind!: ConsumableKind;
  @Column({ type: 'text', update: false }) product!: string;
  @Column({ type: 'text', update: false }) maker!: string;
  @Column({ type: 'text', update: false }) lot!: string;
  /** Product and lot in capitals without what people space them with: two ways of typing one lot are one lot. */
  @Column({ name: 'lot_key', type: 'text', update: false }) lotKey!: string;
  @Column({ name: 'expires_on', type: 'date', update: false }) expiresOn!: string;
  @Column({ name: 'received_on', type: 'date', update: false }) receivedOn!: string;
  @Column({ name: 'opened_on', type: 'date', nullable: true }) openedOn!: string | null;
  @Column({ type: 'text', update: false }) quantity!: string;
  @Column({ name: 'certificate_number', type: 'text', nullable: true, update: false }) certificateNumber!: string | null;
  @Column({ name: 'certificate_photograph_id', type: 'uuid', nullable: true, update: false }) certificatePhotographId!: string | null;
  @Column({ type: 'text' }) state!: LotState;
  @Column({ name: 'acceptance_test', type: 'text', nullable: true }) acceptanceTest!: string | null;
  @Column({ name: 'accepted_by', type: 'uuid', nullable: true }) acceptedBy!: string | null;
  @Column({ name: 'state_reason', type: 'text', nullable: true }) stateReason!: string | null;
  /** The recall that lists what was made of it; null for a lot that is not recalled, or of which nothing is cast. */
  @Column({ name: 'recall_id', type: 'uuid', nullable: true }) recallId!: string | null;
  @Column({ name: 'registered_by', type: 'uuid', update: false }) registeredBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}
