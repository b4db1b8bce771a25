import type { UsePurpose, UseTerms } from '@headstamp/codes';
import { ExchangeDocuments } from '@headstamp/exchange';
import { pageOf, positionOf } from '@headstamp/http';
import { CARRIES, logDecisions, type WithholdingRule } from '@headstamp/jurisdictions';
import { Ledger, type EventFacts } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import { lockRequest } from '../trace-request/trace-request.rows';
import { conditionedAnswers } from '../use-condition/conditioned-answers';
import { asMade, permits, type Use } from '../use-condition/permits';
import { asTerms } from '../use-condition/use-terms.dto';
import { withConsent } from '../use-condition/passing-on';
import { WaitingStep, type StepKind } from '../use-condition/waiting-step.entity';
import { OnwardRequestPage, OnwardRequestView } from './onward-request.dto';
import type { AskOriginator, ConsentToPassingOn, OnwardRequestQuery, RefusePassingOn } from './onward-request.dto';
import { OnwardRequest } from './onward-request.entity';
import { OnwardRequestError } from './onward-request.errors';
import { stateAfter, type OnwardMove } from './onward-request.states';
import { SecondHandService } from './second-hand.service';

/** Facts of another state that were not passed on: its focal point is asked, and answers. */
@Injectable()
export class OnwardRequestService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
    private readonly secondHand: SecondHandService,
  ) {}

  async list(actor: Actor, { limit, cursor, part, state, traceRequestId }: OnwardRequestQuery): Promise<OnwardRequestPage> {
    const after = positionOf(cursor);
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'onward-request', subjectId: null }, async (tx) => {
      const query = tx
        .createQueryBuilder(OnwardRequest, 'onward')
        .where('onward.jurisdictionId = :jurisdictionId', { jurisdictionId: actor.jurisdictionId })
        .orderBy('onward.recordedAt', 'DESC')
        .addOrderBy('onward.id', 'DESC')
        .limit(limit + 1);
      if (part) query.andWhere('onward.ourPart = :part', { part });
      if (state) query.andWhere('onward.state = :state', { state });
      if (traceRequestId) query.andWhere('onward.traceRequestId = :traceRequestId', { traceRequestId });
      if (after) query.andWhere('(onward.recordedAt, onward.id) < (:recordedAt, :id)', after);
      const rows = await query.getMany();
      const steps = await this.stepsOf(tx, actor);
      return OnwardRequestPage.of(pageOf(rows, limit, (row) => OnwardRequestView.of(row, directory, steps.get(row.id))));
    });
  }

  async one(actor: Actor, id: string): Promise<OnwardRequestView> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'onward-request', subjectId: id }, async (tx) => {
      const onward = await tx.findOneBy(OnwardRequest, { jurisdictionId: actor.jurisdictionId, id });
      if (!onward) throw new OnwardRequestError('onward-request.unknown');
      return OnwardRequestView.of(onward, directory, (await this.stepsOf(tx, actor)).get(id));
    });
  }

  /** The focal point makes a refused attempt a request to the state whose facts they are. */
  ask(actor: Actor, id: string, version: number, { purpose, reason }: AskOriginator): Promise<OnwardRequestView> {
    return this.move(actor, id, version, 'ask', async (tx, onward, source, now) => {
      if (onward.passingId !== null) return this.secondHand.send(tx, actor, now, onward, { purpose, reason });
      if (source.answerNumber !== onward.answerNumber) throw new OnwardRequestError('onward-request.facts-superseded');
      Object.assign(onward, { purpose, reason, askedAt: now });
      const { traceRequestId: subjectId, thirdId, answerNumber, sequences, inDocument, rules, occurredAt } = onward;
      const body = { subjectId, onwardRequestId: id, thirdId, answerNumber, sequences, inDocument, rules, purpose, reason };
      const documentId = await this.documents.send(tx, actor, now, {
        kind: 'onward-request',
        to: source.addresseeId ?? '',
        body: { ...body, attemptedAt: occurredAt.toISOString() },
      });
      await this.writeDown(tx, actor, 'onward-request.asked', onward, now, { documentId, purpose }, { reason });
    });
  }

  /** From now on the facts may be told to that one state, on these conditions. */
  consent(actor: Actor, id: string, version: number, { conditions: stated, ...said }: ConsentToPassingOn): Promise<OnwardRequestView> {
    return this.move(actor, id, version, 'consent', async (tx, onward, source, now) => {
      if (source.answerNumber !== onward.answerNumber) throw new OnwardRequestError('onward-request.facts-superseded');
      const conditions: UseTerms = { ...asTerms(stated ?? {}), noOnwardTransfer: true };
      const rules = await this.stillForbidding(tx, actor, onward, source, conditions, now);
      if (rules.length > 0) throw new OnwardRequestError('onward-request.still-forbidden', { rules });
      Object.assign(onward, { conditions, answerReason: said.reason ?? null, answeredAt: now });
      await this.answer(tx, actor, onward, source, now);
    });
  }

  refuse(actor: Actor, id: string, version: number, { reason }: RefusePassingOn): Promise<OnwardRequestView> {
    return this.move(actor, id, version, 'refuse', async (tx, onward, source, now) => {
      Object.assign(onward, { answerReason: reason, answeredAt: now });
      await this.answer(tx, actor, onward, source, now);
    });
  }

  /** The reader's own steps that wait, by what they wait for. */
  private async stepsOf(tx: EntityManager, { jurisdictionId, officialId }: Actor): Promise<ReadonlyMap<string, StepKind>> {
    const steps = await tx.findBy(WaitingStep, { jurisdictionId, officialId });
    return new Map(steps.flatMap(({ kind, onwardRequestIds }) => onwardRequestIds.map((id) => [id, kind] as const)));
  }

  private async move(
    actor: Actor,
    id: string,
    version: number,
    move: OnwardMove,
    useCase: (tx: EntityManager, onward: OnwardRequest, source: TraceRequest, now: Date) => Promise<void>,
  ): Promise<OnwardRequestView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId } = actor;
      const onward = await tx.findOne(OnwardRequest, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!onward) throw new OnwardRequestError('onward-request.unknown');
      if (onward.version !== version) throw new OnwardRequestError('onward-request.changed-meanwhile');
      onward.state = stateAfter(onward.state, move, onward.ourPart);
      await useCase(tx, onward, await lockRequest(tx, actor, onward.traceRequestId), now);
      await tx.save(onward);
      return OnwardRequestView.of(onward, directory);
    });
  }

  private async answer(tx: EntityManager, actor: Actor, onward: OnwardRequest, source: TraceRequest, now: Date): Promise<void> {
    const { id: onwardRequestId, traceRequestId, askerId, conditions, answerReason: reason } = onward;
    const subjectId = askerId === null ? traceRequestId : onwardRequestId;
    const decision = conditions === null ? 'refuse' : 'consent';
    const body = { subjectId, onwardRequestId, decision, reason, conditions } as const;
    const documentId = await this.documents.send(tx, actor, now, { kind: 'onward-answer', to: askerId ?? source.requesterId, body });
    const kind = decision === 'consent' ? 'onward-request.consented' : 'onward-request.refused';
    await this.writeDown(tx, actor, kind, onward, now, { documentId }, { reason, conditions });
  }

  /** What would keep the facts from being told although we consent: a veto, an expiry, a classification of our own. */
  private async stillForbidding(
    tx: EntityManager,
    actor: Actor,
    { sequences, thirdId, purpose, askerId }: OnwardRequest,
    source: TraceRequest,
    conditions: UseTerms,
    now: Date,
  ): Promise<WithholdingRule[]> {
    const answer = (await conditionedAnswers(tx, actor, [source])).get(source.id);
    const use: Use = { ...onwardUse(purpose, now), byId: askerId ?? source.requesterId, toId: thirdId };
    const decisions = (answer?.rows ?? [])
      .filter(({ row }) => sequences.includes(row.sequence))
      .map((fact) => {
        const consented = withConsent(fact, conditions, use);
        return asMade(consented, use, permits(consented, use, answer?.words), source.id);
      });
    await logDecisions(tx, actor, decisions);
    return [...new Set(decisions.flatMap(({ reasons }) => reasons))];
  }

  private async writeDown(
    tx: EntityManager,
    actor: Actor,
    kind: string,
    onward: OnwardRequest,
    occurredAt: Date,
    facts: EventFacts,
    sealed: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { id, traceRequestId, answerNumber, sequences, thirdId, inDocument } = onward;
    const all = { traceRequestId, answerNumber, sequences, thirdId, inDocument, ...facts };
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'onward-request', id }, occurredAt, facts: all, sealed: sealed });
  }
}

/** As the asker's own program decides when the document leaves. */
function onwardUse(purpose: UsePurpose | null, now: Date): Omit<Use, 'byId' | 'toId'> {
  return { way: 'onward', purpose: purpose ?? 'INVESTIGATION', clearance: CARRIES.onward, capacity: [], now };
}
