import type { OfficialRole } from '@headstamp/codes';
import { Check, Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { AlertKind } from './alert.kinds';
import type { AlertState } from './alert.states';

/** Something happened that an office must know. Says where to look, and nothing of what is there. */
@Entity({ schema: 'notifications', name: 'alert' })
@Unique('alert_once_per_fact', ['jurisdictionId', 'kind', 'subjectId', 'causeMessageId'])
@Index('alert_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('alert_by_change', ['jurisdictionId', 'changedAt'])
@Index('alert_unanswered', ['jurisdictionId', 'id'], { where: `state <> 'acknowledged'` })
@Check('alert_known_state', `state IN ('queued', 'delivered', 'acknowledged')`)
@Check('alert_delivery_has_time', `(state = 'queued') = (delivered_at IS NULL)`)
@Check('alert_acknowledgement_has_official', `(state = 'acknowledged') = (acknowledged_at IS NOT NULL AND acknowledged_by IS NOT NULL)`)
export class Alert {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) kind!: AlertKind;
  @Column({ name: 'subject_kind', type: 'text', update: false }) subjectKind!: string;
  @Column({ name: 'subject_id', type: 'uuid', update: false }) subjectId!: string;
  /** The message that told of the fact: one message alerts once. */
  @Column({ name: 'cause_message_id', type: 'uuid', update: false }) causeMessageId!: string;
  /** The jurisdiction it came from; null when it arose at home. */
  @Column({ name: 'sender_id', type: 'uuid', nullable: true, update: false }) senderId!: string | null;
  @Column({ type: 'boolean', update: false }) urgent!: boolean;
  @Column({ type: 'text', array: true, update: false }) roles!: OfficialRole[];
  /** Officials it is addressed to by name, whatever their roles. */
  @Column({ type: 'uuid', array: true, update: false }) officials!: string[];
  /** Those to whom it was addressed later, because nobody had answered. */
  @Column({ name: 'also_officials', type: 'uuid', array: true, default: () => "'{}'" }) alsoOfficials!: string[];
  @Column({ name: 'also_roles', type: 'text', array: true, default: () => "'{}'" }) alsoRoles!: OfficialRole[];
  @Column({ type: 'text' }) state!: AlertState;
  @Column({ name: 'due_at', type: 'timestamptz', update: false }) dueAt!: Date;
  @Column({ name: 'delivered_at', type: 'timestamptz', nullable: true }) deliveredAt!: Date | null;
  /** The first addressee who saw it. */
  @Column({ name: 'delivered_to', type: 'uuid', nullable: true }) deliveredTo!: string | null;
  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true }) acknowledgedAt!: Date | null;
  @Column({ name: 'acknowledged_by', type: 'uuid', nullable: true }) acknowledgedBy!: string | null;
  /** When it was raised. */
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  /** When it changed last; the database says so at every write. */
  @Column({ name: 'changed_at', type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()', insert: false, update: false })
  changedAt!: Date;
  @VersionColumn() version!: number;
}
