import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { ExchangeDocuments, type ClarificationPurpose, type WordOrder } from '@headstamp/exchange';
import type { SignedInOfficial } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DueTimes } from '../deadline/due-times';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { TraceRequestError } from '../trace-request/trace-request.errors';
import { lockRequest, readingOf } from '../trace-request/trace-request.rows';
import { ANSWERED_STATES, OPEN_STATES, type TraceRequestState } from '../trace-request/trace-request.states';
import { TraceRequestView } from '../trace-request/trace-request.view.dto';
import { counterpartOf, say } from '../trace-request/trace-words';
import { keepPassings, refuseToPassOn } from '../use-condition/passing-on';
import { PassingOnService } from '../use-condition/passing-on.service';
import { recalledWords } from '../use-condition/repeated-words';
import type { Step } from '../use-condition/waiting-step.entity';
import type { SayMore, SayRemark } from './clarification.dto';
import { keepClarification, threadOf, unreadOf } from './clarification.rows';
import { ClarificationThread } from './clarification.view.dto';

type Official = Pick<SignedInOfficial, 'name' | 'roles'>;

/** What the two offices say to each other about a request, until it is cancelled or closed. */
@Injectable()
export class ClarificationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
    private readonly passingOn: PassingOnService,
    private readonly dueTimes: DueTimes,
  ) {}

  /** The addressee cannot go on without knowing more. */
  ask(actor: Actor, official: Official, id: string, version: number, { text }: SayMore): Promise<TraceRequestView> {
    const step = { kind: 'ask', traceRequestId: id, version, said: { text } } as const;
    return this.move(actor, step, async (tx, request, now) => {
      const before = request.state;
      const order = say(request, 'ask');
      await this.dueTimes.follow(tx, request, before, now);
      await tx.save(request);
      await this.send(tx, actor, now, request, official, { purpose: 'question', text, inReplyTo: null, order });
    });
  }

  /** The requester answers the last question, and the addressee can go on. */
  inform(actor: Actor, official: Official, id: string, version: number, { text }: SayMore): Promise<TraceRequestView> {
    const step = { kind: 'inform', traceRequestId: id, version, said: { text } } as const;
    return this.move(actor, step, async (tx, request, now) => {
      const before = request.state;
      const order = say(request, 'inform');
      await this.dueTimes.follow(tx, request, before, now);
      await tx.save(request);
      const question = (await threadOf(tx, actor, id)).findLast(({ purpose }) => purpose === 'question');
      await this.send(tx, actor, now, request, official, { purpose: 'information', text, inReplyTo: question?.id ?? null, order });
    });
  }

  /** Either side says something that moves nothing: for example, the requester asks what a refusal rests on. */
  async remark(actor: Actor, official: Official, id: string, { text, ...rest }: SayRemark): Promise<ClarificationThread> {
    const step = { kind: 'remark', traceRequestId: id, version: null, said: { text, ...rest } } as const;
    const remarked = async (tx: EntityManager, now: Date): Promise<ClarificationThread> => {
      const request = await lockRequest(tx, actor, id);
      ownWord(request, official.roles);
      const { state, ourPart: by } = request;
      const inReplyTo = rest.inReplyTo ?? null;
      const talking: readonly TraceRequestState[] = [...OPEN_STATES, ...ANSWERED_STATES];
      if (!talking.includes(state)) throw new TraceRequestError('trace-request.move-not-allowed', { state, move: 'remark', by });
      if (inReplyTo !== null && !(await threadOf(tx, actor, id)).some((message) => message.id === inReplyTo))
        throw new TraceRequestError('trace-request.nothing-said-yet');
      const order = { word: 0, heard: request.wordsHeard };
      await this.send(tx, actor, now, request, official, { purpose: 'remark', text, inReplyTo, order });
      return this.shown(tx, actor, request);
    };
    return this.passingOn.run(actor, remarked, step);
  }

  thread(actor: Actor, roles: readonly OfficialRole[], id: string): Promise<ClarificationThread> {
    return this.session.disclose(actor, { subjectKind: 'trace-request-clarifications', subjectId: id }, async (tx) => {
      const request = await tx.findOneBy(TraceRequest, { jurisdictionId: actor.jurisdictionId, id });
      if (!request) throw new TraceRequestError('trace-request.unknown');
      ownWord(request, roles);
      return this.shown(tx, actor, request);
    });
  }

  /** Whoever read them first stands with the messages; reading again changes nothing. */
  async markRead(actor: Actor, roles: readonly OfficialRole[], id: string): Promise<ClarificationThread> {
    return this.session.run(actor, async (tx, now) => {
      const request = await lockRequest(tx, actor, id);
      ownWord(request, roles);
      const unread = await unreadOf(tx, request);
      for (const message of unread) await tx.save(Object.assign(message, { readAt: now, readBy: actor.officialId }));
      if (unread.length > 0)
        await this.ledger.append(tx, actor, {
          kind: 'trace-clarification.read',
          subject: { kind: 'trace-request', id },
          occurredAt: now,
          facts: { messages: unread.map((message) => message.id) },
        });
      return this.shown(tx, actor, request);
    });
  }

  private async move(
    actor: Actor,
    step: Step & { readonly version: number },
    useCase: (tx: EntityManager, request: TraceRequest, now: Date) => Promise<void>,
  ): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    const { traceRequestId: id, version } = step;
    const moved = async (tx: EntityManager, now: Date): Promise<TraceRequestView> => {
      const request = await lockRequest(tx, actor, id, version);
      await useCase(tx, request, now);
      return TraceRequestView.of(request, { firearm: await readingOf(tx, actor, id), directory, now });
    };
    return this.passingOn.run(actor, moved, step);
  }

  /** What a third state has taken back since is not shown. */
  private async shown(tx: EntityManager, actor: Actor, { id, ourPart }: TraceRequest): Promise<ClarificationThread> {
    const messages = await threadOf(tx, actor, id);
    return ClarificationThread.of(id, messages, ourPart, (await recalledWords(tx, actor, [id])).get(id) ?? []);
  }

  private async send(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    request: TraceRequest,
    { name: official }: Official,
    said: { readonly purpose: ClarificationPurpose; readonly text: string; readonly inReplyTo: string | null; readonly order: WordOrder },
  ): Promise<void> {
    const to = counterpartOf(request);
    if (to === null) throw new TraceRequestError('trace-request.not-submitted');
    const { purpose, text, inReplyTo, order } = said;
    const { id: subjectId, ourPart: saidBy } = request;
    const messageId = randomUUID();
    await keepClarification(tx, request, { messageId, saidBy, purpose, text, official, inReplyTo, occurredAt: now });
    const body = { subjectId, messageId, purpose, text, official, inReplyTo, ...order };
    const telling = { toId: to, inDocument: 'trace-clarification', aboutRequestId: subjectId, attemptedIn: subjectId, body } as const;
    const passed = await refuseToPassOn(tx, actor, telling, now);
    const documentId = await this.documents.send(tx, actor, now, {
      kind: 'trace-clarification',
      to,
      body: { ...body, ...(passed.stated.length > 0 && { passedOn: passed.stated }) },
    });
    await keepPassings(tx, actor, documentId, passed, now);
    await this.ledger.append(tx, actor, {
      kind: 'trace-clarification.sent',
      subject: { kind: 'trace-request', id: subjectId },
      occurredAt: now,
      facts: { documentId, messageId, purpose, inReplyTo },
      sealed: { text, official },
    });
  }
}

/** Where others ask, their matter is the focal point's and the auditor's. */
function ownWord({ ourPart }: TraceRequest, roles: readonly OfficialRole[]): void {
  if (ourPart === 'addressee' && !roles.includes('focal-point') && !roles.includes('auditor'))
    throw new TraceRequestError('trace-request.for-the-focal-point');
}
