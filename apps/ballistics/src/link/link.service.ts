import { ExchangeDocuments, type SpecimenKind } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LinkSpecimen } from './link-specimen.entity';
import type { LinkView, RequestSpecimens } from './link.dto';
import { Link } from './link.entity';
import { LinkError } from './link.errors';
import { LinkReader } from './link.reader';
import { linkAfter, mayMove, type LinkMove } from './link.states';

/** The everyday moves of a link before anything is concluded. */
@Injectable()
export class LinkService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly reader: LinkReader,
  ) {}

  /** Asks the declarer for a cast of its item, or for the original where a cast does not serve. */
  requestCast(actor: Actor, id: string, version: number, { items = 'CASTS' }: RequestSpecimens = {}): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const link = await lockLink(tx, actor, id, version);
      if (link.ourPart !== 'recipient') throw new LinkError('link.only-the-recipient-asks');
      link.state = linkAfter(link.state, ASKING[items]);
      await this.asked(tx, actor, link, items, now);
      await this.documents.send(tx, actor, now, {
        kind: 'cast-request',
        to: link.otherJurisdictionId,
        body: {
          subjectId: link.id,
          acquisitionId: link.otherAcquisitionId,
          purpose: 'MICROSCOPY',
          ...(items === 'ORIGINALS' && { items }),
        },
      });
      return this.reader.view(tx, actor, link);
    });
  }

  takeInCastRequest(delivery: Delivery<'cast-request.received'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor) => {
      const envelope = await this.documents.read(tx, actor, delivery.data.documentId, 'cast-request');
      const { from, signedAt, body } = envelope;
      const link = await lockLink(tx, actor, body.subjectId);
      if (link.otherJurisdictionId !== from || link.ownAcquisitionId !== body.acquisitionId) throw new LinkError('link.not-a-party');
      const items = body.items === 'ORIGINALS' ? 'ORIGINALS' : 'CASTS';
      // We may have looked at the images meanwhile; the request is noted all the same.
      if (mayMove(link.state, ASKING[items])) link.state = linkAfter(link.state, ASKING[items]);
      await this.asked(tx, actor, link, items, new Date(signedAt));
      await this.documents.accept(tx, actor, envelope);
    });
  }

  /** Custody of this jurisdiction took over a cast that came for this link. */
  receiveCast(delivery: Delivery<'cast.received'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const { castId, linkId, from, fitFor } = delivery.data;
      const { jurisdictionId } = actor;
      const link = await lockLink(tx, actor, linkId);
      // A third state's cast is no specimen of this link, whatever its consignment says it is for.
      if (link.otherJurisdictionId !== from) throw new LinkError('link.not-a-party');
      if (await tx.existsBy(LinkSpecimen, { jurisdictionId, linkId, castId })) return;
      // A message of an earlier version says nothing of the review.
      const passedFor = fitFor ? [...fitFor] : null;
      await tx.insert(LinkSpecimen, { jurisdictionId, linkId, castId, fitFor: passedFor });
      // A cast that arrives after the comparison is a specimen all the same, and moves nothing.
      if (mayMove(link.state, 'receive-cast')) await tx.save(Object.assign(link, { state: linkAfter(link.state, 'receive-cast') }));
      await this.ledger.append(tx, actor, {
        kind: 'specimen.received',
        subject: { kind: 'link', id: linkId },
        occurredAt: now,
        facts: { castId, state: link.state, fitFor: passedFor },
      });
    });
  }

  private async asked(tx: EntityManager, actor: Actor, link: Link, items: SpecimenKind, at: Date): Promise<void> {
    await tx.save(Object.assign(link, items === 'CASTS' ? { castsRequestedAt: at } : { originalsRequestedAt: at }));
    await this.ledger.append(tx, actor, {
      kind: items === 'CASTS' ? 'cast.requested' : 'original.requested',
      subject: { kind: 'link', id: link.id },
      occurredAt: at,
      facts: { part: link.ourPart, other: link.otherCode, state: link.state },
    });
  }
}

const ASKING = { CASTS: 'request-casts', ORIGINALS: 'request-originals' } as const satisfies Record<SpecimenKind, LinkMove>;

/** The link for writing; @throws LinkError when it is unknown here or was changed since it was read */
export async function lockLink(tx: EntityManager, { jurisdictionId }: Actor, id: string, version?: number): Promise<Link> {
  const link = await tx.findOne(Link, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (!link) throw new LinkError('link.unknown');
  if (version !== undefined && link.version !== version) throw new LinkError('link.changed-meanwhile');
  return link;
}
