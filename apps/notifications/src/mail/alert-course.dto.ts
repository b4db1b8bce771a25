import type { OfficialRole } from '@headstamp/codes';
import type { AlertStageRow } from '../escalation/alert-stage.entity';
import type { AlertStage } from '../escalation/alert-stages';
import type { LetterState } from './letter.states';

/** What became of an alert on one of its ways to one official. */
export class AlertChannelView {
  readonly channel!: 'screen' | 'e-mail';
  /** Id of the official; null on a screen where nobody has looked yet. */
  readonly officialId!: string | null;
  /** Of e-mail: held back while the reader's entry in the directory has expired and no deputy can be reached. */
  readonly state!: LetterState | 'held-back';
  /** The rule that holds it back, `directory.entry-expired`. */
  readonly heldBackBy!: string | null;
  /** In the letter of the day, not in one of its own. */
  readonly digest!: boolean;
  /** The reader stands in for somebody who could not be reached. */
  readonly inPlaceOf!: boolean;
  readonly attempts!: number;
  /** What the mail server said last (RFC 5321). */
  readonly lastReplyCode!: number | null;
  readonly firstSentAt!: Date | null;
  readonly settledAt!: Date | null;

  static of(view: AlertChannelView): AlertChannelView {
    return Object.assign(new AlertChannelView(), view);
  }
}

export class AlertStageView {
  readonly stage!: AlertStage;
  readonly officials!: string[];
  readonly roles!: OfficialRole[];
  readonly at!: Date;

  static of({ stage, officials, roles, occurredAt }: AlertStageRow): AlertStageView {
    return Object.assign(new AlertStageView(), { stage, officials, roles, at: occurredAt });
  }
}

/** On which ways an alert went to whom, and what became of it there. */
export class AlertCourse {
  readonly alertId!: string;
  readonly channels!: AlertChannelView[];
  readonly stages!: AlertStageView[];

  static of(alertId: string, channels: AlertChannelView[], stages: AlertStageView[]): AlertCourse {
    return Object.assign(new AlertCourse(), { alertId, channels, stages });
  }
}
