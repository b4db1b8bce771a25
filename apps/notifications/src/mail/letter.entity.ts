import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { Alert } from '../alert/alert.entity';
import type { LetterState } from './letter.states';

/** An e-mail to one official. What it says is written when it is sent; where it goes is looked up then. */
@Entity({ schema: 'notifications', name: 'letter' })
@Index('letter_open', ['jurisdictionId', 'nextAttemptAt', 'id'], { where: `state IN ('waiting', 'sent')` })
@Check('letter_known_state', `state IN ('waiting', 'sent', 'delivered', 'bounced', 'not-needed')`)
@Check('letter_settled_has_time', `(state IN ('waiting', 'sent')) = (settled_at IS NULL)`)
export class Letter {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  /** The opening hour that a digest belongs to; null for a letter about one alert. */
  @Column({ name: 'digest_at', type: 'timestamptz', nullable: true, update: false }) digestAt!: Date | null;
  @Column({ name: 'in_place_of', type: 'boolean', update: false }) inPlaceOf!: boolean;
  @Column({ type: 'text' }) state!: LetterState;
  /** Times it was handed to the mail server, counted before each: after a crash one of them is without an outcome. */
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ name: 'next_attempt_at', type: 'timestamptz' }) nextAttemptAt!: Date;
  @Column({ name: 'first_sent_at', type: 'timestamptz', nullable: true }) firstSentAt!: Date | null;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}

/** That an official was written to about an alert: once, whatever letter it stood in. */
@Entity({ schema: 'notifications', name: 'letter_alert' })
@Unique('letter_alert_once', ['jurisdictionId', 'officialId', 'alertId'])
@Index('letter_alert_of', ['jurisdictionId', 'letterId'])
@Index('letter_alert_by_alert', ['jurisdictionId', 'alertId'])
@ForeignKey(() => Letter, ['jurisdictionId', 'letterId'], ['jurisdictionId', 'id'], { name: 'letter_alert_in' })
@ForeignKey(() => Alert, ['jurisdictionId', 'alertId'], ['jurisdictionId', 'id'], { name: 'letter_alert_about' })
export class LetterAlert {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'letter_id', type: 'uuid', update: false }) letterId!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ name: 'alert_id', type: 'uuid', update: false }) alertId!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

/** What the mail server said to one attempt. */
@Entity({ schema: 'notifications', name: 'letter_attempt' })
@Unique('letter_attempt_once', ['jurisdictionId', 'letterId', 'number'])
@Check('letter_attempt_known', `outcome IN ('accepted', 'later', 'refused', 'unreachable')`)
@ForeignKey(() => Letter, ['jurisdictionId', 'letterId'], ['jurisdictionId', 'id'], { name: 'letter_attempt_of' })
export class LetterAttempt {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'letter_id', type: 'uuid', update: false }) letterId!: string;
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ type: 'text', update: false }) outcome!: 'accepted' | 'later' | 'refused' | 'unreachable';
  /** SMTP reply code (RFC 5321); null where there was no reply. */
  @Column({ name: 'reply_code', type: 'integer', nullable: true, update: false }) replyCode!: number | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
