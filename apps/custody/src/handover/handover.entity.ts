import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HandoverState } from './handover.states';

/** A photograph as a signed statement names it. */
export interface HandoverPhotograph {
  readonly id: string;
  /** SHA-256 of the original, hexadecimal. */
  readonly sha256: string;
}

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
  /** Several items under one signature; null for an item by itself. */
  @Column({ name: 'batch_id', type: 'uuid', nullable: true, update: false }) batchId!: string | null;
  /** Written down after the fact: `occurredAt` is then when it is claimed to have been. */
  @Column({ type: 'boolean', update: false }) late!: boolean;
  @Column({ name: 'late_reason', type: 'text', nullable: true, update: false }) lateReason!: string | null;
  /** Number of the paper form it was first written on. */
  @Column({ name: 'paper_form', type: 'text', nullable: true, update: false }) paperForm!: string | null;
  @Column({ name: 'photographs_offered', type: 'jsonb', update: false }) photographsOffered!: HandoverPhotograph[];
  /** When the receiver took it, as claimed; null while nobody has. */
  @Column({ name: 'received_at', type: 'timestamptz', nullable: true }) receivedAt!: Date | null;
  @Column({ name: 'answer_late', type: 'boolean' }) answerLate!: boolean;
  @Column({ name: 'answer_late_reason', type: 'text', nullable: true }) answerLateReason!: string | null;
  @Column({ name: 'photographs_found', type: 'jsonb' }) photographsFound!: HandoverPhotograph[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
