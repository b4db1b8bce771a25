import { randomUUID } from 'node:crypto';
import { ExchangeDocuments, type Envelope, type TraceAnswerBody, type TraceStatusBody } from '@headstamp/exchange';
import { Ledger, type EventFacts } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Proposal, RecordsSearch } from './proposal.entity';
import { asChainRow, keepAnswer } from './trace-answer.rows';
import { TraceRequest } from './trace-request.entity';
import { TraceRequestError } from './trace-request.errors';
import { insertRequest, writeReading } from './trace-request.rows';
import { stateAfterHearing, type TraceRequestMove } from './trace-request.states';

type Heard = 'trace-status' | 'trace-answer';

const HEARD: Record<TraceStatusBody['move'], string> = {
  acknowledge: 'trace-acknowledgement.recorded',
  cancel: 'trace-cancellation.recorded',
  close: 'trace-closure.recorded',
};

/** No such request yet: its own document may still be under way, so the message is to be tried again. */
class NotYetHere extends Error {}

const MOVE_OF: Record<TraceAnswerBody['outcome'], TraceRequestMove> = { answered: 'answer', no_record: 'no_record', refused: 'refuse' };

/**
 * What documents of the other side, and of our own marking service, change here. Called inside the transaction that holds the
 * message's inbox row.
 */
@Injectable()
export class TraceIntakeService {
  constructor(
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
  ) {}

  /** Somebody asks us. The request becomes a row of our own, word for word. */
  async takeRequest(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const { from, signedAt, body } = await this.documents.read(tx, actor, documentId, 'trace-request');
    const { subjectId: id, dueAt, firearm, ...asked } = body;
    const { jurisdictionId } = actor;
    if (from === jurisdictionId) throw new TraceRequestError('trace-request.own-jurisdiction');
    if (await tx.existsBy(TraceRequest, { jurisdictionId, id })) throw new TraceRequestError('trace-request.already-known');
    const submittedAt = new Date(signedAt);
    const { reference, priority, urgentBecause, illicitGround, whyIllicit, howFound, intendedUse, recoveredOn, recoveredIn } = asked;
    const request = await insertRequest(tx, {
      jurisdictionId,
      id,
      reference,
      ourPart: 'addressee',
      requesterId: from,
      addresseeId: jurisdictionId,
      state: 'submitted',
      priority,
      urgentBecause,
      caseId: null,
      illicitGround,
      whyIllicit,
      howFound,
      intendedUse,
      recoveredOn,
      recoveredIn,
      submittedAt,
      dueAt: new Date(dueAt),
      acknowledgedAt: null,
      editedAt: null,
      answeredAt: null,
      extent: null,
      endState: null,
      refusalGround: null,
      remarks: null,
      useConditions: [],
      occurredAt: submittedAt,
    });
    await writeReading(tx, request, firearm, submittedAt);
    await this.writeDown(tx, actor, 'trace-request.received', id, submittedAt, { documentId, from, priority, dueAt });
    await this.documents.accept(tx, actor, { id: documentId, kind: 'trace-request', body });
  }

  /** The addressee acknowledged, or the requester cancelled or closed. */
  async takeStatus(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'trace-status');
    const { body, signedAt } = envelope;
    await this.hear(tx, actor, envelope, body.move, HEARD[body.move], (request) => {
      if (body.move === 'acknowledge') request.acknowledgedAt = new Date(signedAt);
      return tx.save(request);
    });
  }

  async takeAnswer(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'trace-answer');
    const { body, signedAt } = envelope;
    await this.hear(tx, actor, envelope, MOVE_OF[body.outcome], 'trace-answer.recorded', async (request) => {
      await keepAnswer(tx, request, new Date(signedAt), body);
      await this.documents.accept(tx, actor, envelope);
    });
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

  /** Follows a move of the other side, or writes down that its word came too late to change anything. */
  private async hear<Kind extends Heard>(
    tx: EntityManager,
    actor: Actor,
    { id: documentId, from, signedAt, body }: Envelope<Kind>,
    move: TraceRequestMove,
    kind: string,
    follow: (request: TraceRequest) => Promise<unknown>,
  ): Promise<void> {
    const { jurisdictionId } = actor;
    const id = body.subjectId;
    const request = await tx.findOne(TraceRequest, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!request) throw new NotYetHere(`document ${documentId} speaks of a trace request that is not here yet`);
    const counterpart = request.ourPart === 'requester' ? request.addresseeId : request.requesterId;
    if (from !== counterpart || request.submittedAt === null) throw new TraceRequestError('trace-request.not-from-counterpart');
    const { state: before } = request;
    const after = stateAfterHearing(before, move, request.ourPart);
    if (after === null)
      return this.writeDown(tx, actor, 'trace-request.late-word', id, new Date(signedAt), { documentId, move, state: before });
    request.state = after;
    await follow(request);
    await this.writeDown(tx, actor, kind, id, new Date(signedAt), { documentId, state: after });
  }

  private async writeDown(tx: EntityManager, actor: Actor, kind: string, id: string, occurredAt: Date, facts: EventFacts): Promise<void> {
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'trace-request', id }, occurredAt, facts });
  }
}
