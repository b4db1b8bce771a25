import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HandoverState } from './handover.states';

/** An offer of custody within the jurisdiction, and its answer: two statements, each signed by the one who made it. */
@Entity({ schema: 'custody', name: 'handover' })
export class Handover {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'exhibit_id', type: 'uuid', update: false }) exhibitId!: string;
  @Column({ name: 'giver_id', type: 'uuid', update: false }) giverId!: string;
  @Column({ name: 'receiver_id', type: 'uuid', update: false }) receiverId!: string;
  @Column({ type: 'text', update: false }) purpose!: string;
  @Column({ name: 'seal_offered', type: 'text', nullable: true, update: false }) sealOffered!: string | null;
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true, update: false }) expiresAt!: Date | null;
  @Column({ name: 'offer_text', type: 'text', update: false }) offerText!: string;
  @Column({ name: 'offer_hash', type: 'text', update: false }) offerHash!: string;
  @Column({ name: 'offer_signature', type: 'text', update: false }) offerSignature!: string;
  @Column({ type: 'text' }) state!: HandoverState;
  @Column({ name: 'answer_text', type: 'text', nullable: true }) answerText!: string | null;
  @Column({ name: 'answer_signature', type: 'text', nullable: true }) answerSignature!: string | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ name: 'seal_found', type: 'text', nullable: true }) sealFound!: string | null;
  @Column({ name: 'seal_intact', type: 'boolean', nullable: true }) sealIntact!: boolean | null;
  @Column({ type: 'text', nullable: true }) condition!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
