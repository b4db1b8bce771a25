import { randomUUID } from 'node:crypto';
import { ExchangeDocuments, type Envelope } from '@headstamp/exchange';
import { Ledger, type EventFacts } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepSentPossessor, possessorOf } from '../possessor/possessor.rows';
import { keepPassedOn } from '../use-condition/passing-on';
import { asRead } from './firearm-as-read';
import { Proposal, RecordsSearch } from './proposal.entity';
import { ReceivedTraceRequest, sound } from './received.dto';
import { asChainRow } from './trace-answer.rows';
import { missingForSubmission } from './trace-request.completeness';
import { TraceRequest } from './trace-request.entity';
import { TraceRequestError } from './trace-request.errors';
import { questionOf } from './trace-request.question';
import { insertRequest, NOTHING_YET, writeReading } from './trace-request.rows';

/**
 * Questions that arrive, and what our own marking service found. Called inside the transaction that holds the message's inbox
 * row.
 */
@Injectable()
export class TraceIntakeService {
  constructor(
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
    private readonly outbox: Outbox,
  ) {}

  /** Somebody asks us. The request becomes a row of our own, word for word. */
  async takeRequest(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'trace-request');
    const { from, signedAt, body } = envelope;
    if (from === actor.jurisdictionId) return this.searchAtHome(tx, actor, envelope);
    const asked = sound(ReceivedTraceRequest, body);
    const { jurisdictionId } = actor;
    const { subjectId: id, reference, dueAt, photographs = [], possessor = null } = asked;
    const priority = asked.priority ?? 'ROUTINE';
    const firearm = asRead(asked.firearm);
    const question = questionOf(asked);
    const missing = missingForSubmission({ ...question, addresseeId: jurisdictionId, priority, firearm });
    if (missing.length > 0) throw new TraceRequestError('trace-request.document-refused', { reason: 'incomplete', missing });
    if (await tx.existsBy(TraceRequest, { jurisdictionId, id })) throw new TraceRequestError('trace-request.already-known');
    const submittedAt = new Date(signedAt);
    const request = await insertRequest(tx, {
      ...NOTHING_YET,
      ...question,
      jurisdictionId,
      id,
      rootId: null,
      askedBecause: null,
      reference,
      ourPart: 'addressee',
      requesterId: from,
      addresseeId: jurisdictionId,
      state: 'submitted',
      priority,
      caseId: null,
      photographs: photographs.map(({ id: photograph, sha256 = null }) => ({ id: photograph, sha256 })),
      submittedAt,
      dueAt: new Date(dueAt),
      occurredAt: submittedAt,
    });
    await writeReading(tx, request, firearm, submittedAt);
    if (possessor) await keepSentPossessor(tx, request, possessorOf(possessor), submittedAt);
    await keepPassedOn(tx, actor, id, { from, documentId, at: submittedAt, facts: asked.passedOn ?? [] });
    await this.writeDown(tx, actor, 'trace-request.received', id, submittedAt, { documentId, from, priority, dueAt });
    await this.documents.accept(tx, actor, envelope);
  }

  /** Our own marking service searched the records. No document from abroad may propose. */
  async takeProposal(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const { from, signedAt, body } = await this.documents.read(tx, actor, documentId, 'trace-proposal');
    const { jurisdictionId } = actor;
    if (from !== jurisdictionId) throw new TraceRequestError('trace-request.not-from-counterpart');
    const occurredAt = new Date(signedAt);
    const { subjectId: traceRequestId, candidates } = body;
    await tx.insert(RecordsSearch, { jurisdictionId, id: documentId, traceRequestId, occurredAt });
    const proposals = candidates.map(({ recordId, serial, make, model, calibre, importMark, agrees, differs, chain }, at) => ({
      jurisdictionId,
      id: randomUUID(),
      searchId: documentId,
      rank: at + 1,
      recordId,
      serial,
      make,
      model,
      calibre,
      importMark,
      agrees: [...agrees],
      differs: [...differs],
      chain: chain.map(asChainRow),
      occurredAt,
    }));
    if (proposals.length > 0) await tx.insert(Proposal, proposals);
    await this.writeDown(tx, actor, 'trace-request.searched', traceRequestId, occurredAt, {
      documentId,
      candidates: proposals.map(({ recordId }) => recordId),
    });
  }

  /** Our own question, told to ourselves: the marking service is to look for the firearm in our own records. */
  private async searchAtHome(tx: EntityManager, actor: Actor, { id: documentId, body }: Envelope<'trace-request'>): Promise<void> {
    const { jurisdictionId } = actor;
    const { subjectId } = body;
    if (!(await tx.existsBy(TraceRequest, { jurisdictionId, id: subjectId, ourPart: 'requester' })))
      throw new TraceRequestError('trace-request.own-jurisdiction');
    await this.outbox.post(tx, actor, 'own-records.asked', { documentId, subjectId });
  }

  private async writeDown(tx: EntityManager, actor: Actor, kind: string, id: string, occurredAt: Date, facts: EventFacts): Promise<void> {
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'trace-request', id }, occurredAt, facts });
  }
}
