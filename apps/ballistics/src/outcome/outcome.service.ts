import { randomUUID } from 'node:crypto';
import { ExchangeDocuments, HIT_OUTCOMES } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Link } from '../link/link.entity';
import { LinkError } from '../link/link.errors';
import { lockLink } from '../link/link.service';
import { count, day, oneOf, orNull, record, textOf, uuid } from '../record/document-rules';
import { HitOutcome } from './hit-outcome.entity';
import { HitOutcomeList, HitOutcomeView, type RecordHitOutcome } from './outcome.dto';
import { HitOutcomeError } from './outcome.errors';
import { judgeOutcome, lastOutcome } from './outcome.states';

const received = record({ subjectId: uuid, number: count, outcome: oneOf(HIT_OUTCOMES), on: day, remarks: orNull(textOf(2_000)) });

/** What became of a hit: said by investigators, several times if need be, and told to the other side where they release it. */
@Injectable()
export class HitOutcomeService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
  ) {}

  list(actor: Actor, linkId: string): Promise<HitOutcomeList> {
    return this.session.disclose(actor, { subjectKind: 'hit-outcome', subjectId: linkId }, async (tx) => {
      if (!(await tx.existsBy(Link, { jurisdictionId: actor.jurisdictionId, id: linkId }))) throw new LinkError('link.unknown');
      return this.listed(tx, actor, linkId);
    });
  }

  record(actor: Actor, linkId: string, said: RecordHitOutcome): Promise<HitOutcomeList> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const { outcome, on, release, remarks = null } = said;
      const link = await lockLink(tx, actor, linkId);
      judgeOutcome(link.state, on, now.toISOString().slice(0, 10));
      const caseId = said.caseId?.toLowerCase() ?? link.ownCaseId;
      const ours = link.ourPart === 'domestic' ? [link.ownCaseId, link.otherCaseId] : [link.ownCaseId];
      if (!ours.includes(caseId)) throw new HitOutcomeError('hit-outcome.not-its-case');
      const number = (await tx.countBy(HitOutcome, { jurisdictionId, linkId, saidBy: 'own' })) + 1;
      const tells = release && link.ourPart !== 'domestic';
      const body = { subjectId: linkId, number, outcome, on, remarks };
      const documentId = tells ? await this.documents.send(tx, actor, now, { kind: 'hit-outcome', to: link.otherJurisdictionId, body }) : null;
      await tx.insert(HitOutcome, {
        ...{ jurisdictionId, id: randomUUID(), linkId, number, saidBy: 'own', caseId, outcome, outcomeOn: on, remarks, released: tells },
        ...{ officialId, documentId, occurredAt: now },
      });
      await this.ledger.append(tx, actor, {
        kind: 'hit.outcome-recorded',
        subject: { kind: 'link', id: linkId },
        occurredAt: now,
        facts: { number, caseId, outcome, on, released: tells },
        sealed: { remarks },
      });
      return this.listed(tx, actor, linkId);
    });
  }

  /** What the other side released. Its words may overtake each other: each bears its number. */
  takeIn(delivery: Delivery<'hit-outcome.received'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor) => {
      const { jurisdictionId } = actor;
      const { id: documentId, from, signedAt, body } = await this.documents.read(tx, actor, delivery.data.documentId, 'hit-outcome');
      if (!received(body)) throw new HitOutcomeError('hit-outcome.refused', { reason: 'fields-malformed' });
      const link = await lockLink(tx, actor, body.subjectId);
      if (link.otherJurisdictionId !== from || link.ourPart === 'domestic') throw new LinkError('link.not-a-party');
      const { subjectId: linkId, number, outcome, on, remarks } = body;
      const known = await tx.existsBy(HitOutcome, { jurisdictionId, linkId, saidBy: 'other', number });
      if (known) throw new HitOutcomeError('hit-outcome.refused', { reason: 'number-used-before' });
      const occurredAt = new Date(signedAt);
      await tx.insert(HitOutcome, {
        ...{ jurisdictionId, id: randomUUID(), linkId, number, saidBy: 'other', caseId: link.otherCaseId, outcome, outcomeOn: on, remarks },
        ...{ released: true, officialId: null, documentId, occurredAt },
      });
      await this.ledger.append(tx, actor, {
        kind: 'hit.outcome-reported',
        subject: { kind: 'link', id: linkId },
        occurredAt,
        facts: { documentId, number, outcome, on, other: link.otherCode },
        sealed: { remarks },
      });
    });
  }

  private async listed(tx: EntityManager, { jurisdictionId }: Actor, linkId: string): Promise<HitOutcomeList> {
    const said = await tx.find(HitOutcome, { where: { jurisdictionId, linkId }, order: { recordedAt: 'ASC', number: 'ASC' } });
    const last = (side: HitOutcome['saidBy']): HitOutcomeView | null => {
      const found = lastOutcome(said.filter(({ saidBy }) => saidBy === side));
      return found ? HitOutcomeView.of(found) : null;
    };
    return Object.assign(new HitOutcomeList(), { items: said.map((each) => HitOutcomeView.of(each)), own: last('own'), other: last('other') });
  }
}
