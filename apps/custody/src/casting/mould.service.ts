import { randomUUID } from 'node:crypto';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { enterExhibit } from '../exhibit/enter-exhibit';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertFree, assertUndisputed, lockExhibit } from '../exhibit/exhibit-custody';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { isCastable } from '../exhibit/exhibit-kinds';
import { Numbering } from '../exhibit/numbering';
import { Sealing } from '../exhibit/sealing';
import { claimedTime } from '../fields/claimed-time';
import { CastError } from './cast.errors';
import { castStateAfter } from './cast.states';
import { CURE_HOURS, isExpired } from './casting-rules';
import type { MakeMould } from './casting.dto';
import { MouldView } from './casting-views.dto';
import { Mould } from './mould.entity';

@Injectable()
export class MouldService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly sealing: Sealing,
    private readonly numbering: Numbering,
  ) {}

  /**
   * Casting happens to the original: its seal is opened, the mould is made, it is sealed again with another seal, and the log of
   * the original says so. The operator holds the original all the while.
   */
  make(actor: Actor, made: MakeMould): Promise<MouldView> {
    return this.session.run(actor, async (tx, now) => {
      const original = await this.original(tx, actor, made.originalId);
      const occurredAt = claimedTime(made.occurredAt, now, original.heldSince);
      if (isExpired(made.expiresOn, occurredAt)) throw new CastError('mould.silicone-expired', { expiresOn: made.expiresOn });
      if ((made.sealOpened ?? null) !== original.sealNumber) throw new ExhibitError('exhibit.seal-differs');

      if (made.sealOpened !== undefined) await this.sealing.open(tx, actor, original, made.sealOpened, occurredAt, 'casting');
      const { exhibit, mould } = await this.enter(tx, actor, original, made, occurredAt);
      await this.chronicle.record(tx, actor, original, {
        kind: 'exhibit.cast',
        occurredAt,
        facts: { mouldId: mould.id, mouldOrdinal: mould.ordinal, sealOpened: mould.sealOpened, sealAfter: mould.sealAfter },
      });
      await this.sealing.apply(tx, actor, original, made.sealAfter, occurredAt);
      await this.chronicle.record(tx, actor, exhibit, {
        kind: 'mould.poured',
        occurredAt,
        facts: {
          custodian: actor.officialId,
          originalId: original.id,
          mouldOrdinal: mould.ordinal,
          siliconeExpiresOn: mould.expiresOn,
          cureHours: mould.cureHours,
        },
        sealed: { reference: exhibit.reference, siliconeProduct: mould.siliconeProduct, lot: mould.lot },
      });
      return MouldView.ofMould(exhibit, mould);
    });
  }

  private async original(tx: EntityManager, actor: Actor, id: string): Promise<Exhibit> {
    const original = await lockExhibit(tx, actor, id);
    if (original.originJurisdictionId !== null) throw new CastError('mould.original-came-from-abroad');
    if (!isCastable(original.kind)) throw new CastError('mould.original-not-castable', { kind: original.kind });
    await assertFree(tx, actor, original);
    assertUndisputed(original);
    return original;
  }

  private async enter(
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
