import { randomUUID } from 'node:crypto';
import { Outbox } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { enterExhibit } from '../exhibit/enter-exhibit';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { lockExhibit } from '../exhibit/exhibit-custody';
import { Numbering } from '../exhibit/numbering';
import { judgeMeans, keepMeans, qualityFacts } from '../laboratory/standing/examinations';
import { CastMaking } from './cast.entity';
import { CastError } from './cast.errors';
import { castStateAfter, type CastState } from './cast.states';
import { CURE_HOURS, curedHours, isExpired, type Deviation } from './casting-rules';
import type { MakeCast } from './casting.dto';
import { tellFitness } from './fitness';
import { Mould } from './mould.entity';
import { PourLimits } from './pour-limits';
import { RecallMarks } from './recall-marks';

export async function lockMould(tx: EntityManager, actor: Actor, id: string): Promise<{ mouldItem: Exhibit; mould: Mould }> {
  const mould = await tx.findOneBy(Mould, { jurisdictionId: actor.jurisdictionId, id });
  if (!mould) throw new CastError('mould.unknown');
  return { mouldItem: await lockExhibit(tx, actor, id), mould };
}

interface Pour {
  /** Last day of use of the resin. */
  readonly expiresOn: string;
  /** When the resin was in use, as far as it is known: when it was poured, or when the cast left the mould. */
  readonly usedAt: Date;
  readonly deviationReason?: string | undefined;
}

interface CastTimes {
  readonly usedAt: Date;
  readonly demouldedAt: Date;
  readonly castingId?: string;
}

/** Judges and enters a cast, whichever way it was recorded. */
@Injectable()
export class CastEntry {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly numbering: Numbering,
    private readonly limits: PourLimits,
    private readonly recalls: RecallMarks,
    private readonly outbox: Outbox,
  ) {}

  /** Throws when the mould cannot be poured so: with expired resin, or departing from the procedure without a stated reason. */
  async judge(tx: EntityManager, actor: Actor, mould: Mould, { expiresOn, usedAt, deviationReason }: Pour): Promise<void> {
    if (isExpired(expiresOn, usedAt)) throw new CastError('cast.resin-expired', { expiresOn });
    if (deviationReason !== undefined) return;
    const cured = cureOf(mould, usedAt);
    if (cured < CURE_HOURS)
      throw new CastError('mould.cured-too-short', { curedHours: Math.floor(cured * 100) / 100, requiredHours: CURE_HOURS });
    const { pours, limit } = await this.limits.of(tx, actor, mould);
    if (limit !== null && pours >= limit) throw new CastError('mould.poured-too-often', { pours, limit });
  }

  async enter(
    tx: EntityManager,
    actor: Actor,
    mouldItem: Exhibit,
    mould: Mould,
    made: MakeCast,
    { usedAt, demouldedAt, castingId }: CastTimes,
  ): Promise<{ exhibit: Exhibit; making: CastMaking }> {
    const examination = { discipline: 'CASTING', at: usedAt, instrumentIds: made.instrumentIds, methodId: made.methodId } as const;
    const grounds = await judgeMeans(tx, actor, examination);
    const deviations = await this.deviations(tx, actor, mould, usedAt);
    const { exhibit, making } = await this.rows(tx, actor, mouldItem, mould, made, demouldedAt);
    await keepMeans(tx, actor, making.id, examination, grounds);
    const { mouldOrdinal, castOrdinal, deviationReason, resinProduct, lot } = making;
    await this.chronicle.record(tx, actor, exhibit, {
      kind: 'cast.poured',
      occurredAt: demouldedAt,
      facts: {
        custodian: actor.officialId,
        mouldId: mould.id,
        originalId: mould.originalId,
        mouldOrdinal,
        castOrdinal,
        resinExpiresOn: made.expiresOn,
        deviates: deviations.length > 0,
        ...(deviations.length > 0 && { deviations }),
        ...(castingId !== undefined && { castingId }),
        ...qualityFacts(grounds),
      },
      sealed: { label: exhibit.reference, resinProduct, lot, deviationReason },
    });
    await this.recalls.markMade(
      tx,
      actor,
      exhibit,
      [{ material: 'RESIN', product: made.resinProduct, lot: made.lot }],
      demouldedAt,
      mould.id,
    );
    await tellFitness(tx, actor, this.outbox, exhibit, [], demouldedAt);
    return { exhibit, making };
  }

  private async deviations(tx: EntityManager, actor: Actor, mould: Mould, usedAt: Date): Promise<Deviation[]> {
    const { pours, limit } = await this.limits.of(tx, actor, mould);
    const deviations: Deviation[] = cureOf(mould, usedAt) < CURE_HOURS ? ['cured-too-short'] : [];
    if (limit !== null && pours >= limit) deviations.push('poured-too-often');
    return deviations;
  }

  private async rows(
    tx: EntityManager,
    actor: Actor,
    mouldItem: Exhibit,
    mould: Mould,
    made: MakeCast,
    demouldedAt: Date,
  ): Promise<{ exhibit: Exhibit; making: CastMaking }> {
    const id = randomUUID();
    const castOrdinal = await this.numbering.next(tx, actor, `cast/${mould.id}`);
    const poured = castStateAfter(mouldItem.state as CastState, mouldItem.state === 'mould_poured' ? 'pour-cast-early' : 'pour-cast');
    const exhibit = await enterExhibit(tx, actor, {
      id,
      caseId: mouldItem.caseId,
      recoveryId: mouldItem.recoveryId,
      reference: await this.label(tx, actor, mouldItem.reference, castOrdinal),
      kind: 'CAST',
      parentId: mould.id,
      calibre: mouldItem.calibre,
      regions: mouldItem.regions,
      state: castStateAfter(poured, 'cure-cast'),
      occurredAt: demouldedAt,
    });
    const { demouldedAt: _, deviationReason, ...materials } = made;
    const making = tx.create(CastMaking, {
      ...materials,
      jurisdictionId: actor.jurisdictionId,
      id,
      mouldId: mould.id,
      mouldOrdinal: mould.ordinal,
      castOrdinal,
      fitFor: [],
      makerId: actor.officialId,
      deviationReason: deviationReason ?? null,
      occurredAt: demouldedAt,
    });
    await tx.insert(CastMaking, making);
    return { exhibit, making };
  }

  /** Country, laboratory, exhibit, mould, cast: a label that means the same in every country. */
  private async label(tx: EntityManager, actor: Actor, mouldReference: string, castOrdinal: number): Promise<string> {
    const country = await this.numbering.country(tx, actor);
    const label = `${mouldReference}-C${castOrdinal}`;
    return label.startsWith(`${country}-`) ? label : `${country}-${label}`;
  }
}

const cureOf = ({ occurredAt, cureHours }: Mould, usedAt: Date): number => curedHours({ pouredAt: occurredAt, cureHours }, usedAt);
