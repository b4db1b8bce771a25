import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FirearmRecords, type WholeRecord } from '../firearm/firearm-records';
import type { LifeEvent } from '../firearm/life-event.entity';
import { openLoss, isLoss } from '../firearm/life-cycle.states';
import { judgeBody } from './document-rules';
import { keepRegisterKeys } from './register-keys';
import { RegisterMatching } from './register-matching';
import { RegisterError } from './register.errors';
import { noticeAfterWithdrawal, type WithdrawalReason } from './register.states';
import { WantedFirearm } from './wanted-firearm.entity';
import { WantedNotice } from './wanted-notice.entity';
import { WantedWithdrawal } from './wanted-withdrawal.entity';

/** What the states tell one another of firearms they miss. Runs in the transaction of the use case that calls it. */
@Injectable()
export class WantedNotices {
  constructor(
    private readonly directory: JurisdictionDirectory,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly records: FirearmRecords,
    private readonly matching: RegisterMatching,
  ) {}

  /**
   * After a loss or a destruction was entered in a firearm's life: it is held against what was recovered before. If it is missing now
   * because of that entry, the other states are told where the owner wants it.
   */
  async afterLifeEvent(tx: EntityManager, actor: Actor, now: Date, firearmId: string, lifeEventId: string, publish: boolean): Promise<void> {
    const record = await this.record(tx, actor, firearmId);
    const loss = openLoss(record.lifeEvents);
    await this.matching.heldAgainstRecoveries(tx, actor, now, firearmId);
    if (loss?.id !== lifeEventId) return;
    if (publish && !(await this.standing(tx, actor, firearmId))) await this.send(tx, actor, now, record, loss);
  }

  /** Tells the other states of a loss that was kept at home until now. @returns the notice's id */
  async publish(tx: EntityManager, actor: Actor, now: Date, firearmId: string): Promise<string> {
    const record = await this.record(tx, actor, firearmId);
    const loss = openLoss(record.lifeEvents);
    if (!loss) throw new RegisterError('register.not-missing');
    const standing = await this.standing(tx, actor, firearmId);
    if (standing) throw new RegisterError('register.published-before', { noticeId: standing.id });
    return this.send(tx, actor, now, record, loss);
  }

  async withdraw(tx: EntityManager, actor: Actor, now: Date, id: string, version: number, because: WithdrawalReason): Promise<void> {
    const { jurisdictionId } = actor;
    const notice = await tx.findOne(WantedNotice, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!notice) throw new RegisterError('register.notice-unknown');
    if (notice.version !== version) throw new RegisterError('register.changed-meanwhile');
    notice.state = noticeAfterWithdrawal(notice.state);
    notice.withdrawnAt = now;
    notice.withdrawnBecause = because;
    await tx.save(notice);
    for (const to of await this.others(tx, actor))
      await this.documents.send(tx, actor, now, { kind: 'wanted-withdrawal', to, body: { subjectId: id, because } });
    await this.ledger.append(tx, actor, {
      kind: 'wanted-notice.withdrawn',
      subject: { kind: 'wanted-notice', id },
      occurredAt: now,
      facts: { firearmId: notice.firearmId, because },
    });
  }

