import { ExchangeDocuments, type Envelope } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsignmentAlarms } from './consignment.alarms';
import { ConsignmentCustody } from './consignment-custody';
import { knowledgeOf } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { lockKnown, type Locked } from './consignment-rows';
import { ConsignmentFindings } from './consignment.findings';
import { ConsignmentSettlement } from './consignment.settlement';
import { assertFromCounterpart, keepHeardWord, learn, waitForMore } from './consignment-words';
import { hearSender, HOLD_ANSWERS, type HoldAnswer, type SenderPlace } from './consignment.states';
import { ReceivedConsignmentWord, sound } from './received.dto';

const PLACE_OF: Readonly<Record<string, SenderPlace>> = { lost: 'lost', found: 'sent', home: 'home' };

/** What a word about a consignment changes on the other side. Called inside the transaction that holds the message's inbox row. */
@Injectable()
export class ConsignmentHearing {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly custody: ConsignmentCustody,
    private readonly alarms: ConsignmentAlarms,
    private readonly settlement: ConsignmentSettlement,
    private readonly findings: ConsignmentFindings,
  ) {}

  async hear(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'consignment-word');
    const body = sound(ReceivedConsignmentWord, envelope.body);
    const known = await lockKnown(tx, actor, body.subjectId);
    if (!known) {
      // Our own consignment is here before anybody can answer it; only what follows a notice from abroad may overtake it.
      await waitForMore(tx, actor, now, this.documents, documentId);
      throw new ConsignmentError('consignment.never-announced');
    }
    const { consignment } = known;
    assertFromCounterpart(consignment, envelope);
    const { says } = body;
    if (consignment.dispatchedAt === null || (says !== 'finding' && (says === 'sent_back') !== (consignment.direction === 'out')))
      throw new ConsignmentError('consignment.word-from-stranger');
    if (says === 'finding') return this.findings.hear(tx, actor, now, known, envelope, body);
    if (body.says === 'sent_back') return this.settlement.heardSentBack(tx, actor, envelope, body);
    await keepHeardWord(tx, actor, consignment, {
      says: body.says,
      statement: body.statement,
      at: new Date(body.at),
      documentId,
      word: body.word,
      heard: body.heard,
    });
    if ((HOLD_ANSWERS as readonly string[]).includes(body.says))
      await this.answered(tx, actor, known, body.says as HoldAnswer, envelope, body);
    else await this.moved(tx, actor, known, PLACE_OF[body.says] ?? 'sent', envelope, body);
    await tx.save(consignment);
  }

  /** The sender answered a hold. An answer that an older one overtook changes nothing any more. */
  private async answered(
    tx: EntityManager,
    actor: Actor,
    { consignment }: Locked,
    answer: HoldAnswer,
    { id: documentId, from }: Envelope<'consignment-word'>,
    { word, at, statement }: ReceivedConsignmentWord,
  ): Promise<void> {
    if (word < consignment.heard) return;
    const answeredAt = new Date(at);
    consignment.holdAnswer = answer;
    // What was proposed under another answer is to be proposed again.
    Object.assign(consignment, { proposedOutcome: null, proposedStatement: null, proposedBy: null, proposedAt: null });
    await this.custody.tellOnce(tx, actor, consignment, {
      kind: 'consignment.hold-answered',
      occurredAt: answeredAt,
      facts: { consignmentId: consignment.id, answer, documentId },
      sealed: { statement },
    });
    await this.alarms.raise(tx, actor, consignment.id, 'answered', answeredAt, from);
  }

  private async moved(
    tx: EntityManager,
    actor: Actor,
    { consignment, casts }: Locked,
    place: SenderPlace,
    { id: documentId, from }: Envelope<'consignment-word'>,
    { word, heard, at, statement }: ReceivedConsignmentWord,
  ): Promise<void> {
    const before = consignment.state;
    learn(consignment, hearSender(knowledgeOf(consignment), { at: place, word, heard }));
    const { state } = consignment;
    // A word that was overtaken, or that what we have in front of us gainsays, is kept and moves nothing.
    if (state === before) return;
    const occurredAt = new Date(at);
    const facts = { consignmentId: consignment.id, documentId };
    if (state === 'contested') {
      consignment.discrepancy = [...new Set([...consignment.discrepancy, 'in-two-places'])];
      await this.custody.dispute(tx, casts, true);
      await this.custody.tell(tx, actor, consignment, casts, { kind: 'consignment.contested', occurredAt, facts });
      await this.alarms.raise(tx, actor, consignment.id, 'contested', occurredAt, from);
      return;
    }
    if (before === 'lost' && place === 'home')
      await this.custody.tell(tx, actor, consignment, casts, { kind: 'consignment.found', occurredAt, facts });
    const said = place === 'home' ? 'returned' : place === 'lost' ? 'lost' : 'found';
    if (place === 'home') await this.custody.dispute(tx, casts, false);
    await this.custody.tell(tx, actor, consignment, casts, { kind: `consignment.${said}`, occurredAt, facts, sealed: { statement } });
    await this.alarms.raise(tx, actor, consignment.id, said, occurredAt, from);
  }
}
