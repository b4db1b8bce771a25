import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FirearmTemplateService } from '../reference/firearm-template.service';
import { WantedNotices } from '../register/wanted-notices';
import { FirearmRecords } from './firearm-records';
import type { RecordFirearm, RecordLifeEvent, RecordMark } from './firearm.dto';
import { Firearm } from './firearm.entity';
import { FirearmError } from './firearm.errors';
import type { FirearmDetail } from './firearm-detail.dto';
import { FirearmHistory } from './firearm-history';
import { endsKnownHands } from './life-cycle.states';
import { firearmRow } from './recorded-rows';
import { keepSerialKeys } from './serial-search';

@Injectable()
export class FirearmService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly records: FirearmRecords,
    private readonly history: FirearmHistory,
    private readonly templates: FirearmTemplateService,
    private readonly notices: WantedNotices,
  ) {}

  record(actor: Actor, wanted: RecordFirearm): Promise<FirearmDetail> {
    return this.session.run(actor, async (tx, now) => {
      const occurredAt = wanted.occurredAt ? new Date(wanted.occurredAt) : now;
      const id = randomUUID();
      await this.enter(tx, actor, id, wanted, occurredAt);
      for (const mark of wanted.marks ?? []) await this.history.keepMark(tx, actor, now, id, mark);
      const entries: { lifeEventId: string; publish: boolean }[] = [];
      for (const event of wanted.lifeEvents ?? []) {
        const { lifeEventId } = await this.history.keepLifeEvent(tx, actor, id, event);
        if (endsKnownHands(event.kind)) entries.push({ lifeEventId, publish: event.publish ?? true });
      }
      await this.history.keepPhotographs(tx, actor, now, id, wanted.photographIds ?? []);
      await this.ledger.append(tx, actor, {
        kind: 'firearm.recorded',
        subject: { kind: 'firearm', id },
        occurredAt,
        facts: { type: wanted.type, marks: wanted.marks?.length ?? 0, lifeEvents: wanted.lifeEvents?.length ?? 0 },
        sealed: { firearm: JSON.parse(JSON.stringify(wanted)) as unknown },
      });
      if (wanted.templateId) await this.templates.keep(tx, actor, now, id, { templateId: wanted.templateId });
      for (const { lifeEventId, publish } of entries) await this.notices.afterLifeEvent(tx, actor, now, id, lifeEventId, publish);
      return this.records.detail(tx, actor, now, id);
    });
  }

  addMark(actor: Actor, id: string, mark: RecordMark): Promise<FirearmDetail> {
    return this.session.run(actor, async (tx, now) => {
      await this.records.find(tx, actor, id);
      const markId = await this.history.keepMark(tx, actor, now, id, mark);
      await this.ledger.append(tx, actor, {
        kind: 'firearm.marked',
        subject: { kind: 'firearm', id },
        occurredAt: now,
        facts: { markId, markKind: mark.kind, part: mark.part },
        sealed: { text: mark.text, position: mark.position ?? null },
      });
      return this.records.detail(tx, actor, now, id);
    });
  }

  addLifeEvent(actor: Actor, id: string, event: RecordLifeEvent): Promise<FirearmDetail> {
    return this.session.run(actor, async (tx, now) => {
      await this.records.find(tx, actor, id);
      const { lifeEventId, occurredAt } = await this.history.keepLifeEvent(tx, actor, id, event);
      await this.ledger.append(tx, actor, {
        kind: 'life-event.recorded',
        subject: { kind: 'firearm', id },
        occurredAt,
        facts: { lifeEventId, lifeEventKind: event.kind, fromHolderId: event.fromHolderId ?? null, holderId: event.holderId ?? null },
        sealed: { date: event.date, document: event.document ?? null, place: event.place ?? null },
      });
      if (endsKnownHands(event.kind)) await this.notices.afterLifeEvent(tx, actor, now, id, lifeEventId, event.publish ?? true);
      return this.records.detail(tx, actor, now, id);
    });
  }

  /** Photographs taken of it later; those already there stay. */
  addPhotographs(actor: Actor, id: string, photographIds: readonly string[]): Promise<FirearmDetail> {
    return this.session.run(actor, async (tx, now) => {
      await this.records.find(tx, actor, id);
      await this.history.keepPhotographs(tx, actor, now, id, photographIds);
      await this.ledger.append(tx, actor, {
        kind: 'firearm.photographed',
        subject: { kind: 'firearm', id },
        occurredAt: now,
        facts: { photographs: photographIds },
      });
      return this.records.detail(tx, actor, now, id);
    });
  }

  read(actor: Actor, id: string): Promise<FirearmDetail> {
    return this.session.disclose(actor, { subjectKind: 'firearm', subjectId: id }, (tx, now) => this.records.detail(tx, actor, now, id));
  }

  /** Two who enter the same weapon at once are told apart by the unique index, not by a look beforehand. */
  private async enter(tx: EntityManager, { jurisdictionId }: Actor, id: string, wanted: RecordFirearm, occurredAt: Date): Promise<void> {
    const row: Omit<Firearm, 'recordedAt'> = { ...firearmRow(wanted), jurisdictionId, id, occurredAt };
    const inserted = await tx.createQueryBuilder().insert().into(Firearm).values(row).orIgnore().returning('id').execute();
    if ((inserted.raw as unknown[]).length === 0) {
      const { makeNormalised, modelNormalised, serialNormalised } = row;
      const known = await tx.findOneBy(Firearm, {
        jurisdictionId,
        makeNormalised,
        modelNormalised,
        ...(serialNormalised !== null && { serialNormalised }),
      });
      throw new FirearmError('firearm.serial-already-recorded', known ? { firearmId: known.id } : {});
    }
    await keepSerialKeys(tx, jurisdictionId, id, [row.serialObserved, row.barrelSerialObserved]);
  }
}
