import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { Ledger, type SealedFacts } from '@headstamp/ledger';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecallService } from '../../casting/recall.service';
import { listed } from '../../fields/listed';
import { happenedOn, inOrder } from '../lab-time';
import { LaboratoryError } from '../laboratory.errors';
import { LotView, type ListLots, type OpenLot, type ReasonForLot, type RegisterLot, type TestLot } from './consumable-lot.dto';
import { ConsumableLot } from './consumable-lot.entity';
import { lotAfter, type LotMove } from './consumable-lot.states';
import { lotKey } from './registered-lot';

@Injectable()
export class ConsumableLotService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly photographs: Photographs,
    private readonly recalls: RecallService,
  ) {}

  register(actor: Actor, claim: RegisterLot): Promise<LotView> {
    const { jurisdictionId, officialId } = actor;
    const { kind, product, maker, lot, expiresOn, receivedOn, quantity } = claim;
    return this.session.run(actor, async (tx, now) => {
      happenedOn(receivedOn, now);
      const key = lotKey(product, lot);
      if (await tx.existsBy(ConsumableLot, { jurisdictionId, lotKey: key })) throw new LaboratoryError('consumable-lot.registered-before');
      const certificatePhotographId = claim.certificatePhotographId ?? null;
      if (certificatePhotographId !== null) await this.photographs.known(tx, actor, [certificatePhotographId]);
      const id = randomUUID();
      await tx.insert(ConsumableLot, {
        ...{ jurisdictionId, id, kind, product, maker, lot, lotKey: key, expiresOn, receivedOn, openedOn: null, quantity },
        ...{ certificateNumber: claim.certificateNumber ?? null, certificatePhotographId, state: 'received', acceptanceTest: null, recallId: null },
        ...{ acceptedBy: null, stateReason: null, registeredBy: officialId, occurredAt: now, version: 1 },
      });
      await this.event(tx, actor, now, id, 'consumable-lot.registered', { kind, expiresOn, receivedOn }, { product, maker, lot, quantity });
      return LotView.of(await this.lock(tx, actor, id), now);
    });
  }

  open(actor: Actor, id: string, version: number, { openedOn }: OpenLot): Promise<LotView> {
    return this.session.run(actor, async (tx, now) => {
      const row = await this.lock(tx, actor, id, version);
      happenedOn(openedOn, now);
      inOrder(row.receivedOn, openedOn);
      row.openedOn = openedOn;
      await tx.save(row);
      await this.event(tx, actor, now, id, 'consumable-lot.opened', { openedOn });
      return LotView.of(row, now);
    });
  }

  test(actor: Actor, id: string, version: number, { passed, test }: TestLot): Promise<LotView> {
    const change = { acceptanceTest: test, acceptedBy: passed ? actor.officialId : null };
    return this.move(actor, id, version, passed ? 'accept' : 'reject', change, { test });
  }

  block(actor: Actor, id: string, version: number, { reason }: ReasonForLot): Promise<LotView> {
    return this.move(actor, id, version, 'block', { stateReason: reason }, { reason });
  }

  release(actor: Actor, id: string, version: number, { reason }: ReasonForLot): Promise<LotView> {
    return this.move(actor, id, version, 'release', { stateReason: reason, acceptanceTest: null, acceptedBy: null }, { reason });
  }

  /** Of casting material: every mould and cast of it is listed and marked, and whoever has one is told. */
  recall(actor: Actor, id: string, version: number, { reason }: ReasonForLot): Promise<LotView> {
    return this.session.run(actor, async (tx, now) => {
      const row = await this.lock(tx, actor, id, version);
      const state = lotAfter(row.state, 'recall');
      const { kind: material, product, lot } = row;
      if (material === 'SILICONE' || material === 'RESIN') {
        await this.recalls.recallRegistered(tx, actor, { material, product, lot, reason }, now);
      } else {
        await tx.save(Object.assign(row, { stateReason: reason, state }));
        await this.event(tx, actor, now, id, 'consumable-lot.recalled', { state }, { reason });
      }
      return LotView.of(await this.lock(tx, actor, id), now);
    });
  }

  list(actor: Actor, query: ListLots): Promise<Page<LotView>> {
    return this.session.disclose(actor, { subjectKind: 'consumable-lot', subjectId: null }, (tx, now) =>
      listed(
        tx,
        actor,
        ConsumableLot,
        query,
        (rows) => (query.state === undefined ? rows : rows.andWhere('row.state = :state', { state: query.state })),
        (row) => LotView.of(row, now),
      ),
    );
  }

  one(actor: Actor, id: string): Promise<LotView> {
    return this.session.disclose(actor, { subjectKind: 'consumable-lot', subjectId: id }, async (tx, now) => {
      const row = await tx.findOneBy(ConsumableLot, { jurisdictionId: actor.jurisdictionId, id });
      if (!row) throw new LaboratoryError('consumable-lot.unknown');
      return LotView.of(row, now);
    });
  }

  private move(
    actor: Actor,
    id: string,
    version: number,
    move: LotMove,
    change: Partial<ConsumableLot>,
    sealed: SealedFacts,
  ): Promise<LotView> {
    return this.session.run(actor, async (tx, now) => {
      const row = await this.lock(tx, actor, id, version);
      const state = lotAfter(row.state, move);
      await tx.save(Object.assign(row, change, { state }));
      await this.event(tx, actor, now, id, `consumable-lot.${EVENT_OF[move]}`, { state }, sealed);
      return LotView.of(row, now);
    });
  }

  private async lock(tx: EntityManager, { jurisdictionId }: Actor, id: string, version?: number): Promise<ConsumableLot> {
    const row = await tx.findOne(ConsumableLot, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new LaboratoryError('consumable-lot.unknown');
    if (version !== undefined && row.version !== version) throw new LaboratoryError('laboratory.changed-meanwhile');
    return row;
  }

  private async event(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    id: string,
    kind: string,
    facts: Record<string, string>,
    sealed?: SealedFacts,
  ): Promise<void> {
    await this.ledger.append(tx, actor, {
      kind,
      subject: { kind: 'consumable-lot', id },
      occurredAt: now,
      facts,
      ...(sealed && { sealed }),
    });
  }
}

const EVENT_OF: Record<LotMove, string> = {
  accept: 'accepted',
  reject: 'rejected',
  block: 'blocked',
  release: 'released',
  recall: 'recalled',
};
