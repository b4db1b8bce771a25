import { randomUUID } from 'node:crypto';
import { CalendarsService, FocalPointsService, isReachable } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import {
  DatabaseSignals,
  JurisdictionDirectory,
  JurisdictionSession,
  RegularLook,
  serviceActor,
  type Actor,
  type DatabaseSignal,
} from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Alert } from '../alert/alert.entity';
import { digestOf, letterAbout, type LetterText, type Told } from './letter-text';
import { LetterWriter } from './letter-writer';
import { languageFor, type LetterLanguage } from './letter-words';
import { Letter, LetterAttempt } from './letter.entity';
import { retryAfterMs, stateAfterAttempt } from './letter.states';
import { MailCarrier, type MailAnswer } from './mail-carrier';
import { MailSettings } from './mail-settings';

const AT_A_TIME = 10;
/** Longer than one attempt may take: whoever claimed a letter and says nothing for so long is taken for dead. */
const LEASE_MS = 120_000;

/** A letter ready to go. */
interface Packed {
  readonly letterId: string;
  readonly attempt: number;
  readonly to: string;
  readonly language: LetterLanguage;
  readonly text: LetterText;
}

/**
 * Writes and sends the letters that the rows call for. A letter is claimed in one transaction, handed over outside of any, and its
 * outcome recorded in another: a process that dies between them leaves a claim that runs out, and the same letter goes again under
 * the same Message-ID.
 */
