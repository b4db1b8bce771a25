import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one marking station was given to do in one go. */
@Entity({ schema: 'marking', name: 'campaign_work_list' })
export class CampaignWorkList {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'campaign_id', type: 'uuid' }) campaignId!: string;
  @Column({ type: 'text' }) station!: string;
  @Column({ type: 'integer' }) marks!: number;
  @Column({ name: 'drawn_by', type: 'uuid' }) drawnBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** A mark handed out for one weapon. The row outlives whatever becomes of it: its number is never handed out again. */
@Entity({ schema: 'marking', name: 'campaign_mark' })
export class CampaignMark {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'campaign_id', type: 'uuid' }) campaignId!: string;
  @Column({ name: 'item_id', type: 'uuid' }) itemId!: string;
  @Column({ name: 'work_list_id', type: 'uuid' }) workListId!: string;
  /** 1 for the first of its work list. */
  @Column({ type: 'integer' }) sequence!: number;
  /** Null where the pattern has none. */
  @Column({ type: 'integer', nullable: true }) number!: number | null;
  @Column({ type: 'text' }) text!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
