import { randomUUID } from 'node:crypto';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { FirearmRecords } from '../firearm/firearm-records';
import { LifeEvent } from '../firearm/life-event.entity';
import { holdHistories } from './batch-rows';
import { DestructionError } from './destruction.errors';
import { HoldView, type HoldPage, type HoldQuery, type PlaceHold, type ReleaseHold } from './firearm-hold.dto';
import { FirearmHold } from './firearm-hold.entity';

/** Keeps firearms from destruction: evidence and legal hold. */
@Injectable()
export class FirearmHoldService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly records: FirearmRecords,
  ) {}

  place(actor: Actor, { firearmId, ground, reference }: PlaceHold): Promise<HoldView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.records.find(tx, actor, firearmId);
      await holdHistories(tx, jurisdictionId, [firearmId]);
      if (await tx.existsBy(LifeEvent, { jurisdictionId, firearmId, kind: 'destroyed' }))
        throw new DestructionError('firearm-hold.firearm-destroyed');
      const row = {
        ...{ jurisdictionId, id: randomUUID(), firearmId, ground, reference, placedBy: officialId, occurredAt: now },
        ...{ releaseNote: null, releasedBy: null, releasedAt: null, version: 1 },
      };
      await tx.insert(FirearmHold, row);
      await this.ledger.append(tx, actor, {
        kind: 'firearm-hold.placed',
        subject: { kind: 'firearm', id: firearmId },
        occurredAt: now,
        facts: { holdId: row.id, ground },
        sealed: { reference },
      });
      return HoldView.of({ ...row, recordedAt: now });
    });
  }

  release(actor: Actor, id: string, version: number, { note }: ReleaseHold): Promise<HoldView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const hold = await tx.findOne(FirearmHold, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!hold) throw new DestructionError('firearm-hold.unknown');
      if (hold.version !== version) throw new DestructionError('firearm-hold.changed-meanwhile');
      if (hold.releasedAt) throw new DestructionError('firearm-hold.released');
      if (hold.placedBy === officialId) throw new DestructionError('firearm-hold.needs-second-person');
      Object.assign(hold, { releaseNote: note, releasedBy: officialId, releasedAt: now });
      await tx.save(hold);
      await this.ledger.append(tx, actor, {
        kind: 'firearm-hold.released',
        subject: { kind: 'firearm', id: hold.firearmId },
        occurredAt: now,
        facts: { holdId: id, ground: hold.ground },
        sealed: { note },
      });
      return HoldView.of(hold);
    });
  }

  list(actor: Actor, query: HoldQuery): Promise<HoldPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'firearm-hold', subjectId: query.firearmId ?? null }, async (tx) => {
      const holds = tx.createQueryBuilder(FirearmHold, 'h').where('h.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (query.firearmId) holds.andWhere('h.firearmId = :firearmId', { firearmId: query.firearmId });
      if (query.standing !== undefined) holds.andWhere(`h.releasedAt IS ${query.standing ? '' : 'NOT '}NULL`);
      if (after) holds.andWhere('(h.recordedAt, h.id) < (:recordedAt, :id)', after);
      const rows = await holds
        .orderBy('h.recordedAt', 'DESC')
        .addOrderBy('h.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      return pageOf(rows, query.limit, (hold) => HoldView.of(hold));
    });
  }
}
