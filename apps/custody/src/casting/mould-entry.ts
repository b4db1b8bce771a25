import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { enterExhibit } from '../exhibit/enter-exhibit';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertFree, assertUndisputed, lockExhibit } from '../exhibit/exhibit-custody';
import { isCastable } from '../exhibit/exhibit-kinds';
import { Numbering } from '../exhibit/numbering';
import { Sealing } from '../exhibit/sealing';
import { judgeMeans, keepMeans, qualityFacts } from '../laboratory/standing/examinations';
import { CastError } from './cast.errors';
import { castStateAfter } from './cast.states';
import { CURE_HOURS } from './casting-rules';
import type { MakeMould } from './casting.dto';
import { Mould } from './mould.entity';
import { RecallMarks } from './recall-marks';

/** The original that a mould can be made of now: one's own, held and undisputed. */
export async function lockOriginal(tx: EntityManager, actor: Actor, id: string): Promise<Exhibit> {
  const original = await lockExhibit(tx, actor, id);
  if (original.originJurisdictionId !== null) throw new CastError('mould.original-came-from-abroad');
  if (!isCastable(original.kind)) throw new CastError('mould.original-not-castable', { kind: original.kind });
  await assertFree(tx, actor, original);
  assertUndisputed(original);
  return original;
}

interface MouldTimes {
  readonly pouredAt: Date;
  /** When the original was sealed again. */
  readonly madeAt: Date;
  /** The casting whose steps made it; left out when it was recorded as a whole. */
  readonly castingId?: string;
}

/** Enters a mould that was made, whichever way it was recorded. */
@Injectable()
export class MouldEntry {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly sealing: Sealing,
    private readonly numbering: Numbering,
    private readonly recalls: RecallMarks,
  ) {}

  /** The seal of the original is open; it is sealed again here, and its log says what was done to it. */
  async enter(
    tx: EntityManager,
    actor: Actor,
    original: Exhibit,
    made: MakeMould,
    { pouredAt, madeAt, castingId }: MouldTimes,
  ): Promise<{ exhibit: Exhibit; mould: Mould }> {
    const examination = { discipline: 'CASTING', at: pouredAt, instrumentIds: made.instrumentIds, methodId: made.methodId } as const;
    const grounds = await judgeMeans(tx, actor, examination);
    const { exhibit, mould } = await this.rows(tx, actor, original, made, pouredAt);
    await keepMeans(tx, actor, mould.id, examination, grounds);
    const byStep = castingId !== undefined && { castingId };
    await this.chronicle.record(tx, actor, original, {
      kind: 'exhibit.cast',
      occurredAt: madeAt,
      facts: { mouldId: mould.id, mouldOrdinal: mould.ordinal, sealOpened: mould.sealOpened, sealAfter: mould.sealAfter, ...byStep },
    });
    await this.sealing.apply(tx, actor, original, made.sealAfter, madeAt);
    await this.chronicle.record(tx, actor, exhibit, {
      kind: 'mould.poured',
      occurredAt: pouredAt,
      facts: {
        custodian: actor.officialId,
        originalId: original.id,
        mouldOrdinal: mould.ordinal,
        siliconeExpiresOn: mould.expiresOn,
        cureHours: mould.cureHours,
        ...byStep,
        ...qualityFacts(grounds),
      },
      sealed: { reference: exhibit.reference, siliconeProduct: mould.siliconeProduct, lot: mould.lot },
    });
    await this.recalls.markMade(tx, actor, exhibit, [{ material: 'SILICONE', product: mould.siliconeProduct, lot: mould.lot }], madeAt);
    return { exhibit, mould };
  }

  private async rows(
    tx: EntityManager,
    actor: Actor,
    original: Exhibit,
    made: MakeMould,
    occurredAt: Date,
  ): Promise<{ exhibit: Exhibit; mould: Mould }> {
    const id = randomUUID();
    const ordinal = await this.numbering.next(tx, actor, `mould/${original.id}`);
    const poured = castStateAfter('planned', 'pour-mould');
    const exhibit = await enterExhibit(tx, actor, {
      id,
      caseId: original.caseId,
      recoveryId: original.recoveryId,
      reference: `${original.reference}-M${ordinal}`,
      kind: 'MOULD',
      parentId: original.id,
      calibre: original.calibre,
      regions: original.regions,
      state: made.cureHours < CURE_HOURS ? poured : castStateAfter(poured, 'cure-mould'),
      occurredAt,
    });
    const { degassing, sealOpened, originalId: _, occurredAt: __, ...materials } = made;
    await tx.insert(Mould, {
      ...materials,
      jurisdictionId: actor.jurisdictionId,
      id,
      originalId: original.id,
      ordinal,
      degassingPressureKpa: degassing.pressureKpa,
      degassingMinutes: degassing.minutes,
      sealOpened: sealOpened ?? null,
      operatorId: actor.officialId,
      occurredAt,
    });
    return { exhibit, mould: await tx.findOneByOrFail(Mould, { jurisdictionId: actor.jurisdictionId, id }) };
  }
}
