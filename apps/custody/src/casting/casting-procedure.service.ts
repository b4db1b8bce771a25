import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertCustodian, assertFree, assertUndisputed, lockExhibit } from '../exhibit/exhibit-custody';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { Sealing } from '../exhibit/sealing';
import { claimedTime } from '../fields/claimed-time';
import { listed } from '../fields/listed';
import { lockMould } from './cast-entry';
import { CastError } from './cast.errors';
import { Casting, CastingStepRow } from './casting.entity';
import { CastingFinish } from './casting-finish';
import { CastingView, type AbandonCasting, type BeginCasting, type ListCastings, type RecordStep } from './casting-procedure.dto';
import { GAUGES, judgeStep, missingSteps, type Gauges, type RecordedStep } from './casting-steps';
import { lockOriginal } from './mould-entry';

/** Casting recorded step by step, while it is going on. What is being moulded or filled is moved by nobody until it ends. */
@Injectable()
export class CastingProcedureService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly sealing: Sealing,
    private readonly finish: CastingFinish,
  ) {}

  begin(actor: Actor, { kind, itemId, sealOpened, occurredAt }: BeginCasting): Promise<CastingView> {
    return this.session.run(actor, async (tx, now) => {
      const item = kind === 'MOULD' ? await lockOriginal(tx, actor, itemId) : await this.lockFreeMould(tx, actor, itemId);
      const at = claimedTime(occurredAt, now, item.heldSince);
      if (kind === 'MOULD') {
        if ((sealOpened ?? null) !== item.sealNumber) throw new ExhibitError('exhibit.seal-differs');
        if (sealOpened !== undefined) await this.sealing.open(tx, actor, item, sealOpened, at, 'casting');
      } else if (sealOpened !== undefined) throw new ExhibitError('exhibit.seal-differs');
      const { jurisdictionId, officialId: operatorId } = actor;
      const id = randomUUID();
      const opened = { kind, itemId, operatorId, sealOpened: sealOpened ?? null, state: 'open' as const };
      await tx.insert(Casting, { ...opened, jurisdictionId, id, resultId: null, reason: null, closedAt: null, occurredAt: at });
      item.castingId = id;
      await tx.save(item);
      const facts = { castingId: id, making: kind };
      await this.chronicle.record(tx, actor, item, { kind: 'casting.begun', occurredAt: at, facts });
      return CastingView.of(await tx.findOneByOrFail(Casting, { jurisdictionId, id }), []);
    });
  }

  /** Records a step that has ended. With the last one the mould or the cast is there. */
  recordStep(actor: Actor, id: string, told: RecordStep): Promise<CastingView> {
    return this.session.run(actor, async (tx, now) => {
      const { casting, item, steps } = await this.lockOpen(tx, actor, id);
      const gauges = Object.fromEntries(GAUGES.flatMap((gauge) => (told[gauge] === undefined ? [] : [[gauge, told[gauge]]]))) as Gauges;
      const endedAt = claimedTime(told.endedAt, now);
      const step: RecordedStep = { step: told.step, startedAt: new Date(told.startedAt), endedAt, gauges };
      judgeStep(casting.kind, casting.occurredAt, steps, step);
      await this.finish.judge(tx, actor, item, step);
      const row = { jurisdictionId: actor.jurisdictionId, id: randomUUID(), castingId: id, ...step, recordedBy: actor.officialId };
      await tx.insert(CastingStepRow, { ...row, occurredAt: endedAt });
      const { product, lot, deviationReason, ...open } = gauges;
      await this.chronicle.record(tx, actor, item, {
        kind: 'casting.step-done',
        occurredAt: endedAt,
        facts: { castingId: id, step: step.step, startedAt: step.startedAt.toISOString(), endedAt: endedAt.toISOString(), gauges: open },
        ...(product !== undefined && { sealed: { product, lot: lot ?? null, deviationReason: deviationReason ?? null } }),
      });
      const all = [...steps, step];
      if (missingSteps(casting.kind, all).length === 0) {
        item.castingId = null;
        await tx.save(item);
        casting.resultId = await this.finish.enter(tx, actor, casting, item, all);
        Object.assign(casting, { state: 'finished', closedAt: endedAt });
        await tx.save(casting);
      }
      return CastingView.of(casting, await this.stepsOf(tx, actor, [id]));
    });
  }

  /** Ends a casting of which nothing comes. What was recorded of it stays; an original is sealed again. */
  abandon(actor: Actor, id: string, { reason, sealAfter }: AbandonCasting): Promise<CastingView> {
    return this.session.run(actor, async (tx, now) => {
      const { casting, item } = await this.lockOpen(tx, actor, id);
      const ofOriginal = casting.kind === 'MOULD';
      if (ofOriginal && casting.sealOpened !== null && sealAfter === undefined)
        throw new CastError('casting.gauges-missing', { missing: ['sealAfter'] });
      if (!ofOriginal && sealAfter !== undefined) throw new CastError('casting.gauge-of-other-step', { gauges: ['sealAfter'] });
      Object.assign(casting, { state: 'abandoned', reason, closedAt: now });
      item.castingId = null;
      await tx.save(item);
      await tx.save(casting);
      await this.chronicle.record(tx, actor, item, {
        kind: 'casting.abandoned',
        occurredAt: now,
        facts: { castingId: id },
        sealed: { reason },
      });
      if (sealAfter !== undefined) await this.sealing.apply(tx, actor, item, sealAfter, now);
      return CastingView.of(casting, await this.stepsOf(tx, actor, [id]));
    });
  }

  one(actor: Actor, id: string): Promise<CastingView> {
    return this.session.disclose(actor, { subjectKind: 'casting', subjectId: id }, async (tx) => {
      const casting = await tx.findOneBy(Casting, { jurisdictionId: actor.jurisdictionId, id });
      if (!casting) throw new CastError('casting.unknown');
      return CastingView.of(casting, await this.stepsOf(tx, actor, [id]));
    });
  }

  list(actor: Actor, query: ListCastings): Promise<Page<CastingView>> {
    return this.session.disclose(actor, { subjectKind: 'casting', subjectId: null }, async (tx) => {
      const page = await listed(
        tx,
        actor,
        Casting,
        query,
        (rows) => {
          if (query.state !== undefined) rows.andWhere('row.state = :state', { state: query.state });
          if (query.itemId !== undefined) rows.andWhere('row.itemId = :itemId', { itemId: query.itemId });
          return rows;
        },
        (row) => row,
      );
      const ids = page.items.map(({ id }) => id);
      const steps = await this.stepsOf(tx, actor, ids);
      const views = page.items.map((casting) =>
        CastingView.of(
          casting,
          steps.filter(({ castingId }) => castingId === casting.id),
        ),
      );
      return { items: views, nextCursor: page.nextCursor };
    });
  }

  private async lockFreeMould(tx: EntityManager, actor: Actor, id: string): Promise<Exhibit> {
    const { mouldItem } = await lockMould(tx, actor, id);
    await assertFree(tx, actor, mouldItem);
    assertUndisputed(mouldItem);
    return mouldItem;
  }

  /** The casting as it stands once its item is locked: its steps have one order. */
  private async lockOpen(
    tx: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ casting: Casting; item: Exhibit; steps: CastingStepRow[] }> {
    const { jurisdictionId } = actor;
    const known = await tx.findOneBy(Casting, { jurisdictionId, id });
    if (!known) throw new CastError('casting.unknown');
    const item = await lockExhibit(tx, actor, known.itemId);
    assertCustodian(item, actor);
    const casting = await tx.findOneByOrFail(Casting, { jurisdictionId, id });
    if (casting.state !== 'open') throw new CastError('casting.closed', { state: casting.state });
    return { casting, item, steps: await this.stepsOf(tx, actor, [id]) };
  }

  private stepsOf(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<CastingStepRow[]> {
    return tx.find(CastingStepRow, { where: { jurisdictionId, castingId: In([...ids]) }, order: { recordedAt: 'ASC', id: 'ASC' } });
  }
}
