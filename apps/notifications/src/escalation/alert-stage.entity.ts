import type { OfficialRole } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Alert } from '../alert/alert.entity';
import type { AlertStage } from './alert-stages';

/** That an alert went unanswered for so long, and who was told of it then. One row, one word: whoever else comes to say it finds the row. */
@Entity({ schema: 'notifications', name: 'alert_stage' })
@Unique('alert_stage_once', ['jurisdictionId', 'alertId', 'stage'])
@Check('alert_stage_known', `stage IN ('overdue', 'deputy', 'head')`)
@ForeignKey(() => Alert, ['jurisdictionId', 'alertId'], ['jurisdictionId', 'id'], { name: 'alert_stage_of' })
export class AlertStageRow {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'alert_id', type: 'uuid', update: false }) alertId!: string;
  @Column({ type: 'text', update: false }) stage!: AlertStage;
  @Column({ type: 'uuid', array: true, update: false }) officials!: string[];
  @Column({ type: 'text', array: true, update: false }) roles!: OfficialRole[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
