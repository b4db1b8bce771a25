import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExceptionReason } from './campaign.codes';
import type { Resolution } from './campaign.states';

/** A result file of a marking station that was taken in whole. */
@Entity({ schema: 'marking', name: 'campaign_result_file' })
export class CampaignResultFile {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'campaign_id', type: 'uuid' }) campaignId!: string;
  @Column({ type: 'text' }) sha256!: string;
  @Column({ type: 'integer' }) done!: number;
  @Column({ type: 'integer' }) failed!: number;
  /** Rows that said what was known already. */
  @Column({ type: 'integer' }) unchanged!: number;
  @Column({ name: 'uploaded_by', type: 'uuid' }) uploadedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** Something is wrong with an item: as reported, and what was decided. */
@Entity({ schema: 'marking', name: 'campaign_exception' })
export class CampaignException {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'campaign_id', type: 'uuid', update: false }) campaignId!: string;
  @Column({ name: 'item_id', type: 'uuid', update: false }) itemId!: string;
  @Column({ name: 'mark_id', type: 'uuid', nullable: true, update: false }) markId!: string | null;
  @Column({ type: 'text', update: false }) reason!: ExceptionReason;
  /** The serial number on the weapon, as read at the station. */
  @Column({ name: 'serial_read', type: 'text', nullable: true, update: false }) serialRead!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) remark!: string | null;
  @Column({ name: 'reported_by', type: 'uuid', update: false }) reportedBy!: string;
  @Column({ type: 'text', nullable: true }) resolution!: Resolution | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'resolved_by', type: 'uuid', nullable: true }) resolvedBy!: string | null;
  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** A second person's reading of the mark off a photograph. */
@Entity({ schema: 'marking', name: 'campaign_verification' })
export class CampaignVerification {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'item_id', type: 'uuid' }) itemId!: string;
  @Column({ name: 'mark_id', type: 'uuid' }) markId!: string;
  @Column({ name: 'photograph_id', type: 'uuid' }) photographId!: string;
  @Column({ name: 'text_read', type: 'text' }) textRead!: string;
  @Column({ type: 'boolean' }) agrees!: boolean;
  /** The row of the firearm's marks that it became; null when the readings differ. */
  @Column({ name: 'firearm_mark_id', type: 'uuid', nullable: true }) firearmMarkId!: string | null;
  @Column({ name: 'verified_by', type: 'uuid' }) verifiedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
