import type { SharingDisclosure } from '@headstamp/codes';
import { pageOf, positionOf } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AcquisitionReader, type Drawable } from '../acquisition/acquisition.reader';
import { SurfaceEngine } from '../engine/surface-engine';
import { newestFirst } from '../record/newest-first';
import { SharedAcquisition } from '../shared-acquisition/shared-acquisition.entity';
import { assertStillOpen, sharedDrawable } from '../shared-acquisition/shared-terms';
import { LinkSurface } from './link-surface.entity';
import type { LinkPage, LinkQuery, LinkView } from './link.dto';
import { Link } from './link.entity';
import { LinkError } from './link.errors';
import { linkViews } from './link.views';

@Injectable()
export class LinkReader {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly acquisitions: AcquisitionReader,
    private readonly engine: SurfaceEngine,
  ) {}

  page(actor: Actor, { limit, cursor, state, caseId, open }: LinkQuery): Promise<LinkPage> {
    const position = positionOf(cursor);
    return this.session.disclose(actor, { subjectKind: 'link', subjectId: null }, async (tx) => {
      const query = newestFirst(tx, Link, actor, position, limit);
      if (state !== undefined) query.andWhere('item.state = :state', { state });
      if (open !== undefined) query.andWhere(open ? 'item.settledAt IS NULL' : 'item.settledAt IS NOT NULL');
      if (caseId !== undefined)
        query.andWhere('(item.ownCaseId = :caseId OR (item.ourPart = :domestic AND item.otherCaseId = :caseId))', {
          caseId,
          domestic: 'domestic',
        });
      const links = await query.getMany();
      const views = new Map((await linkViews(tx, actor, links)).map((view) => [view.id, view]));
      const { items, nextCursor } = pageOf(links, limit, ({ id }) => views.get(id));
      return { items: items.filter((view) => view !== undefined), nextCursor };
    });
  }

  one(actor: Actor, id: string): Promise<LinkView> {
    return this.session.disclose(actor, { subjectKind: 'link', subjectId: id }, async (tx) =>
      this.view(tx, actor, await this.known(tx, actor, id)),
    );
  }

  async view(tx: EntityManager, actor: Actor, link: Link): Promise<LinkView> {
    const [view] = await linkViews(tx, actor, [link]);
    if (!view) throw new LinkError('link.unknown');
    return view;
  }

  async picture(actor: Actor, id: string, side: 'own' | 'other', width: number): Promise<Buffer> {
    const drawn = await this.session.disclose(
      actor,
      { subjectKind: `link-picture-${side}`, subjectId: id },
      async (tx) => {
        const link = await this.known(tx, actor, id);
        return side === 'own' ? this.acquisitions.drawable(tx, actor, link.ownAcquisitionId) : this.other(tx, actor, link);
      },
    );
    return this.engine.picture(drawn, width);
  }

  /** What came with the notice, or what was shared for comparison; nothing else of the other side is here. */
  async other(tx: EntityManager, actor: Actor, link: Link, wanted: SharingDisclosure = 'PICTURE'): Promise<Drawable> {
    const { jurisdictionId } = actor;
    const { id: linkId, ourPart, otherAcquisitionId, otherJurisdictionId, otherSynthetic: synthetic } = link;
    if (ourPart === 'domestic') return this.acquisitions.drawable(tx, actor, otherAcquisitionId);
    const noticed = await tx.findOneBy(LinkSurface, { jurisdictionId, linkId });
    if (noticed) {
      await assertStillOpen(tx, actor, { linkId, ownerId: otherJurisdictionId, acquisitionId: otherAcquisitionId });
      return { surface: noticed.surface, synthetic };
    }
    const where = { jurisdictionId, id: otherAcquisitionId, ownerId: otherJurisdictionId };
    if (!(await tx.existsBy(SharedAcquisition, where))) throw new LinkError('link.surface-not-shared');
    return sharedDrawable(tx, actor, { id: otherAcquisitionId, ownerId: otherJurisdictionId }, wanted);
  }

  async known(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Link> {
    const link = await tx.findOneBy(Link, { jurisdictionId, id });
    if (!link) throw new LinkError('link.unknown');
    return link;
  }
}
