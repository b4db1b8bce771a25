import type { Page } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { Consignment, ConsignmentItem } from '../consignment/consignment.entity';
import { Exhibit } from '../exhibit/exhibit.entity';
import { listed } from '../fields/listed';
import { meansOf } from '../laboratory/standing/examinations';
import { holdsOnOriginal } from '../legal-hold/held-original';
import { CastMaking } from './cast.entity';
import { CastError } from './cast.errors';
import { CastDetailView, CastView, JourneyView, MouldDetailView, type ListCasts } from './casting-views.dto';
import { Mould } from './mould.entity';
import { LotRecallItem } from './recall.entity';
import { latestReviews, reviewsOf } from './reviews';

/** Moulds and casts as they are shown. */
@Injectable()
export class CastingReading {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
  ) {}

  casts(actor: Actor, query: ListCasts): Promise<Page<CastView>> {
    return this.session.disclose(actor, { subjectKind: 'cast', subjectId: null }, async (tx) => {
      const page = await listed(
        tx,
        actor,
        Exhibit,
        query,
        (rows) => {
          rows.andWhere(`row.kind = 'CAST'`);
          return query.state === undefined ? rows : rows.andWhere('row.state = :state', { state: query.state });
        },
        (row) => row,
      );
      return { items: await this.views(tx, actor, page.items), nextCursor: page.nextCursor };
    });
  }

  cast(actor: Actor, id: string): Promise<CastDetailView> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'cast', subjectId: id }, async (tx) => {
      const exhibit = await tx.findOneBy(Exhibit, { jurisdictionId, id });
      const making = await tx.findOneBy(CastMaking, { jurisdictionId, id });
      if (!exhibit || !making) throw new CastError('cast.unknown');
      const reviews = (await reviewsOf(tx, actor, [id])).get(id) ?? [];
      const recallIds = (await tx.findBy(LotRecallItem, { jurisdictionId, itemId: id })).map(({ recallId }) => recallId);
      const mould = making.mouldId === null ? null : await tx.findOneBy(Mould, { jurisdictionId, id: making.mouldId });
      const journeys = await this.journeys(tx, actor, id);
      return CastDetailView.ofDetail(
        { exhibit, making, reviews, recallIds, originalId: mould?.originalId ?? null, originalHoldIds: await holdsOnOriginal(tx, actor, id) },
        journeys,
        await this.chronicle.of(tx, actor, id),
        await meansOf(tx, actor, [id, ...reviews.map((review) => review.id)]),
      );
    });
  }

  mould(actor: Actor, id: string): Promise<MouldDetailView> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'mould', subjectId: id }, async (tx) => {
      const exhibit = await tx.findOneBy(Exhibit, { jurisdictionId, id });
      const mould = await tx.findOneBy(Mould, { jurisdictionId, id });
      if (!exhibit || !mould) throw new CastError('mould.unknown');
      const original = await tx.findOneByOrFail(Exhibit, { jurisdictionId, id: mould.originalId });
      const casts = await tx.find(Exhibit, { where: { jurisdictionId, parentId: id }, order: { recordedAt: 'ASC', id: 'ASC' } });
      return MouldDetailView.ofDetail(
        exhibit,
        mould,
        original,
        await this.views(tx, actor, casts),
        await this.chronicle.of(tx, actor, id),
        await meansOf(tx, actor, [id]),
      );
    });
  }

  private async views(tx: EntityManager, actor: Actor, casts: readonly Exhibit[]): Promise<CastView[]> {
    const { jurisdictionId } = actor;
    const ids = casts.map(({ id }) => id);
    const makings = new Map((await tx.findBy(CastMaking, { jurisdictionId, id: In(ids) })).map((making) => [making.id, making]));
    const reviews = await latestReviews(tx, actor, ids);
    return casts.flatMap((exhibit) => {
      const making = makings.get(exhibit.id);
      return making ? [CastView.ofCast(exhibit, making, reviews.get(exhibit.id) ?? null)] : [];
    });
  }

  private async journeys(tx: EntityManager, { jurisdictionId }: Actor, castId: string): Promise<JourneyView[]> {
    const items = await tx.findBy(ConsignmentItem, { jurisdictionId, castId });
    const consignments = await tx.find(Consignment, {
      where: { jurisdictionId, id: In(items.map(({ consignmentId }) => consignmentId)) },
      order: { recordedAt: 'ASC' },
    });
    return consignments.map(({ id, reference, direction, counterpartId, linkId, state }) =>
      Object.assign(new JourneyView(), { consignmentId: id, reference, direction, counterpartId, linkId, state }),
    );
  }
}