  /** What another state misses becomes a row here. */
  async takeIn(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const { from: ownerId, body, signedAt } = await this.documents.read(tx, actor, documentId, 'wanted-firearm');
    judgeBody('wanted-firearm', body);
    const { jurisdictionId } = actor;
    const { subjectId: id, kind, serial, barrelSerial, make, model, type, calibre, countryOfManufacture, marks, on: onDate } = body;
    if (ownerId === jurisdictionId) throw new RegisterError('register.document-refused', { reason: 'from-home' });
    if (await tx.existsBy(WantedFirearm, { jurisdictionId, id }))
      throw new RegisterError('register.document-refused', { reason: 'identifier-used-before' });
    const described = { kind, serial, barrelSerial, make, model, type, calibre, countryOfManufacture, marks, onDate };
    await tx.insert(WantedFirearm, { jurisdictionId, id, ownerId, ...described, documentId, occurredAt: new Date(signedAt) });
    await keepRegisterKeys(tx, jurisdictionId, 'wanted', id, [serial, barrelSerial]);
    await this.ledger.append(tx, actor, {
      kind: 'wanted-firearm.received',
      subject: { kind: 'wanted-firearm', id },
      occurredAt: new Date(signedAt),
      facts: { documentId, ownerId, lossKind: kind },
    });
    if (await tx.existsBy(WantedWithdrawal, { jurisdictionId, id, ownerId })) return;
    await this.matching.wanted(tx, actor, now, await tx.findOneByOrFail(WantedFirearm, { jurisdictionId, id }));
  }

  /** Counts for what its sender published, whether that has arrived yet or not. */
  async takeInWithdrawal(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const { from: ownerId, body, signedAt } = await this.documents.read(tx, actor, documentId, 'wanted-withdrawal');
    judgeBody('wanted-withdrawal', body);
    const { jurisdictionId } = actor;
    const { subjectId: id, because } = body;
    if (await tx.existsBy(WantedWithdrawal, { jurisdictionId, id, ownerId })) return;
    await tx.insert(WantedWithdrawal, { jurisdictionId, id, ownerId, because, documentId, occurredAt: new Date(signedAt) });
    await this.ledger.append(tx, actor, {
      kind: 'wanted-firearm.withdrawn',
      subject: { kind: 'wanted-firearm', id },
      occurredAt: new Date(signedAt),
      facts: { documentId, ownerId, because },
    });
  }

  private async send(tx: EntityManager, actor: Actor, now: Date, { firearm, marks }: WholeRecord, loss: LifeEvent): Promise<string> {
    if (!isLoss(loss.kind)) throw new RegisterError('register.not-missing');
    const { jurisdictionId } = actor;
    const id = randomUUID();
    const { id: firearmId, serialObserved: serial, barrelSerialObserved: barrelSerial, make, model, type, calibre, countryOfManufacture } = firearm;
    await tx.insert(WantedNotice, {
      ...{ jurisdictionId, id, firearmId, lifeEventId: loss.id, kind: loss.kind, state: 'published' },
      ...{ withdrawnAt: null, withdrawnBecause: null, occurredAt: now },
    });
    const shown = marks.map(({ kind, part, text, country, year }) => ({ kind, part, text, country, year }));
    const described = { serial, barrelSerial, make, model, type, calibre, countryOfManufacture, marks: shown };
    const told = await this.others(tx, actor);
    for (const to of told)
      await this.documents.send(tx, actor, now, { kind: 'wanted-firearm', to, body: { subjectId: id, kind: loss.kind, ...described, on: loss.on } });
    await this.ledger.append(tx, actor, {
      kind: 'wanted-notice.published',
      subject: { kind: 'wanted-notice', id },
      occurredAt: now,
      facts: { firearmId, lifeEventId: loss.id, lossKind: loss.kind, to: told },
    });
    return id;
  }

  private async record(tx: EntityManager, actor: Actor, firearmId: string): Promise<WholeRecord> {
    await this.records.find(tx, actor, firearmId);
    const [record] = await this.records.whole(tx, actor, [firearmId]);
    if (!record) throw new Error('the firearm just found is not there');
    return record;
  }

  private standing(tx: EntityManager, { jurisdictionId }: Actor, firearmId: string): Promise<WantedNotice | null> {
    return tx.findOneBy(WantedNotice, { jurisdictionId, firearmId, state: 'published' });
  }

  private async others(tx: EntityManager, { jurisdictionId }: Actor): Promise<string[]> {
    return (await this.directory.all(tx)).map((entry) => entry.jurisdictionId).filter((id) => id !== jurisdictionId);
  }
}
