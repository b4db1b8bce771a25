import { ExchangeDocuments, type Envelope } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { ConsignmentAlarms } from './consignment.alarms';
import { ConsignmentCustody } from './consignment-custody';
import { knowledgeOf, type Consignment } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { lockConsignment } from './consignment-rows';
import { assertFromCounterpart, keepHeardWord, learn } from './consignment-words';
import { hearRecipient, type ConsignmentState, type RecipientPlace } from './consignment.states';
import { ReceivedReceipt, sound } from './received.dto';

interface Heard {
  readonly documentId: string;
  readonly from: string;
  readonly at: Date;
  readonly before: ConsignmentState;
  readonly casts: readonly Exhibit[];
}

/** The sender's side after the recipient has answered. */
@Injectable()
export class ConsignmentSettlement {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly custody: ConsignmentCustody,
    private readonly alarms: ConsignmentAlarms,
  ) {}

  /** A receipt came. Accepted: our custody ends at the moment the recipient signed. Held or refused: it has not ended. */
  async settle(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'receipt');
    const body = sound(ReceivedReceipt, envelope.body);
    const { consignment, casts } = await lockConsignment(tx, actor, body.subjectId, 'out');
    if (envelope.from !== consignment.counterpartId) throw new ConsignmentError('consignment.receipt-from-stranger');
    if (consignment.offerHash === null || body.offerHash !== consignment.offerHash)
      throw new ConsignmentError('consignment.receipt-for-another-offer');
    if (body.missingCastIds.some((castId) => !casts.some(({ id }) => id === castId)))
      throw new ConsignmentError('consignment.document-refused', { reason: 'missing-what-was-not-sent' });
    const at = new Date(envelope.signedAt);
    const before = consignment.state;
    if (body.keptAsEvidence && body.outcome !== 'accepted')
      throw new ConsignmentError('consignment.document-refused', { reason: 'kept-unaccepted' });
    const place = body.keptAsEvidence ? 'kept' : body.outcome;
    const fresh = await this.hear(tx, actor, consignment, envelope, body, place);
    if (fresh) {
      const examined = body.outcome !== 'refused';
      Object.assign(consignment, {
        receiptDocumentId: documentId,
        sealFound: examined && body.sealFound !== '' ? body.sealFound : null,
        sealIntact: examined ? body.sealIntact : null,
        condition: examined ? body.condition : null,
        refusalReason: examined ? null : body.condition,
        receivedAt: examined ? new Date(body.receivedAt) : null,
        answeredAt: body.outcome === 'held' ? null : at,
        discrepancy: body.discrepancy,
        missingCastIds: body.missingCastIds,
        settlement: body.settlement ?? null,
        settledOutcome: body.settlement && (place === 'accepted' || place === 'kept') ? place : null,
        settledAt: body.settlement ? at : null,
      });
      await this.follow(tx, actor, consignment, body, place, { documentId, from: envelope.from, at, before, casts });
    }
    await tx.save(consignment);
    if (body.outcome !== 'held') await this.documents.accept(tx, actor, envelope);
  }

  /** The recipient sent it back. */
  async heardSentBack(
    tx: EntityManager,
    actor: Actor,
    envelope: Envelope<'consignment-word'>,
    body: {
      readonly subjectId: string;
      readonly word: number;
      readonly heard: number;
      readonly statement: string;
      readonly at: string;
      readonly courier: string | null;
      readonly trackingNumber: string | null;
      readonly expectedOn: string | null;
    },
  ): Promise<void> {
    const { consignment, casts } = await lockConsignment(tx, actor, body.subjectId, 'out');
    assertFromCounterpart(consignment, envelope);
    const { id: documentId, from } = envelope;
    const at = new Date(body.at);
    const settles = consignment.recipientAt !== 'refused';
    const fresh = await this.hear(tx, actor, consignment, envelope, { ...body, condition: body.statement, settlement: null }, 'sent_back');
    if (fresh) {
      Object.assign(consignment, {
        backCourier: body.courier ?? null,
        backTrackingNumber: body.trackingNumber ?? null,
        backExpectedOn: body.expectedOn ?? null,
      });
      if (settles) {
        Object.assign(consignment, { settledOutcome: 'sent_back', settlement: body.statement, settledAt: at });
        await this.refused(tx, actor, consignment, { documentId, from, at, before: consignment.state, casts });
        await this.custody.dispute(tx, casts, false);
        await this.settled(tx, actor, consignment, casts, at, documentId, 'sent_back');
      }
      await this.custody.tell(tx, actor, consignment, casts, {
        kind: 'consignment.sent-back',
        occurredAt: at,
        facts: { consignmentId: consignment.id, documentId },
        sealed: { statement: body.statement },
      });
      await this.alarms.raise(tx, actor, consignment.id, 'sent-back', at, from);
    }
    await tx.save(consignment);
  }

  /** Keeps the word; whether it is news. One that was overtaken by a later word of the same side changes nothing any more. */
  private async hear(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    { id: documentId, signedAt }: Envelope<'receipt' | 'consignment-word'>,
    { word, heard, condition, settlement }: { word: number; heard: number; condition: string; settlement?: string | null },
    at: Exclude<RecipientPlace, 'awaited'>,
  ): Promise<boolean> {
    await keepHeardWord(tx, actor, consignment, {
      says: at,
      statement: settlement ?? condition,
      at: new Date(signedAt),
      documentId,
      word,
      heard,
    });
    const before = knowledgeOf(consignment);
    const after = hearRecipient(before, { at, word, heard });
    if (after === before) return false;
    learn(consignment, after);
    return true;
  }

  private async follow(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    body: ReceivedReceipt,
    place: Exclude<RecipientPlace, 'awaited'>,
    heard: Heard,
  ): Promise<void> {
    const { documentId, from, at, before, casts } = heard;
    if (before === 'lost') {
      await this.custody.tell(tx, actor, consignment, casts, {
        kind: 'consignment.found',
        occurredAt: at,
        facts: { consignmentId: consignment.id, documentId },
      });
      await this.alarms.raise(tx, actor, consignment.id, 'found', at, from);
    }
    if (consignment.state === 'contested') return this.contested(tx, actor, consignment, heard);
    if (body.outcome === 'refused') return this.refused(tx, actor, consignment, heard);
    if (body.outcome === 'held') {
      await this.custody.dispute(tx, casts, true);
      await this.custody.tell(tx, actor, consignment, casts, {
        kind: 'consignment.held',
        occurredAt: at,
        facts: { consignmentId: consignment.id, documentId, discrepancy: body.discrepancy, missing: body.missingCastIds },
        sealed: { condition: body.condition },
      });
      await this.alarms.raise(tx, actor, consignment.id, 'on-hold', at, from);
      return;
    }
    const there = casts.filter(({ id }) => !body.missingCastIds.includes(id));
    const absent = casts.filter(({ id }) => body.missingCastIds.includes(id));
    const keep = place === 'kept';
    if (body.settlement) await this.settled(tx, actor, consignment, casts, at, documentId, place);
    await this.custody.end(tx, consignment, there, at, keep);
    await this.custody.leave(tx, actor, consignment, absent, at);
    // A settled discrepancy is stated; the seals are repeated only where they are the announced ones.
    const found = body.settlement ? { discrepancy: body.discrepancy } : { sealIntact: body.sealIntact };
    const facts = {
      consignmentId: consignment.id,
      documentId,
      offerHash: body.offerHash,
      custodian: from,
      custodianKind: 'jurisdiction',
      ...found,
    };
    for (const cast of there) {
      const seals = body.settlement ? {} : { seals: cast.sealNumber === null ? [] : [cast.sealNumber] };
      await this.custody.of(tx, actor, cast, { kind: 'handover.accepted', occurredAt: at, facts: { ...facts, ...seals } });
    }
    await this.custody.tellOnce(tx, actor, consignment, {
      kind: `consignment.${place}`,
      occurredAt: at,
      facts: { ...facts, discrepancy: body.discrepancy, missing: body.missingCastIds },
    });
    await this.custody.closeLoan(tx, actor, consignment, there, at);
  }

  private async settled(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    casts: readonly Exhibit[],
    at: Date,
    documentId: string,
    outcome: string,
  ): Promise<void> {
    await this.custody.tell(tx, actor, consignment, casts, {
      kind: 'consignment.settled',
      occurredAt: at,
      facts: { consignmentId: consignment.id, outcome, documentId, discrepancy: consignment.discrepancy },
      sealed: { statement: consignment.settlement },
    });
  }

  private async refused(tx: EntityManager, actor: Actor, consignment: Consignment, { documentId, at, casts }: Heard): Promise<void> {
    const { id: consignmentId, offerHash, discrepancy } = consignment;
    const facts = { consignmentId, documentId, offerHash: offerHash ?? '', discrepancy };
    for (const cast of casts) await this.custody.of(tx, actor, cast, { kind: 'handover.refused', occurredAt: at, facts });
    await this.custody.tellOnce(tx, actor, consignment, { kind: 'consignment.refused', occurredAt: at, facts });
  }

  /** Both sides say they have it. Nothing is undone: the log of each says what it saw. */
  private async contested(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    { documentId, from, at, casts }: Heard,
  ): Promise<void> {
    consignment.discrepancy = [...new Set([...consignment.discrepancy, 'in-two-places'])];
    await this.custody.dispute(tx, casts, true);
    await this.custody.tell(tx, actor, consignment, casts, {
      kind: 'consignment.contested',
      occurredAt: at,
      facts: { consignmentId: consignment.id, documentId },
    });
    await this.alarms.raise(tx, actor, consignment.id, 'contested', at, from);
  }
}
