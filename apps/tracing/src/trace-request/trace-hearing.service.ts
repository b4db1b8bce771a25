import {
  ExchangeDocuments,
  type ClarificationPurpose,
  type Envelope,
  type PassedOnFacts,
  type TraceAnswerBody,
  type TraceStatusBody,
} from '@headstamp/exchange';
import { Ledger, type EventFacts } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepClarification } from '../clarification/clarification.rows';
import { keepPassedOn } from '../use-condition/passing-on';
import { DueTimes } from '../deadline/due-times';
import { NotYetHere, WAITS_MS } from './not-yet-here';
import { ReceivedClarification, ReceivedTraceAnswer, ReceivedTraceStatus, sound } from './received.dto';
import { asChainRow, keepAnswer } from './trace-answer.rows';
import { lawOfAge } from './trace-release';
import { TraceRequest } from './trace-request.entity';
import { TraceRequestError } from './trace-request.errors';
import { stateAfterHearing, type Party, type TraceRequestMove, type WordHeard } from './trace-request.states';
import { tellTraced } from './traced-link';
import { counterpartOf } from './trace-words';

type Heard = 'trace-status' | 'trace-answer' | 'trace-clarification';

const HEARD: Record<TraceStatusBody['move'], string> = {
  acknowledge: 'trace-acknowledgement.recorded',
  work: 'trace-processing.recorded',
  cancel: 'trace-cancellation.recorded',
  close: 'trace-closure.recorded',
};
const SAID_BY: Record<TraceStatusBody['move'], Party> = {
  acknowledge: 'addressee',
  work: 'addressee',
  cancel: 'requester',
  close: 'requester',
};
/** Which side may say what; a remark is either's. */
const MAY_SAY: Record<ClarificationPurpose, Party | null> = { question: 'addressee', information: 'requester', remark: null };
const MOVE_OF: Record<TraceAnswerBody['outcome'], TraceRequestMove> = {
  answered: 'answer',
  delayed: 'delay',
  restricted: 'restrict',
  no_record: 'no_record',
  refused: 'refuse',
};

/** What the words of the other side change here. Called inside the transaction that holds the message's inbox row. */
@Injectable()
export class TraceHearingService {
  constructor(
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
    private readonly dueTimes: DueTimes,
  ) {}

