import { randomUUID } from 'node:crypto';
import { Outbox } from '@headstamp/messaging';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertFree, assertUndisputed, lockExhibit } from '../exhibit/exhibit-custody';
import { claimedTime } from '../fields/claimed-time';
import { assertLotUsable } from '../laboratory/consumable-lot/registered-lot';
import { judgeMeans, keepMeans, qualityFacts } from '../laboratory/standing/examinations';
import { CastEntry, lockMould } from './cast-entry';
import { CastMaking, CastReview } from './cast.entity';
import { CastError } from './cast.errors';
import { castStateAfterReview, type CastState } from './cast.states';
import { assertNarrows, judgeReview, type ReviewedRegion } from './casting-rules';
import type { MakeCast, ReviewCast } from './casting.dto';
import { CastView } from './casting-views.dto';
import { tellFitness } from './fitness';
import { latestReviews } from './reviews';

@Injectable()
export class CastService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly entry: CastEntry,
    private readonly photographs: Photographs,
    private readonly outbox: Outbox,
  ) {}

  /** Records a cast that has left its mould. Who makes it holds it. */
  make(actor: Actor, mouldId: string, made: MakeCast): Promise<CastView> {
    return this.session.run(actor, async (tx, now) => {
      const { mouldItem, mould } = await lockMould(tx, actor, mouldId);
      await assertFree(tx, actor, mouldItem);
      assertUndisputed(mouldItem);
      const demouldedAt = claimedTime(made.demouldedAt, now, mouldItem.heldSince);
      await this.entry.judge(tx, actor, mould, { expiresOn: made.expiresOn, usedAt: demouldedAt, deviationReason: made.deviationReason });
      await assertLotUsable(tx, actor, made.resinProduct, made.lot, demouldedAt);
      const { exhibit, making } = await this.entry.enter(tx, actor, mouldItem, mould, made, { usedAt: demouldedAt, demouldedAt });
      return CastView.ofCast(exhibit, making, null);
    });
  }

  /**
   * Somebody other than the maker checks the cast against the original and says what it is fit for. A later review supersedes the
   * one before it, which stays, and may only narrow it.
   */
  review(actor: Actor, id: string, judged: ReviewCast): Promise<CastView> {
    return this.session.run(actor, async (tx, now) => {
      const { exhibit, making } = await this.lockCast(tx, actor, id);
      if (making.makerId === null) throw new CastError('cast.made-abroad');
      if (making.makerId === actor.officialId) throw new CastError('cast.reviewer-is-maker');
      judgeReview(exhibit, judged.fitFor, judged.perRegion);
      const examination = { discipline: 'CAST_REVIEW', at: now, instrumentIds: judged.instrumentIds, methodId: judged.methodId } as const;
      const grounds = await judgeMeans(tx, actor, examination);
      const previous = (await latestReviews(tx, actor, [id])).get(id) ?? null;
      const passed = !judged.fitFor.includes('REJECTED');
      exhibit.state = castStateAfterReview(exhibit.state as CastState, passed, previous !== null);
      if (previous) assertNarrows(previous.fitFor, judged.fitFor);
      making.fitFor = judged.fitFor;
      await tx.save([exhibit]);
      await tx.save([making]);
      const perRegion = await this.withPhotographs(tx, actor, judged);
      const review = tx.create(CastReview, {
        jurisdictionId: actor.jurisdictionId,
        id: randomUUID(),
        castId: id,
        reviewerId: actor.officialId,
        fitFor: judged.fitFor,
        perRegion,
        magnification: judged.magnification,
        remarks: judged.remarks ?? null,
        supersedes: previous?.id ?? null,
        occurredAt: now,
      });
      await tx.insert(CastReview, review);
      await keepMeans(tx, actor, review.id, examination, grounds);
      const first = passed ? 'cast.passed' : 'cast.rejected';
      await this.chronicle.record(tx, actor, exhibit, {
        kind: previous ? 'quality.reviewed' : first,
        occurredAt: now,
        facts: {
          reviewer: actor.officialId,
          fitFor: judged.fitFor,
          perRegion: perRegion.map(({ photographs, ...region }) => ({
            ...region,
            photographs: (photographs ?? []).map(({ sha256 }) => sha256),
          })),
          magnification: judged.magnification,
          ...(previous && { supersedes: previous.id }),
          ...qualityFacts(grounds),
        },
        ...(judged.remarks !== undefined && { sealed: { remarks: judged.remarks } }),
      });
      await tellFitness(tx, actor, this.outbox, exhibit, judged.fitFor, now);
      return CastView.ofCast(exhibit, making, review);
    });
  }

  private async withPhotographs(tx: EntityManager, actor: Actor, { perRegion }: ReviewCast): Promise<ReviewedRegion[]> {
    const ids = [...new Set(perRegion.flatMap(({ photographIds = [] }) => photographIds))];
    const kept = new Map((await this.photographs.known(tx, actor, ids)).map(({ id, sha256 }) => [id, { id, sha256 }]));
    return perRegion.map(({ region, verdict, defects, photographIds = [] }) => ({
      ...{ region, verdict, defects },
      photographs: photographIds.flatMap((id) => kept.get(id.toLowerCase()) ?? []),
    }));
  }

  private async lockCast(tx: EntityManager, actor: Actor, id: string): Promise<{ exhibit: Exhibit; making: CastMaking }> {
    const making = await tx.findOneBy(CastMaking, { jurisdictionId: actor.jurisdictionId, id });
    if (!making) throw new CastError('cast.unknown');
    return { exhibit: await lockExhibit(tx, actor, id), making };
  }
}
