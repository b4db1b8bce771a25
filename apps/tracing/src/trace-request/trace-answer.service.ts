import { ExchangeDocuments, type ChainRow, type TraceAnswerBody } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Proposal } from './proposal.entity';
import type { AnswerTraceRequest, ChainRowStated, RefuseTraceRequest, StateNoRecord } from './trace-answer.dto';
import { asChainRow, keepAnswer, latestSearch } from './trace-answer.rows';
import { release } from './trace-release';
import type { TraceRequest } from './trace-request.entity';
import { TraceRequestError } from './trace-request.errors';
import { lockRequest, readingOf } from './trace-request.rows';
import { stateAfter } from './trace-request.states';
import { TraceRequestView } from './trace-request.view.dto';

/** What the addressee does with a request. Nothing here happens by itself: each answer is released by a person. */
@Injectable()
export class TraceAnswerService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
  ) {}

  acknowledge(actor: Actor, id: string, version: number): Promise<TraceRequestView> {
    return this.move(actor, id, version, async (tx, request, now) => {
      request.state = stateAfter(request.state, 'acknowledge', request.ourPart);
      request.acknowledgedAt = now;
      await tx.save(request);
      const body = { subjectId: id, move: 'acknowledge' } as const;
      const documentId = await this.documents.send(tx, actor, now, { kind: 'trace-status', to: request.requesterId, body });
      await this.ledger.append(tx, actor, {
        kind: 'trace-request.acknowledged',
        subject: { kind: 'trace-request', id },
        occurredAt: now,
        facts: { documentId },
      });
    });
  }

  answer(actor: Actor, id: string, version: number, answer: AnswerTraceRequest): Promise<TraceRequestView> {
    return this.move(actor, id, version, async (tx, request, now) => {
      request.state = stateAfter(request.state, 'answer', request.ourPart);
      const candidate = answer.proposalCandidateRecordId ?? null;
      const chain = await this.chosenChain(tx, actor, id, candidate, answer.chain ?? null);
      const released = release({ chain, withhold: answer.withhold ?? [], endState: answer.endState, extent: answer.extent });
      const { endState, useConditions, remarks = null } = answer;
      await this.give(
        tx,
        actor,
        request,
        now,
        { subjectId: id, outcome: 'answered', ...released, endState, refusalGround: null, remarks, useConditions },
        { recordId: candidate, withheld: answer.withhold ?? [] },
      );
    });
  }

  stateNoRecord(actor: Actor, id: string, version: number, { remarks }: StateNoRecord): Promise<TraceRequestView> {
    return this.move(actor, id, version, async (tx, request, now) => {
      request.state = stateAfter(request.state, 'no_record', request.ourPart);
      await this.give(tx, actor, request, now, { ...nothingOf(id), outcome: 'no_record', remarks: remarks ?? null });
    });
  }

  refuse(actor: Actor, id: string, version: number, { ground, reasons }: RefuseTraceRequest): Promise<TraceRequestView> {
    return this.move(actor, id, version, async (tx, request, now) => {
      request.state = stateAfter(request.state, 'refuse', request.ourPart);
      await this.give(tx, actor, request, now, { ...nothingOf(id), outcome: 'refused', refusalGround: ground, remarks: reasons });
    });
  }

  private async move(
    actor: Actor,
    id: string,
    version: number,
    useCase: (tx: EntityManager, request: TraceRequest, now: Date) => Promise<void>,
  ): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const request = await lockRequest(tx, actor, id, version);
      await useCase(tx, request, now);
      return TraceRequestView.of(request, { firearm: await readingOf(tx, actor, id), directory, now });
    });
  }

  /** Keeps what was answered, sends it, and writes down that it left. Names of holders go into the sealed part. */
  private async give(
    tx: EntityManager,
    actor: Actor,
    request: TraceRequest,
    now: Date,
    body: TraceAnswerBody,
    how: { readonly recordId: string | null; readonly withheld: readonly number[] } = { recordId: null, withheld: [] },
  ): Promise<void> {
    await keepAnswer(tx, request, now, body);
    const documentId = await this.documents.send(tx, actor, now, { kind: 'trace-answer', to: request.requesterId, body });
    const { outcome, extent, endState, refusalGround, useConditions, chain, remarks } = body;
    await this.ledger.append(tx, actor, {
      kind: EVENT_OF[outcome],
      subject: { kind: 'trace-request', id: request.id },
      occurredAt: now,
      facts: { documentId, extent, endState, refusalGround, useConditions, rowsReleased: chain.length, ...how },
      sealed: { chain, remarks },
    });
  }

  private async chosenChain(
    tx: EntityManager,
    actor: Actor,
    traceRequestId: string,
    recordId: string | null,
    stated: readonly ChainRowStated[] | null,
  ): Promise<readonly ChainRow[]> {
    if ((recordId === null) === (stated === null)) throw new TraceRequestError('trace-request.chain-not-stated');
    if (stated) return stated.map(asChainRow);
    const search = await latestSearch(tx, actor, traceRequestId);
    const { jurisdictionId } = actor;
    const proposal = search && recordId !== null ? await tx.findOneBy(Proposal, { jurisdictionId, searchId: search.id, recordId }) : null;
    if (!proposal) throw new TraceRequestError('trace-request.unknown-candidate');
    return proposal.chain;
  }
}

const EVENT_OF: Record<TraceAnswerBody['outcome'], string> = {
  answered: 'trace-request.answered',
  no_record: 'trace-request.found-without-record',
  refused: 'trace-request.refused',
};

const nothingOf = (subjectId: string): Omit<TraceAnswerBody, 'outcome'> => ({
  subjectId,
  extent: null,
  endState: null,
  refusalGround: null,
  remarks: null,
  chain: [],
  useConditions: [],
});