  /** The addressee acknowledged or took the request up, or the requester cancelled or closed it. */
  async takeStatus(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'trace-status');
    const { move, word, heard } = sound(ReceivedTraceStatus, envelope.body);
    const request = await this.spokenOf(tx, actor, now, envelope, SAID_BY[move]);
    await this.hear(tx, actor, request, envelope, { move, word, heard }, HEARD[move], () => {
      const said = new Date(envelope.signedAt);
      if (move === 'acknowledge') request.acknowledgedAt = said;
      if (move === 'work') request.startedAt ??= said;
      return tx.save(request);
    });
  }

  async takeAnswer(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'trace-answer');
    const read = sound(ReceivedTraceAnswer, envelope.body);
    const body = answerOf(read);
    const request = await this.spokenOf(tx, actor, now, envelope, 'addressee');
    await this.hear(tx, actor, request, envelope, { ...body, move: MOVE_OF[body.outcome] }, 'trace-answer.recorded', async () => {
      if (body.number <= request.answerNumber) throw refused('answer-number-used');
      await keepAnswer(tx, request, new Date(envelope.signedAt), body);
      await this.keepThirds(tx, actor, request, envelope, read.passedOn);
      await tellTraced(this.documents, tx, actor, now, [request]);
      await this.documents.accept(tx, actor, envelope);
    });
  }

  /** A message of the other office. What it says is kept, whether or not it still moves anything. */
  async takeClarification(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'trace-clarification');
    const body = sound(ReceivedClarification, envelope.body);
    const { messageId, purpose, text, official = null, inReplyTo = null, word, heard } = body;
    const request = await this.spokenOf(tx, actor, now, envelope, MAY_SAY[purpose]);
    const saidBy: Party = request.ourPart === 'requester' ? 'addressee' : 'requester';
    const message = { messageId, saidBy, purpose, text, official, inReplyTo, occurredAt: new Date(envelope.signedAt) };
    if (!(await keepClarification(tx, request, message))) throw refused('message-known');
    await this.keepThirds(tx, actor, request, envelope, body.passedOn);
    await this.documents.accept(tx, actor, envelope);
    const kind = 'trace-clarification.recorded';
    if (purpose === 'remark') return this.writeDown(tx, actor, kind, request.id, new Date(envelope.signedAt), { documentId, purpose });
    const move = purpose === 'question' ? 'ask' : 'inform';
    await this.hear(tx, actor, request, envelope, { move, word, heard }, kind, () => tx.save(request));
  }

  private keepThirds(
    tx: EntityManager,
    actor: Actor,
    { id }: TraceRequest,
    { id: documentId, from, signedAt }: Envelope<Heard>,
    facts: readonly PassedOnFacts[] = [],
  ): Promise<void> {
    return keepPassedOn(tx, actor, id, { from, documentId, at: new Date(signedAt), facts });
  }

  /**
   * The row that a document speaks of, held until the end of the transaction.
   * @param saidBy the side that may say this; null where both may
   * @throws when its sender has no part in it, or when nobody ever asked
   */
  private async spokenOf(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    { id: documentId, from, body }: Envelope<Heard>,
    saidBy: Party | null,
  ): Promise<TraceRequest> {
    const { jurisdictionId } = actor;
    const id = body.subjectId;
    const request = await tx.findOne(TraceRequest, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!request) {
      // Our own question is here before anybody can answer it; only what follows a question from abroad may overtake it.
      const mayOvertake =
        saidBy !== 'addressee' && now.getTime() - (await this.documents.takenInAt(tx, actor, documentId)).getTime() < WAITS_MS;
      if (mayOvertake) throw new NotYetHere(`document ${documentId} speaks of a trace request that is not here yet`);
      throw new TraceRequestError('trace-request.never-asked');
    }
    if (request.submittedAt === null || from !== counterpartOf(request)) throw new TraceRequestError('trace-request.not-from-counterpart');
    if (saidBy === request.ourPart) throw new TraceRequestError('trace-request.not-from-counterpart');
    return request;
  }

  /** Follows a move of the other side, or writes down that its word came too late to change anything. */
  private async hear(
    tx: EntityManager,
    actor: Actor,
    request: TraceRequest,
    { id: documentId, signedAt }: Envelope<Heard>,
    said: WordHeard,
    kind: string,
    follow: () => Promise<unknown>,
  ): Promise<void> {
    if (said.word < 1) throw refused('word-uncounted');
    const occurredAt = new Date(signedAt);
    const { id, state: before } = request;
    const after = stateAfterHearing(request, said, request.ourPart);
    if (after === null)
      return this.writeDown(tx, actor, 'trace-request.late-word', id, occurredAt, { documentId, move: said.move, state: before });
    request.state = after;
    request.wordsHeard = said.word;
    await this.dueTimes.follow(tx, request, before, occurredAt);
    await follow();
    await this.writeDown(tx, actor, kind, id, occurredAt, { documentId, state: after });
  }

  private async writeDown(tx: EntityManager, actor: Actor, kind: string, id: string, occurredAt: Date, facts: EventFacts): Promise<void> {
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'trace-request', id }, occurredAt, facts });
  }
}

const refused = (reason: string): TraceRequestError => new TraceRequestError('trace-request.document-refused', { reason });

/** The fields of an answer and no others, where they go together: an answer has an end, a refusal a ground, a delay a date. */
function answerOf(read: ReceivedTraceAnswer): TraceAnswerBody {
  const { subjectId, number, outcome, extent = null, endState = null, furtherCountry = null, refusalGround = null } = read;
  const { expectedOn = null, remarks = null, useConditions, word, heard } = read;
  const withGround = ['delayed', 'restricted', 'refused'].includes(outcome);
  const fits =
    (outcome !== 'answered' || (extent !== null && endState !== null)) &&
    withGround === (refusalGround !== null) &&
    (outcome === 'delayed') === (expectedOn !== null) &&
    (outcome === 'answered' || outcome === 'restricted' || read.chain.length === 0);
  if (!fits) throw refused('outcome-incomplete');
  return {
    ...{ subjectId, number, outcome, extent, endState, furtherCountry, refusalGround, expectedOn, remarks, word, heard },
    ...lawOfAge(endState, read),
    chain: read.chain.map(asChainRow),
    useConditions: [...useConditions],
    ...(read.terms && { terms: read.terms }),
  };
}
