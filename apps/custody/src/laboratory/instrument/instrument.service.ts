import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listed } from '../../fields/listed';
import { happenedAt, happenedOn, inOrder } from '../lab-time';
import { LaboratoryError } from '../laboratory.errors';
import { StandingPublisher } from '../standing/standing.publisher';
import {
  InstrumentDetailView,
  InstrumentView,
  type ChangeService,
  type ListInstruments,
  type RecordCalibration,
  type RecordCheck,
  type RegisterInstrument,
} from './instrument.dto';
import { Instrument, InstrumentCalibration, InstrumentCheck, InstrumentServiceRow } from './instrument.entity';
import { instrumentFactsOf } from './instrument.facts';

/** Checks shown with an instrument. */
const SHOWN = 100;

@Injectable()
export class InstrumentService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly photographs: Photographs,
    private readonly standing: StandingPublisher,
  ) {}

  register(actor: Actor, { checkEveryHours, ...claim }: RegisterInstrument): Promise<InstrumentView> {
    const { jurisdictionId, officialId } = actor;
    const { kind, maker, model, serial, location, calibrationRequired } = claim;
    return this.session.run(actor, async (tx, now) => {
      if (await tx.existsBy(Instrument, { jurisdictionId, maker, model, serial }))
        throw new LaboratoryError('instrument.registered-before');
      const id = randomUUID();
      await tx.insert(Instrument, {
        ...{ jurisdictionId, id, kind, maker, model, serial, location, calibrationRequired, checkEveryHours: checkEveryHours ?? null },
        ...{ registeredBy: officialId, occurredAt: now, version: 1 },
      });
      await this.event(
        tx,
        actor,
        now,
        id,
        'instrument.registered',
        { kind, calibrationRequired, checkEveryHours: checkEveryHours ?? null },
        { maker, model, serial, location },
      );
      await this.standing.tell(tx, actor, now, 'instrument', id);
      return this.view(tx, actor, now, id);
    });
  }

  calibrate(actor: Actor, id: string, made: RecordCalibration): Promise<InstrumentDetailView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.lock(tx, actor, id);
      const { calibratedOn, dueOn, calibratedBy, certificateNumber, passed, uncertainty } = made;
      happenedOn(calibratedOn, now);
      inOrder(calibratedOn, dueOn);
      const certificatePhotographId = made.certificatePhotographId ?? null;
      const [certificate] = await this.photographs.known(tx, actor, certificatePhotographId === null ? [] : [certificatePhotographId]);
      const certificateSha256 = certificate?.sha256 ?? null;
      const remarks = made.remarks ?? null;
      const calibrationId = randomUUID();
      await tx.insert(InstrumentCalibration, {
        ...{
          jurisdictionId,
          id: calibrationId,
          instrumentId: id,
          calibratedOn,
          dueOn,
          calibratedBy,
          certificateNumber,
          certificatePhotographId,
        },
        ...{ certificateSha256, passed, uncertainty, remarks, officialId, occurredAt: new Date(calibratedOn) },
      });
      const facts = { calibrationId, calibratedOn, dueOn, passed, certificateSha256 };
      await this.event(tx, actor, now, id, 'instrument.calibrated', facts, { calibratedBy, certificateNumber, uncertainty, remarks });
      await this.standing.tell(tx, actor, now, 'instrument', id);
      return this.detail(tx, actor, now, id);
    });
  }

  check(actor: Actor, id: string, made: RecordCheck): Promise<InstrumentDetailView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.lock(tx, actor, id);
      const { standard, quantity, value } = made;
      const [lowerLimit, upperLimit] = [made.lowerLimit ?? null, made.upperLimit ?? null];
      if ((lowerLimit === null && upperLimit === null) || (lowerLimit ?? -Infinity) > (upperLimit ?? Infinity))
        throw new LaboratoryError('instrument.limits-missing');
      const occurredAt = happenedAt(made.checkedAt, now);
      const passed = value >= (lowerLimit ?? -Infinity) && value <= (upperLimit ?? Infinity);
      const checkId = randomUUID();
      await tx.insert(InstrumentCheck, {
        ...{
          jurisdictionId,
          id: checkId,
          instrumentId: id,
          standard,
          quantity,
          value,
          lowerLimit,
          upperLimit,
          passed,
          officialId,
          occurredAt,
        },
      });
      await this.event(
        tx,
        actor,
        occurredAt,
        id,
        'instrument.checked',
        { checkId, passed },
        { standard, quantity, value, lowerLimit, upperLimit },
      );
      await this.standing.tell(tx, actor, now, 'instrument', id);
      return this.detail(tx, actor, now, id);
    });
  }

  changeService(actor: Actor, id: string, { inService, reason, at }: ChangeService): Promise<InstrumentDetailView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.lock(tx, actor, id);
      const occurredAt = happenedAt(at, now);
      await tx.insert(InstrumentServiceRow, {
        jurisdictionId,
        id: randomUUID(),
        instrumentId: id,
        inService,
        reason,
        officialId,
        occurredAt,
      });
      const kind = inService ? 'instrument.put-in-service' : 'instrument.taken-out-of-service';
      await this.event(tx, actor, occurredAt, id, kind, { inService }, { reason });
      await this.standing.tell(tx, actor, now, 'instrument', id);
      return this.detail(tx, actor, now, id);
    });
  }

  list(actor: Actor, query: ListInstruments): Promise<Page<InstrumentView>> {
    return this.session.disclose(actor, { subjectKind: 'instrument', subjectId: null }, async (tx, now) => {
      const { items, nextCursor } = await listed(
        tx,
        actor,
        Instrument,
        query,
        (rows) => (query.kind === undefined ? rows : rows.andWhere('row.kind = :kind', { kind: query.kind })),
        (row) => row,
      );
      const facts = await instrumentFactsOf(
        tx,
        actor,
        items.map(({ id }) => id),
      );
      return {
        items: items.flatMap((row) => {
          const known = facts.get(row.id);
          return known ? [InstrumentView.of(row, known, now)] : [];
        }),
        nextCursor,
      };
    });
  }

  one(actor: Actor, id: string): Promise<InstrumentDetailView> {
    return this.session.disclose(actor, { subjectKind: 'instrument', subjectId: id }, (tx, now) => this.detail(tx, actor, now, id));
  }

  private async lock(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<void> {
    if (!(await tx.findOne(Instrument, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } })))
      throw new LaboratoryError('instrument.unknown');
  }

  private async known(tx: EntityManager, actor: Actor, id: string) {
    const row = await tx.findOneBy(Instrument, { jurisdictionId: actor.jurisdictionId, id });
    const facts = (await instrumentFactsOf(tx, actor, [id])).get(id.toLowerCase());
    if (!row || !facts) throw new LaboratoryError('instrument.unknown');
    return { row, facts };
  }

  private async view(tx: EntityManager, actor: Actor, now: Date, id: string): Promise<InstrumentView> {
    const { row, facts } = await this.known(tx, actor, id);
    return InstrumentView.of(row, facts, now);
  }

  private async detail(tx: EntityManager, actor: Actor, now: Date, id: string): Promise<InstrumentDetailView> {
    const { row, facts } = await this.known(tx, actor, id);
    const where = { jurisdictionId: actor.jurisdictionId, instrumentId: id };
    const order = { occurredAt: 'DESC', recordedAt: 'DESC' } as const;
    return InstrumentDetailView.ofDetail(row, facts, now, {
      calibrations: await tx.find(InstrumentCalibration, { where, order }),
      checks: await tx.find(InstrumentCheck, { where, order, take: SHOWN }),
      service: await tx.find(InstrumentServiceRow, { where, order }),
    });
  }

  private async event(
    tx: EntityManager,
    actor: Actor,
    occurredAt: Date,
    id: string,
    kind: string,
    facts: EventFacts,
    sealed: SealedFacts,
  ): Promise<void> {
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'instrument', id }, occurredAt, facts, sealed });
  }
}
