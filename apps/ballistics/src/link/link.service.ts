import { ExchangeDocuments, type SpecimenKind } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepFitness } from './cast-fitness';
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
  requestCast(actor: Actor, id: string, version: number, { items = 'CASTS', whyNoCast }: RequestSpecimens = {}): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const link = await lockLink(tx, actor, id, version);
      if (link.ourPart !== 'recipient') throw new LinkError('link.only-the-recipient-asks');
      link.state = linkAfter(link.state, ASKING[items]);
      if (items === 'ORIGINALS' && whyNoCast === undefined) throw new LinkError('link.why-no-cast');
      await this.asked(tx, actor, link, items, now, whyNoCast ?? null);
      await this.documents.send(tx, actor, now, {
        kind: 'cast-request',
        to: link.otherJurisdictionId,
        body: {
          subjectId: link.id,
          acquisitionId: link.otherAcquisitionId,
          purpose: 'MICROSCOPY',
          ...(items === 'ORIGINALS' && { items, ...(whyNoCast !== undefined && { whyNoCast }) }),
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
      const whyNoCast = items === 'ORIGINALS' && isWritten(body.whyNoCast) ? body.whyNoCast : null;
      await this.asked(tx, actor, link, items, new Date(signedAt), whyNoCast);
      await this.documents.accept(tx, actor, envelope);
    });
  }

  /** Custody of this jurisdiction took over a cast that came for this link. */
  receiveCast(delivery: Delivery<'cast.received'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const { castId, linkId, from, fitFor, item = 'CAST' } = delivery.data;
      const { jurisdictionId } = actor;
      const link = await lockLink(tx, actor, linkId);
      // A third state's cast is no specimen of this link, whatever its consignment says it is for.
      if (link.otherJurisdictionId !== from) throw new LinkError('link.not-a-party');
      if (await tx.existsBy(LinkSpecimen, { jurisdictionId, linkId, castId })) return;
      // A message of an earlier version says nothing of the review.
      const passedFor = fitFor && item === 'CAST' ? [...fitFor] : null;
      await tx.insert(LinkSpecimen, { jurisdictionId, linkId, castId, item, fitFor: passedFor });
      if (passedFor) await keepFitness(tx, actor, { castId, reference: null, fitFor: passedFor, at: now });
      const move = item === 'CAST' ? 'receive-cast' : 'receive-original';
      // A cast that arrives after the comparison is a specimen all the same, and moves nothing.
      if (mayMove(link.state, move)) await tx.save(Object.assign(link, { state: linkAfter(link.state, move) }));
      await this.ledger.append(tx, actor, {
        kind: 'specimen.received',
        subject: { kind: 'link', id: linkId },
        occurredAt: now,
        facts: { ...(item === 'CAST' ? { castId } : { originalId: castId }), state: link.state, fitFor: passedFor },
      });
    });
  }

  /** Custody of this jurisdiction poured or reviewed a cast. */
  judgeCast(delivery: Delivery<'cast.judged'>): Promise<void> {
    const { castId, reference, fitFor, at } = delivery.data;
    return this.inbox.once(delivery, (tx, actor) => keepFitness(tx, actor, { castId, reference, fitFor, at: new Date(at) }));
  }

  private async asked(tx: EntityManager, actor: Actor, link: Link, items: SpecimenKind, at: Date, whyNoCast: string | null): Promise<void> {
    await tx.save(Object.assign(link, items === 'CASTS' ? { castsRequestedAt: at } : { originalsRequestedAt: at, whyNoCast }));
    await this.ledger.append(tx, actor, {
      kind: items === 'CASTS' ? 'cast.requested' : 'original.requested',
      subject: { kind: 'link', id: link.id },
      occurredAt: at,
      facts: { part: link.ourPart, other: link.otherCode, state: link.state },
      ...(whyNoCast !== null && { sealed: { whyNoCast } }),
    });
  }
}

/** A document from abroad may hold anything. */
const isWritten = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 2_000;

const ASKING = { CASTS: 'request-casts', ORIGINALS: 'request-originals' } as const satisfies Record<SpecimenKind, LinkMove>;

/** The link for writing; @throws LinkError when it is unknown here or was changed since it was read */
export async function lockLink(tx: EntityManager, { jurisdictionId }: Actor, id: string, version?: number): Promise<Link> {
  const link = await tx.findOne(Link, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (!link) throw new LinkError('link.unknown');
  if (version !== undefined && link.version !== version) throw new LinkError('link.changed-meanwhile');
  return link;
}
