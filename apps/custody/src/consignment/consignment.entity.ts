import type { FitFor } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ConsignmentState, Direction } from './consignment.states';

/** Casts under one seal on their way to another jurisdiction; a row on each side, with the same id. */
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
  /** What was not as announced: `seal-differs`, `seal-broken`, `seal-used-before`. */
  @Column({ type: 'text', array: true }) discrepancy!: string[];
  @Column({ name: 'received_at', type: 'timestamptz', nullable: true }) receivedAt!: Date | null;
  @Column({ name: 'answered_by', type: 'uuid', nullable: true }) answeredBy!: string | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

@Entity({ schema: 'custody', name: 'consignment_item' })
export class ConsignmentItem {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ name: 'cast_id', type: 'uuid', update: false }) castId!: string;
}
