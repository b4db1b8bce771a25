import { randomUUID } from 'node:crypto';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { enterExhibit } from '../exhibit/enter-exhibit';
import { Exhibit } from '../exhibit/exhibit.entity';
import { assertFree, assertUndisputed, lockExhibit } from '../exhibit/exhibit-custody';
import { Numbering } from '../exhibit/numbering';
import { claimedTime } from '../fields/claimed-time';
import { CastMaking, CastReview } from './cast.entity';
import { CastError } from './cast.errors';
import { castStateAfter, type CastState } from './cast.states';
import { CURE_HOURS, curedHours, isExpired, judgeReview } from './casting-rules';
import type { MakeCast, ReviewCast } from './casting.dto';
import { CastView } from './casting-views.dto';
import { Mould } from './mould.entity';

@Injectable()
export class CastService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly numbering: Numbering,
  ) {}

  /** Records a cast that has left its mould. Who makes it holds it. */
  make(actor: Actor, mouldId: string, made: MakeCast): Promise<CastView> {
    return this.session.run(actor, async (tx, now) => {
      const { exhibit: mouldItem, mould } = await this.mould(tx, actor, mouldId);
      await assertFree(tx, actor, mouldItem);
      assertUndisputed(mouldItem);
      const demouldedAt = claimedTime(made.demouldedAt, now, mouldItem.heldSince);
      if (isExpired(made.expiresOn, demouldedAt)) throw new CastError('cast.resin-expired', { expiresOn: made.expiresOn });
      const cured = curedHours({ pouredAt: mould.occurredAt, cureHours: mould.cureHours }, demouldedAt);
      const deviates = cured < CURE_HOURS;
      if (deviates && made.deviationReason === undefined) {
        throw new CastError('mould.cured-too-short', { curedHours: Math.floor(cured * 100) / 100, requiredHours: CURE_HOURS });
      }
      const id = randomUUID();
      const castOrdinal = await this.numbering.next(tx, actor, `cast/${mouldId}`);
      const poured = castStateAfter(mouldItem.state as CastState, mouldItem.state === 'mould_poured' ? 'pour-cast-early' : 'pour-cast');
      const exhibit = await enterExhibit(tx, actor, {
        id,
        caseId: mouldItem.caseId,
        reference: await this.label(tx, actor, mouldItem.reference, castOrdinal),
        kind: 'CAST',
        parentId: mouldId,
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
        mouldId,
        mouldOrdinal: mould.ordinal,
        castOrdinal,
        fitFor: [],
        makerId: actor.officialId,
        deviationReason: deviationReason ?? null,
        occurredAt: demouldedAt,
      });
      await tx.insert(CastMaking, making);
      await this.chronicle.record(tx, actor, exhibit, {
        kind: 'cast.poured',
        occurredAt: demouldedAt,
        facts: {
          custodian: actor.officialId,
          mouldId,
          originalId: mould.originalId,
          mouldOrdinal: mould.ordinal,
          castOrdinal,
          resinExpiresOn: made.expiresOn,
          deviates,
        },
        sealed: { label: exhibit.reference, resinProduct: made.resinProduct, lot: made.lot, deviationReason: deviationReason ?? null },
      });
      return CastView.ofCast(exhibit, making, null);
    });
  }

  /** Somebody other than the maker checks the cast against the original and says what it is fit for. */
  review(actor: Actor, id: string, judged: ReviewCast): Promise<CastView> {
    return this.session.run(actor, async (tx, now) => {
      const { exhibit, making } = await this.lockCast(tx, actor, id);
      if (making.makerId === actor.officialId) throw new CastError('cast.reviewer-is-maker');
      judgeReview(exhibit, judged.fitFor, judged.perRegion);
      const passed = !judged.fitFor.includes('REJECTED');
      exhibit.state = castStateAfter(exhibit.state as CastState, passed ? 'pass' : 'reject');
      making.fitFor = judged.fitFor;
      await tx.save([exhibit]);
      await tx.save([making]);
      const perRegion = judged.perRegion.map(({ region, verdict, defects }) => ({ region, verdict, defects }));
      const review = tx.create(CastReview, {
        jurisdictionId: actor.jurisdictionId,
        id: randomUUID(),
        castId: id,
        reviewerId: actor.officialId,
        fitFor: judged.fitFor,
        perRegion,
        magnification: judged.magnification,
        remarks: judged.remarks ?? null,
        occurredAt: now,
      });
      await tx.insert(CastReview, review);
      await this.chronicle.record(tx, actor, exhibit, {
        kind: passed ? 'cast.passed' : 'cast.rejected',
        occurredAt: now,
        facts: { reviewer: actor.officialId, fitFor: judged.fitFor, perRegion, magnification: judged.magnification },
        ...(judged.remarks !== undefined && { sealed: { remarks: judged.remarks } }),
      });
      return CastView.ofCast(exhibit, making, review);
    });
  }

  private async mould(tx: EntityManager, actor: Actor, id: string): Promise<{ exhibit: Exhibit; mould: Mould }> {
    const mould = await tx.findOneBy(Mould, { jurisdictionId: actor.jurisdictionId, id });
    if (!mould) throw new CastError('mould.unknown');
    return { exhibit: await lockExhibit(tx, actor, id), mould };
  }

  private async lockCast(tx: EntityManager, actor: Actor, id: string): Promise<{ exhibit: Exhibit; making: CastMaking }> {
    const making = await tx.findOneBy(CastMaking, { jurisdictionId: actor.jurisdictionId, id });
    if (!making) throw new CastError('cast.unknown');
    return { exhibit: await lockExhibit(tx, actor, id), making };
  }

  /** Country, laboratory, exhibit, mould, cast: a label that means the same in every country. */
  private async label(tx: EntityManager, actor: Actor, mouldReference: string, castOrdinal: number): Promise<string> {
    const country = await this.numbering.country(tx, actor);
    const label = `${mouldReference}-C${castOrdinal}`;
    return label.startsWith(`${country}-`) ? label : `${country}-${label}`;
  }
}
