import { Column, Entity, PrimaryColumn } from 'typeorm';

export const MATERIALS = ['SILICONE', 'RESIN'] as const;
export type Material = (typeof MATERIALS)[number];

/** A lot of casting material that is not to be trusted: recalled here, or by the jurisdiction the casts came from. */
@Entity({ schema: 'custody', name: 'lot_recall' })
export class LotRecall {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) material!: Material;
  @Column({ type: 'text', update: false }) product!: string;
  @Column({ name: 'product_key', type: 'text', update: false }) productKey!: string;
  @Column({ type: 'text', update: false }) lot!: string;
  @Column({ name: 'lot_key', type: 'text', update: false }) lotKey!: string;
  @Column({ type: 'text', update: false }) reason!: string;
  /** Null when another jurisdiction told of it. */
  @Column({ name: 'recalled_by', type: 'uuid', nullable: true, update: false }) recalledBy!: string | null;
  @Column({ name: 'origin_jurisdiction_id', type: 'uuid', nullable: true, update: false }) originJurisdictionId!: string | null;
  @Column({ name: 'document_id', type: 'uuid', nullable: true, update: false }) documentId!: string | null;
  /** Casts the other jurisdiction named, whether they are known here or not. */
  @Column({ type: 'uuid', array: true, update: false }) named!: string[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** A mould or cast made of a recalled lot. */
@Entity({ schema: 'custody', name: 'lot_recall_item' })
export class LotRecallItem {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'recall_id', type: 'uuid', update: false }) recallId!: string;
  @Column({ name: 'item_id', type: 'uuid', update: false }) itemId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** A jurisdiction that was told, because casts of the lot went there. */
@Entity({ schema: 'custody', name: 'lot_recall_notice' })
export class LotRecallNotice {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'recall_id', type: 'uuid', update: false }) recallId!: string;
  @Column({ name: 'recipient_id', type: 'uuid', update: false }) recipientId!: string;
  @Column({ name: 'document_id', type: 'uuid', update: false }) documentId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
