import { randomUUID } from 'node:crypto';
import { ExchangeDocuments, SUPERSESSION_GROUNDS } from '@headstamp/exchange';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LinkView } from '../link/link.dto';
import type { Link } from '../link/link.entity';
import { LinkError } from '../link/link.errors';
import { LinkReader } from '../link/link.reader';
import { lockLink } from '../link/link.service';
import { linkAfter, mayMove } from '../link/link.states';
import { day, oneOf, record, textOf, uuid } from '../record/document-rules';
import { unlessViolated } from '../record/violated';
import type { AnswerSupersession, ProposeSupersession } from './hit.dto';
import { HitSupersession } from './hit-supersession.entity';
import { judgeOwnHit, judgeSecondPerson, supersessionAfter, type SupersessionMove } from './supersession.states';

const received = record({ subjectId: uuid, ground: oneOf(SUPERSESSION_GROUNDS), reason: textOf(2_000), supersededOn: day });

/** A hit that turned out to be none is superseded, with a reason, by two people. Nothing is deleted. */
@Injectable()
export class SupersessionService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly officials: OfficialsService,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly reader: LinkReader,
  ) {}

  propose(actor: Actor, id: string, version: number, { ground, reason }: ProposeSupersession): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const link = await lockLink(tx, actor, id, version);
      linkAfter(link.state, 'supersede');
      judgeOwnHit(link.verificationId !== null);
      const { reference } = await this.officials.known(tx, actor, officialId);
      const supersession = tx.create(HitSupersession, {
        ...{ jurisdictionId, id: randomUUID(), linkId: id, state: 'proposed', ground, reason, proposedBy: officialId, proposerReference: reference },
        ...{ answeredBy: null, answeredAt: null, answer: null, documentId: null, occurredAt: now, version: 1 },
      });
      await unlessViolated(
        tx.insert(HitSupersession, supersession),
        'hit_supersession_one_open',
        () => new LinkError('link.supersession-open', { linkId: id }),
      );
      await this.tell(tx, actor, 'hit.supersession-proposed', link, now, { supersessionId: supersession.id, ground }, { reason });
      return this.reader.view(tx, actor, link);
    });
  }

  confirm(actor: Actor, id: string, version: number, answer: AnswerSupersession): Promise<LinkView> {
    return this.answer(actor, id, version, 'confirm', answer, async (tx, link, supersession, now) => {
      const { ground, reason } = supersession;
      Object.assign(link, { state: linkAfter(link.state, 'supersede'), supersessionId: supersession.id });
      await tx.save(link);
      await this.tell(tx, actor, 'hit.superseded', link, now, { supersessionId: supersession.id, ground }, { reason });
      await this.outbox.post(tx, actor, 'hit.superseded', { linkId: id, from: null });
      if (link.ourPart === 'domestic') return;
      const body = { subjectId: id, ground, reason, supersededOn: now.toISOString().slice(0, 10) };
      await this.documents.send(tx, actor, now, { kind: 'hit-supersession', to: link.otherJurisdictionId, body });
    });
  }

  decline(actor: Actor, id: string, version: number, answer: AnswerSupersession): Promise<LinkView> {
    return this.answer(actor, id, version, 'decline', answer, (tx, link, { id: supersessionId }, now) =>
      this.tell(tx, actor, 'hit.supersession-declined', link, now, { supersessionId }),
    );
  }

  /** The laboratory that confirmed the hit took it back. Where our own examiners confirmed it, too, ours stands and a difference is said. */
  takeIn(delivery: Delivery<'hit-supersession.received'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const { id: documentId, from, signedAt, body } = await this.documents.read(tx, actor, delivery.data.documentId, 'hit-supersession');
      if (!received(body)) throw new LinkError('hit-supersession.refused', { reason: 'fields-malformed' });
      const link = await lockLink(tx, actor, body.subjectId);
      if (link.otherJurisdictionId !== from || link.ourPart === 'domestic') throw new LinkError('link.not-a-party');
      const { ground, reason } = body;
      if (link.verificationId !== null || !mayMove(link.state, 'supersede')) {
        await tx.save(Object.assign(link, { comment: 'reports-disagree' as const }));
        return this.tell(tx, actor, 'hit.supersession-noted', link, now, { documentId, ground, state: link.state });
      }
      const supersessionId = randomUUID();
      await tx.insert(HitSupersession, {
        ...{ jurisdictionId: actor.jurisdictionId, id: supersessionId, linkId: link.id, state: 'reported', ground, reason, documentId },
        ...{ proposedBy: null, proposerReference: null, answeredBy: null, answeredAt: null, answer: null, occurredAt: new Date(signedAt), version: 1 },
      });
      await tx.save(Object.assign(link, { state: linkAfter(link.state, 'supersede'), supersessionId }));
      await this.tell(tx, actor, 'hit.superseded', link, now, { supersessionId, documentId, ground }, { reason });
      await this.outbox.post(tx, actor, 'hit.superseded', { linkId: link.id, from });
    });
  }

  private answer(
    actor: Actor,
    id: string,
    version: number,
    move: SupersessionMove,
    { answer }: AnswerSupersession,
    follow: (tx: EntityManager, link: Link, supersession: HitSupersession, now: Date) => Promise<void>,
  ): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const link = await lockLink(tx, actor, id, version);
      const open = await tx.findOne(HitSupersession, {
        where: { jurisdictionId, linkId: id, state: 'proposed' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!open) throw new LinkError('link.no-supersession-open');
      const { reference } = await this.officials.known(tx, actor, officialId);
      judgeSecondPerson({ id: open.proposedBy ?? '', reference: open.proposerReference ?? '' }, { id: officialId, reference });
      Object.assign(open, { state: supersessionAfter(open.state, move), answeredBy: officialId, answeredAt: now, answer: answer ?? null });
      await follow(tx, link, await tx.save(open), now);
      return this.reader.view(tx, actor, link);
    });
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    kind: string,
    { id, otherCode }: Link,
    now: Date,
    facts: Readonly<Record<string, string>>,
    sealed?: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.ledger.append(tx, actor, {
      kind,
      subject: { kind: 'link', id },
      occurredAt: now,
      facts: { ...facts, other: otherCode },
      ...(sealed && { sealed }),
    });
  }
}