@Injectable()
export class MailRoom extends RegularLook {
  private readonly signal: DatabaseSignal;

  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly focalPoints: FocalPointsService,
    private readonly calendars: CalendarsService,
    private readonly writer: LetterWriter,
    private readonly carrier: MailCarrier,
    private readonly ledger: Ledger,
    private readonly settings: MailSettings,
    signals: DatabaseSignals,
  ) {
    super(directory, settings.lookEveryMs);
    this.signal = signals.on('headstamp_alert', () => this.wake());
  }

  override async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.server) return;
    await super.onApplicationBootstrap();
    await this.signal.start();
    this.wake();
  }

  override async beforeApplicationShutdown(): Promise<void> {
    await this.signal.stop();
    await super.beforeApplicationShutdown();
  }

  /** @returns how many letters were handed over */
  override async look(jurisdictionId: string, at?: Date): Promise<number> {
    if (!this.settings.server) return 0;
    const actor = serviceActor(jurisdictionId, 'letters', randomUUID());
    await this.session.run(actor, (tx, now) => this.writer.write(tx, actor, at ?? now));
    let sent = 0;
    for (;;) {
      const { packed, claimed } = await this.session.run(actor, (tx, now) => this.claim(tx, actor, at ?? now));
      for (const { letterId, attempt, answer } of await Promise.all(packed.map((each) => this.carry(each)))) {
        await this.session.run(actor, (tx, now) => this.record(tx, actor, at ?? now, letterId, attempt, answer));
      }
      sent += packed.length;
      if (claimed < AT_A_TIME) return sent;
    }
  }

  private async carry({
    letterId,
    attempt,
    to,
    text,
    language,
  }: Packed): Promise<{ letterId: string; attempt: number; answer: MailAnswer }> {
    return { letterId, attempt, answer: await this.carrier.carry(letterId, to, text, language) };
  }

  /** Takes letters in hand, before anything is sent: whatever happens next, they are tried again later. */
  private async claim(tx: EntityManager, actor: Actor, now: Date): Promise<{ packed: Packed[]; claimed: number }> {
    const letters = await tx
      .createQueryBuilder(Letter, 'letter')
      .where(`letter.jurisdictionId = :jurisdictionId AND letter.state IN ('waiting', 'sent') AND letter.nextAttemptAt <= :now`, {
        jurisdictionId: actor.jurisdictionId,
        now,
      })
      .orderBy('letter.nextAttemptAt')
      .addOrderBy('letter.id')
      .limit(AT_A_TIME)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    const packed: Packed[] = [];
    for (const letter of letters) {
      const one = await this.pack(tx, actor, now, letter);
      if (one) packed.push(one);
    }
    return { packed, claimed: letters.length };
  }

  /** Null when there is nothing to send any more, or nobody to send it to. */
  private async pack(tx: EntityManager, actor: Actor, now: Date, letter: Letter): Promise<Packed | null> {
    const alerts = await alertsIn(tx, letter);
    const open = alerts.filter(({ state }) => state !== 'acknowledged');
    if (open.length === 0) {
      await tx.save(Object.assign(letter, { state: 'not-needed', settledAt: now }));
      return null;
    }
    const entries = (await this.focalPoints.standings(tx, actor, now)).filter(({ entry }) => entry.officialId === letter.officialId);
    const reached = entries.find(({ entry, standing }) => entry.email !== null && isReachable(standing))?.entry;
    if (!reached?.email) {
      // Nothing is sent to an entry that has expired meanwhile; as with a letter that came back, whoever stands in is told.
      await tx.save(Object.assign(letter, { state: 'bounced', settledAt: now }));
      await this.say(tx, actor, now, letter, 'bounced', { reason: 'directory.entry-expired' });
      return null;
    }
    const attempt = letter.attempts + 1;
    const first = letter.firstSentAt === null;
    const claim = {
      state: 'sent',
      attempts: attempt,
      firstSentAt: letter.firstSentAt ?? now,
      nextAttemptAt: new Date(now.getTime() + LEASE_MS),
    };
    await tx.save(Object.assign(letter, claim));
    if (first) await this.say(tx, actor, now, letter, 'sent', {});
    const language = languageFor(reached.languages);
    const text = await this.textOf(tx, letter, open, language);
    return { letterId: letter.id, attempt, to: reached.email, language, text };
  }

  private async textOf(tx: EntityManager, letter: Letter, alerts: readonly Alert[], language: LetterLanguage): Promise<LetterText> {
    const { timeZone } = await this.calendars.of(tx, letter.jurisdictionId);
    const codes = new Map((await this.directory.all(tx)).map(({ jurisdictionId, code }) => [jurisdictionId, code]));
    const told = alerts.map(({ id, kind, urgent, senderId, occurredAt, dueAt }): Told => {
      return {
        alertId: id,
        kind,
        urgent,
        senderCode: senderId === null ? null : (codes.get(senderId) ?? null),
        raisedAt: occurredAt,
        dueAt,
      };
    });
    const reader = { language, timeZone, pages: this.settings.server?.pages ?? '' };
    const [only] = alerts;
    const [one] = told;
    if (letter.digestAt !== null || !only || !one) return digestOf(told, reader);
    return letterAbout(one, reader, { escalated: only.alsoOfficials.includes(letter.officialId), inPlaceOf: letter.inPlaceOf });
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    id: string,
    number: number,
    { outcome, replyCode }: MailAnswer,
  ): Promise<void> {
    const { jurisdictionId } = actor;
    const letter = await tx.findOneOrFail(Letter, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    await tx.insert(LetterAttempt, { jurisdictionId, id: randomUUID(), letterId: id, number, outcome, replyCode, occurredAt: now });
    // Another process took it in hand meanwhile, because this one was slow: what it says counts.
    if (letter.attempts !== number || letter.state !== 'sent') return;
    const state = stateAfterAttempt(outcome, letter.firstSentAt ?? now, now, this.settings);
    const settledAt = state === 'sent' ? null : now;
    const nextAttemptAt = new Date(now.getTime() + retryAfterMs(number, this.settings));
    await tx.save(Object.assign(letter, { state, settledAt, nextAttemptAt }));
    if (state === 'delivered' || state === 'bounced')
      await this.say(tx, actor, now, letter, state, { attempts: number, replyCode: replyCode ?? 0 });
  }

  /** In the log: of a letter about one alert under that alert, of a digest under the letter with all alerts in it. */
  private async say(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    letter: Letter,
    change: 'sent' | 'delivered' | 'bounced',
    more: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    const { id: letterId, officialId, digestAt } = letter;
    const alerts = await alertsIn(tx, letter);
    const facts = { channel: 'e-mail', letterId, officialId, ...more };
    const [only] = alerts;
    if (digestAt === null && only) {
      await this.ledger.append(tx, actor, { kind: `alert.${change}`, subject: { kind: 'alert', id: only.id }, occurredAt: now, facts });
      return;
    }
    await this.ledger.append(tx, actor, {
      kind: `digest.${change}`,
      subject: { kind: 'letter', id: letterId },
      occurredAt: now,
      facts: { ...facts, alerts: alerts.map(({ id }) => id) },
    });
  }
}

const alertsIn = (tx: EntityManager, { jurisdictionId, id }: Letter): Promise<Alert[]> =>
  tx
    .createQueryBuilder(Alert, 'alert')
    .where('alert.jurisdictionId = :jurisdictionId', { jurisdictionId })
    .andWhere(
      'alert.id IN (SELECT w.alert_id FROM notifications.letter_alert w WHERE w.jurisdiction_id = :jurisdictionId AND w.letter_id = :id)',
      { id },
    )
    .orderBy('alert.recordedAt')
    .addOrderBy('alert.id')
    .getMany();
