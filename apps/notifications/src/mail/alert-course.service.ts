import type { OfficialRole } from '@headstamp/codes';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Alert } from '../alert/alert.entity';
import { AlertError } from '../alert/alert.errors';
import { addressed } from '../alert/alert.service';
import { AlertStageRow } from '../escalation/alert-stage.entity';
import { AlertChannelView, AlertCourse, AlertStageView } from './alert-course.dto';
import { LetterWriter } from './letter-writer';
import { Letter, LetterAlert, LetterAttempt } from './letter.entity';
import type { Correspondent } from './letters-due';
import { MailSettings } from './mail-settings';

const NOT_BY_MAIL = { heldBackBy: null, digest: false, inPlaceOf: false, attempts: 0, lastReplyCode: null } as const;

/** What became of an alert on each of its ways. */
@Injectable()
export class AlertCourseService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly writer: LetterWriter,
    private readonly settings: MailSettings,
  ) {}

  of(actor: Actor, roles: readonly OfficialRole[], id: string): Promise<AlertCourse> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'alert', subjectId: id }, async (tx, now) => {
      const alert = await tx.findOneBy(Alert, addressed(actor, roles, id));
      if (!alert) throw new AlertError('alert.unknown');
      const stages = await tx.find(AlertStageRow, { where: { jurisdictionId, alertId: id }, order: { recordedAt: 'ASC', stage: 'DESC' } });
      const correspondents = this.settings.server ? await this.writer.correspondents(tx, actor, now) : [];
      const letters = await lettersAbout(tx, alert);
      const channels = [onScreen(alert), ...letters, ...heldBack(alert, correspondents, letters)];
      return AlertCourse.of(
        id,
        channels,
        stages.map((stage) => AlertStageView.of(stage)),
      );
    });
  }
}

const onScreen = ({ state, deliveredTo, occurredAt, deliveredAt }: Alert): AlertChannelView =>
  AlertChannelView.of({
    ...NOT_BY_MAIL,
    channel: 'screen',
    officialId: deliveredTo,
    state: state === 'queued' ? 'sent' : 'delivered',
    firstSentAt: occurredAt,
    settledAt: deliveredAt,
  });

async function lettersAbout(tx: EntityManager, { jurisdictionId, id: alertId }: Alert): Promise<AlertChannelView[]> {
  const about = await tx.findBy(LetterAlert, { jurisdictionId, alertId });
  const ids = about.map(({ letterId }) => letterId);
  const letters = await tx.find(Letter, { where: { jurisdictionId, id: In(ids) }, order: { recordedAt: 'ASC', id: 'ASC' } });
  const attempts = await tx.find(LetterAttempt, { where: { jurisdictionId, letterId: In(ids) }, order: { number: 'ASC' } });
  const lastReply = new Map(attempts.map(({ letterId, replyCode }) => [letterId, replyCode]));
  return letters.map(({ id, officialId, state, digestAt, inPlaceOf, attempts: count, firstSentAt, settledAt }) =>
    AlertChannelView.of({
      ...{ channel: 'e-mail', officialId, state, heldBackBy: null, digest: digestAt !== null, inPlaceOf },
      ...{ attempts: count, lastReplyCode: lastReply.get(id) ?? null, firstSentAt, settledAt },
    }),
  );
}

/** Addressees whose entry has expired and for whom no deputy can be written to: their letter waits until somebody confirms the entry. */
function heldBack(alert: Alert, all: readonly Correspondent[], letters: readonly AlertChannelView[]): AlertChannelView[] {
  if (alert.state === 'acknowledged') return [];
  return all
    .filter(({ officialId, role }) => alert.roles.includes(role) || alert.officials.includes(officialId))
    .filter(
      ({ reachable, email, officialId }) => !reachable && email !== null && !letters.some((letter) => letter.officialId === officialId),
    )
    .filter(({ deputyId }) => !all.some((other) => other.officialId === deputyId && other.reachable && other.email !== null))
    .map(({ officialId }) =>
      AlertChannelView.of({
        ...NOT_BY_MAIL,
        ...{ channel: 'e-mail', officialId, state: 'held-back', heldBackBy: 'directory.entry-expired', firstSentAt: null, settledAt: null },
      }),
    );
}
