import { ExchangeDocuments, type Envelope } from '@headstamp/exchange';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { endedAmong } from '../disposal/item-end';
import { leavePlace } from '../storage/placement-rows';
import { ConsignmentAlarms } from './consignment.alarms';
import { ConsignmentCustody } from './consignment-custody';
import type { StateFinding } from './consignment.dto';
import type { ConsignmentDetailView } from './consignment-view.dto';
import { knowledgeOf, type Consignment } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { consignmentDetail } from './consignment-detail';
import { lockKnown, type Locked } from './consignment-rows';
import { keepHeardWord, keepOwnWord, learn, sendWord, waitForMore } from './consignment-words';
import { agreedOn, coversAll, foundAt, mayState, type Finding, type StatedFinding } from './finding.rules';
import type { ReceivedConsignmentWord } from './received.dto';
import { ConsignmentWord } from './word.entity';

/**
 * The way out of a contest. Each side states in a signed document where it found every item. When both found the same, that
 * is where they are from then on, and both logs say so; otherwise it stays contested with the finding of each. What either
 * side wrote before stays written, with its flags: a finding is a new entry and mends none.
 */
@Injectable()
export class ConsignmentFindings {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly documents: ExchangeDocuments,
    private readonly custody: ConsignmentCustody,
    private readonly alarms: ConsignmentAlarms,
    private readonly chronicle: Chronicle,
  ) {}

  state(actor: Actor, id: string, { statement, ...finding }: StateFinding): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const known = await lockKnown(tx, actor, id);
      if (!known) throw new ConsignmentError('consignment.unknown');
      const { consignment, casts } = known;
      if (consignment.state !== 'contested')
        throw new ConsignmentError('consignment.move-not-allowed', { state: consignment.state, move: 'finding' });
      if (!coversAll(finding, casts.map((cast) => cast.id))) throw new ConsignmentError('consignment.finding-incomplete');
      if (!mayState(consignment.direction, await stated(tx, actor, id))) throw new ConsignmentError('consignment.other-side-answers-first');
      const said = { says: 'finding', statement, at: now, finding } as const;
      const documentId = await sendWord(tx, actor, now, this.documents, consignment, said);
      await keepOwnWord(tx, actor, consignment, { ...said, documentId });
      await this.note(tx, actor, known, consignment.direction, finding, documentId, statement, now, null);
      await tx.save(consignment);
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** The other side found something. Its word may be here before what made the consignment a contested one. */
  async hear(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    known: Locked,
    { id: documentId, from }: Envelope<'consignment-word'>,
    { word, heard, statement, at, finding }: ReceivedConsignmentWord,
  ): Promise<void> {
    const { consignment, casts } = known;
    if (consignment.state !== 'contested') {
      await waitForMore(tx, actor, now, this.documents, documentId);
      throw new ConsignmentError('consignment.document-refused', { reason: 'not-contested' });
    }
    const castIds = casts.map(({ id }) => id);
    if (!finding || !coversAll(finding, castIds)) throw new ConsignmentError('consignment.document-refused', { reason: 'finding-incomplete' });
    const side = consignment.direction === 'out' ? 'in' : 'out';
    if (!mayState(side, (await stated(tx, actor, consignment.id)).filter((each) => (each.side === side ? each.word < word : each.word <= heard))))
      throw new ConsignmentError('consignment.document-refused', { reason: 'finding-out-of-turn' });
    const saidAt = new Date(at);
    await keepHeardWord(tx, actor, consignment, { says: 'finding', statement, at: saidAt, documentId, word, heard, finding });
    await this.note(tx, actor, known, side, finding, documentId, statement, saidAt, from);
    await tx.save(consignment);
  }

  /** Writes the finding into the log, and what both sides agree on where they do. */
  private async note(
    tx: EntityManager,
    actor: Actor,
    known: Locked,
    side: 'in' | 'out',
    { withSender, withRecipient, lost }: Finding,
    documentId: string,
    statement: string,
    at: Date,
    from: string | null,
  ): Promise<void> {
    const { consignment } = known;
    const facts = { consignmentId: consignment.id, documentId, side, withSender: [...withSender], withRecipient: [...withRecipient], lost: [...lost] };
    await this.custody.tellOnce(tx, actor, consignment, { kind: 'consignment.finding-stated', occurredAt: at, facts, sealed: { statement } });
    const agreed = agreedOn(await stated(tx, actor, consignment.id));
    if (!agreed) {
      if (from !== null) await this.alarms.raise(tx, actor, consignment.id, 'finding', at, from);
      return;
    }
    Object.assign(consignment, { agreedFinding: agreed, resolvedAt: at });
    learn(consignment, knowledgeOf(consignment));
    await this.resolve(tx, actor, known, agreed, documentId, at);
    await this.alarms.raise(tx, actor, consignment.id, 'resolved', at, from);
  }

  private async resolve(tx: EntityManager, actor: Actor, { consignment, casts }: Locked, agreed: Finding, documentId: string, at: Date): Promise<void> {
    const ended = await endedAmong(tx, actor, casts.map(({ id }) => id));
    for (const cast of casts) {
      // Nothing happens any more to what has ended here meanwhile; the consignment's own event says what was found of it.
      if (ended.has(cast.id)) continue;
      const found = foundAt(agreed, cast.id);
      const ours = (found === 'withRecipient') === (consignment.direction === 'in');
      if (!ours && cast.custodianOfficialId !== null) {
        await leavePlace(tx, actor, this.chronicle, cast, at);
        await this.custody.foundElsewhere(tx, consignment, cast, at);
      } else if (ours && found === 'withRecipient' && cast.custodianOfficialId === null) {
        await this.custody.foundHere(tx, actor, cast, consignment, at);
      }
      await this.custody.of(tx, actor, cast, {
        kind: 'consignment.finding-agreed',
        occurredAt: at,
        facts: { consignmentId: consignment.id, documentId, found, custodian: cast.holderId ?? consignment.counterpartId },
      });
      if (ours && found === 'lost')
        await this.custody.of(tx, actor, cast, { kind: 'consignment.lost', occurredAt: at, facts: { consignmentId: consignment.id, documentId } });
    }
    await this.custody.tellOnce(tx, actor, consignment, {
      kind: 'consignment.finding-agreed',
      occurredAt: at,
      facts: {
        consignmentId: consignment.id,
        documentId,
        withSender: [...agreed.withSender],
        withRecipient: [...agreed.withRecipient],
        lost: [...agreed.lost],
      },
    });
  }
}

/** What both sides have stated so far, as far as it is known here. */
async function stated(tx: EntityManager, { jurisdictionId }: Actor, consignmentId: Consignment['id']): Promise<StatedFinding[]> {
  const words = await tx.findBy(ConsignmentWord, { jurisdictionId, consignmentId, says: 'finding' });
  return words.flatMap(({ side, number: word, heard, finding }) => (finding ? [{ side, word, heard, finding }] : []));
}
