import type { FitFor } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Finding } from './finding.rules';
import type { ConsignmentState, Direction, HoldAnswer, Knowledge, RecipientPlace, SenderPlace, Settlement } from './consignment.states';

/** Casts on their way to another jurisdiction; a row on each side, with the same id. */
@Entity({ schema: 'custody', name: 'consignment' })
export class Consignment {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) direction!: Direction;
  @Column({ name: 'counterpart_id', type: 'uuid', update: false }) counterpartId!: string;
  @Column({ type: 'text', update: false }) reference!: string;
  /** The ballistic link the casts travel for. */
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  /** What the casts must have been passed for; null on the recipient's side. */
  @Column({ type: 'text', nullable: true, update: false }) purpose!: FitFor | null;
  @Column({ name: 'seal_number', type: 'text', update: false }) sealNumber!: string;
  @Column({ type: 'text' }) state!: ConsignmentState;
  @Column({ name: 'packed_by', type: 'uuid', nullable: true, update: false }) packedBy!: string | null;
  @Column({ type: 'text', nullable: true }) courier!: string | null;
  @Column({ name: 'tracking_number', type: 'text', nullable: true }) trackingNumber!: string | null;
  @Column({ name: 'expected_on', type: 'date', nullable: true }) expectedOn!: string | null;
  @Column({ name: 'dispatched_at', type: 'timestamptz', nullable: true }) dispatchedAt!: Date | null;
  @Column({ name: 'offer_hash', type: 'text', nullable: true }) offerHash!: string | null;
  @Column({ name: 'notice_document_id', type: 'uuid', nullable: true }) noticeDocumentId!: string | null;
  @Column({ name: 'receipt_document_id', type: 'uuid', nullable: true }) receiptDocumentId!: string | null;
  @Column({ name: 'seal_found', type: 'text', nullable: true }) sealFound!: string | null;
  @Column({ name: 'seal_intact', type: 'boolean', nullable: true }) sealIntact!: boolean | null;
  @Column({ type: 'text', nullable: true }) condition!: string | null;
  @Column({ name: 'refusal_reason', type: 'text', nullable: true }) refusalReason!: string | null;
  /** What was not as announced: codes of `DISCREPANCIES`. */
  @Column({ type: 'text', array: true }) discrepancy!: string[];
  @Column({ name: 'received_at', type: 'timestamptz', nullable: true }) receivedAt!: Date | null;
  @Column({ name: 'answered_by', type: 'uuid', nullable: true }) answeredBy!: string | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  /** What the sender last said, as far as it is known here, and its place among the words of both sides. */
  @Column({ name: 'sender_at', type: 'text', default: 'sent' }) senderAt!: SenderPlace;
  @Column({ name: 'sender_word', type: 'integer', default: 0 }) senderWord!: number;
  @Column({ name: 'sender_heard', type: 'integer', default: 0 }) senderHeard!: number;
  /** What the recipient last said. */
  @Column({ name: 'recipient_at', type: 'text', default: 'awaited' }) recipientAt!: RecipientPlace;
  @Column({ name: 'recipient_word', type: 'integer', default: 0 }) recipientWord!: number;
  @Column({ name: 'recipient_heard', type: 'integer', default: 0 }) recipientHeard!: number;
  /** Words of this side and of the other, so far. */
  @Column({ type: 'integer', default: 0 }) said!: number;
  @Column({ type: 'integer', default: 0 }) heard!: number;
  /** The consignment whose casts go back in this one. */
  @Column({ name: 'returns_id', type: 'uuid', nullable: true, update: false }) returnsId!: string | null;
  /** When what is lent is expected back. */
  @Column({ name: 'return_by', type: 'date', nullable: true }) returnBy!: string | null;
  @Column({ name: 'expected_dispatch_at', type: 'timestamptz', nullable: true }) expectedDispatchAt!: Date | null;
  @Column({ name: 'expected_at', type: 'timestamptz', nullable: true }) expectedAt!: Date | null;
  /** Casts of packages that did not come. */
  @Column({ name: 'missing_cast_ids', type: 'uuid', array: true, default: '{}' }) missingCastIds!: string[];
  /** The sender's last answer to a hold. */
  @Column({ name: 'hold_answer', type: 'text', nullable: true }) holdAnswer!: HoldAnswer | null;
  @Column({ name: 'proposed_outcome', type: 'text', nullable: true }) proposedOutcome!: Settlement | null;
  @Column({ name: 'proposed_statement', type: 'text', nullable: true }) proposedStatement!: string | null;
  @Column({ name: 'proposed_by', type: 'uuid', nullable: true }) proposedBy!: string | null;
  @Column({ name: 'proposed_at', type: 'timestamptz', nullable: true }) proposedAt!: Date | null;
  @Column({ name: 'settled_outcome', type: 'text', nullable: true }) settledOutcome!: Settlement | null;
  @Column({ type: 'text', nullable: true }) settlement!: string | null;
  @Column({ name: 'settled_by', type: 'uuid', nullable: true }) settledBy!: string | null;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  /** When the last cast was back, retained or destroyed. */
  @Column({ name: 'loan_ended_at', type: 'timestamptz', nullable: true }) loanEndedAt!: Date | null;
  /** Of a contested consignment: where each cast is, as both sides found, and since when they agree. */
  @Column({ name: 'agreed_finding', type: 'jsonb', nullable: true }) agreedFinding!: Finding | null;
  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
  @Column({ name: 'back_courier', type: 'text', nullable: true }) backCourier!: string | null;
  @Column({ name: 'back_tracking_number', type: 'text', nullable: true }) backTrackingNumber!: string | null;
  @Column({ name: 'back_expected_on', type: 'date', nullable: true }) backExpectedOn!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** What is known of it here, of both sides. */
export const knowledgeOf = (row: Consignment): Knowledge => ({
  sender: { at: row.senderAt, word: row.senderWord, heard: row.senderHeard },
  recipient: { at: row.recipientAt, word: row.recipientWord, heard: row.recipientHeard },
});

@Entity({ schema: 'custody', name: 'consignment_item' })
export class ConsignmentItem {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ name: 'cast_id', type: 'uuid', update: false }) castId!: string;
}
