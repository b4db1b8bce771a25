import type { MarkKind, MarkedPart } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { MarkingMethod } from '../firearm/marking.codes';
import type { CampaignState, ItemState } from './campaign.states';
import type { Selection } from './selection';

/** A stock that gets a mark of one kind, by one pattern. */
@Entity({ schema: 'marking', name: 'marking_campaign' })
export class MarkingCampaign {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) state!: CampaignState;
  @Column({ name: 'mark_kind', type: 'text' }) markKind!: MarkKind;
  @Column({ type: 'text' }) part!: MarkedPart;
  @Column({ type: 'text' }) method!: MarkingMethod;
  @Column({ type: 'text' }) pattern!: string;
  @Column({ type: 'integer' }) year!: number;
  /** The number that the next mark gets. */
  @Column({ name: 'next_number', type: 'integer' }) nextNumber!: number;
  @Column({ type: 'jsonb' }) selection!: Selection;
  @Column({ type: 'text', nullable: true }) cancellation!: string | null;
  @Column({ name: 'planned_by', type: 'uuid', update: false }) plannedBy!: string;
  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** One firearm of the campaign and how far it is. */
@Entity({ schema: 'marking', name: 'campaign_item' })
export class CampaignItem {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'campaign_id', type: 'uuid', update: false }) campaignId!: string;
  @Column({ name: 'firearm_id', type: 'uuid', update: false }) firearmId!: string;
  @Column({ type: 'text' }) state!: ItemState;
  /** The mark that is, or is to be, on the weapon; null before one is handed out. */
  @Column({ name: 'mark_id', type: 'uuid', nullable: true }) markId!: string | null;
  /** Who reported the mark as made. */
  @Column({ name: 'marked_by', type: 'uuid', nullable: true }) markedBy!: string | null;
  @Column({ name: 'marked_at', type: 'timestamptz', nullable: true }) markedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
