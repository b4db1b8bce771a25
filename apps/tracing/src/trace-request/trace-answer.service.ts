import { ExchangeDocuments, type ChainRow, type TraceAnswerBody } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DueTimes } from '../deadline/due-times';
import { areJoined } from '../joining/duplicates.rows';
import { PhotographSendingService } from '../photograph/photograph-sending.service';
import { keepPassings, refuseToPassOn } from '../use-condition/passing-on';
import { PassingOnService } from '../use-condition/passing-on.service';
import type { Step } from '../use-condition/waiting-step.entity';
import { UseConditionError } from '../use-condition/use-condition.errors';
import { asTerms, type RowTermsStated } from '../use-condition/use-terms.dto';
import { Proposal } from './proposal.entity';
import { liesBefore } from './partial-date';
import type {
  AnswerTraceRequest,
  ChosenChain,
  DelayTraceRequest,
  RefuseTraceRequest,
  RestrictTraceRequest,
  StateNoRecord,
} from './trace-answer.dto';
import { asChainRow, keepAnswer, latestSearch } from './trace-answer.rows';
import { lawOfAge, release, type Release } from './trace-release';
import type { TraceRequest } from './trace-request.entity';
import { TraceRequestError } from './trace-request.errors';
import { lockRequest, readingOf } from './trace-request.rows';
import { stateAfter, type TraceRequestMove } from './trace-request.states';
import { TraceRequestView } from './trace-request.view.dto';
import { tellTraced } from './traced-link';
import { say } from './trace-words';

/** What the addressee does with a request. Nothing here happens by itself: each answer is released by a person. */
@Injectable()
export class TraceAnswerService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
    private readonly photographs: Photographs,
    private readonly passingOn: PassingOnService,
    private readonly dueTimes: DueTimes,
    private readonly pictures: PhotographSendingService,
  ) {}

  acknowledge(actor: Actor, id: string, version: number): Promise<TraceRequestView> {
    return this.tell(actor, id, version, 'acknowledge', 'trace-request.acknowledged', (request, now) => (request.acknowledgedAt = now));
  }

  /** Takes the request up, or up again: after a delay, or without the information that was asked for. */
  begin(actor: Actor, id: string, version: number): Promise<TraceRequestView> {
    return this.tell(actor, id, version, 'work', 'trace-request.taken-up', (request, now) => (request.startedAt ??= now));
  }

  /** Joined requests are answered with it where the official says so, each by a release of its own: all of them, or none. */
  answer(actor: Actor, id: string, version: number, stated: AnswerTraceRequest): Promise<TraceRequestView> {
    const { together = [], ...answer } = stated;
    const all = [id, ...together.map((other) => other.id)];
    const useCase = async (tx: EntityManager, request: TraceRequest, now: Date): Promise<void> => {
      this.mayStill(request, 'answer');
      const chain = await this.chosenChain(tx, actor, id, answer);
      await this.release(tx, actor, request, now, chain, { ...answer, answeredWith: all.filter((each) => each !== id) });
      for (const { id: otherId, version: otherVersion, ...own } of together) {
        const other = await lockRequest(tx, actor, otherId, otherVersion);
        if (!(await areJoined(tx, actor, id, otherId))) throw new TraceRequestError('trace-request.not-joined');
        this.mayStill(other, 'answer');
        await this.release(tx, actor, other, now, chain, { ...answer, ...own, answeredWith: all.filter((each) => each !== otherId) });
      }
    };
    return this.move(actor, id, version, useCase, { kind: 'answer', said: stated }, all);
  }

  private async release(
    tx: EntityManager,
    actor: Actor,
    request: TraceRequest,
    now: Date,
    chain: readonly ChainRow[],
    answer: Omit<AnswerTraceRequest, 'together'> & Chosen,
  ): Promise<void> {
    const { endState, extent, remarks = null } = answer;
    const released = release({ chain, withhold: answer.withhold ?? [], endState, extent });
    const given = { ...withTerms(released, answer.rowTerms), ...said(answer, endState), outcome: 'answered', remarks } as const;
    await this.give(tx, actor, request, now, 'answer', given, answer);
  }

  /** Gives a part, and keeps the rest back on a ground of the Instrument. */
  restrict(actor: Actor, id: string, version: number, restriction: RestrictTraceRequest): Promise<TraceRequestView> {
    return this.move(actor, id, version, async (tx, request, now) => {
      this.mayStill(request, 'restrict');
      const { endState = null, ground: refusalGround, reasons: remarks } = restriction;
      const nothingChosen = restriction.proposalCandidateRecordId === undefined && restriction.chain === undefined;
      const chain = nothingChosen ? [] : await this.chosenChain(tx, actor, id, restriction);
      const released = release({ chain, withhold: restriction.withhold ?? [], endState, extent: 'partial' });
      const given = {
        ...withTerms(released, restriction.rowTerms),
        ...said(restriction, endState),
        outcome: 'restricted',
        refusalGround,
        remarks,
      } as const;
      await this.give(tx, actor, request, now, 'restrict', given, restriction);
    }, { kind: 'restrict', said: restriction });
  }

  /** The answer will come later: why, and by when. */
  delay(actor: Actor, id: string, version: number, delay: DelayTraceRequest): Promise<TraceRequestView> {
    const { ground, reasons, expectedOn } = delay;
    return this.move(actor, id, version, async (tx, request, now) => {
      this.mayStill(request, 'delay');
      if (liesBefore(expectedOn, now)) throw new TraceRequestError('trace-request.expected-in-past');
      await this.give(tx, actor, request, now, 'delay', { outcome: 'delayed', refusalGround: ground, remarks: reasons, expectedOn });
    }, { kind: 'delay', said: delay });
  }

  stateNoRecord(actor: Actor, id: string, version: number, { remarks }: StateNoRecord): Promise<TraceRequestView> {
    return this.move(actor, id, version, (tx, request, now) =>
      this.give(tx, actor, request, now, 'no_record', { outcome: 'no_record', remarks: remarks ?? null }), { kind: 'no-record', said: { remarks } },
    );
  }

  refuse(actor: Actor, id: string, version: number, { ground, reasons }: RefuseTraceRequest): Promise<TraceRequestView> {
    return this.move(actor, id, version, (tx, request, now) =>
      this.give(tx, actor, request, now, 'refuse', { outcome: 'refused', refusalGround: ground, remarks: reasons }), { kind: 'refuse', said: { ground, reasons } },
    );
  }

  /** Whoever may not answer hears that first, and not what is wrong with the answer. */
  private mayStill(request: TraceRequest, move: TraceRequestMove): void {
    stateAfter(request, move, request.ourPart);
  }

  /** A move that says nothing but itself. */
  private tell(
    actor: Actor,
    id: string,
    version: number,
    move: 'acknowledge' | 'work',
    kind: string,
    note: (request: TraceRequest, now: Date) => unknown,
  ): Promise<TraceRequestView> {
    return this.move(actor, id, version, async (tx, request, now) => {
      const before = request.state;
      const order = say(request, move);
      await this.dueTimes.follow(tx, request, before, now);
      note(request, now);
      await tx.save(request);
      const body = { subjectId: id, move, ...order };
      const documentId = await this.documents.send(tx, actor, now, { kind: 'trace-status', to: request.requesterId, body });
      await this.ledger.append(tx, actor, { kind, subject: { kind: 'trace-request', id }, occurredAt: now, facts: { documentId } });
    });
  }

  private async move(
    actor: Actor,
    id: string,
    version: number,
    useCase: (tx: EntityManager, request: TraceRequest, now: Date) => Promise<void>,
    step: Pick<Step, 'kind' | 'said'> | null = null,
    held: readonly string[] = [],
  ): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    const moved = async (tx: EntityManager, now: Date): Promise<TraceRequestView> => {
      // In one order, so that two officials who answer the same requests do not wait for each other for ever.
      for (const each of held.toSorted()) await lockRequest(tx, actor, each);
      const request = await lockRequest(tx, actor, id, version);
      await useCase(tx, request, now);
      return TraceRequestView.of(request, { firearm: await readingOf(tx, actor, id), directory, now });
    };
    return this.passingOn.run(actor, moved, step && { ...step, traceRequestId: id, version });
  }

  /** Keeps what was answered, sends it, and writes down that it left. Names of holders go into the sealed part. */
  private async give(
    tx: EntityManager,
    actor: Actor,
    request: TraceRequest,
    now: Date,
    move: TraceRequestMove,
    given: Partial<TraceAnswerBody> & Pick<TraceAnswerBody, 'outcome'>,
    chosen: Chosen = {},
  ): Promise<void> {
    const order = say(request, move);
    request.startedAt ??= now;
    const number = request.answerNumber + 1;
    const stated: TraceAnswerBody = { ...NOTHING_SAID, ...given, ...order, subjectId: request.id, number };
    // Rows of our own records are our own facts, whoever else has told us the same.
    const byHand = { remarks: stated.remarks, chain: chosen.proposalCandidateRecordId === undefined ? stated.chain : [] };
    const { id: aboutRequestId, requesterId: toId } = request;
    const telling = { toId, inDocument: 'trace-answer', aboutRequestId, attemptedIn: aboutRequestId, body: byHand } as const;
    const passed = await refuseToPassOn(tx, actor, telling, now);
    // Their terms travel beside the rows that repeat them, apart from ours: each state gives leave for its own.
    const body: TraceAnswerBody = passed.stated.length > 0 ? { ...stated, passedOn: passed.stated } : stated;
    await keepAnswer(tx, request, now, body);
    const documentId = await this.documents.send(tx, actor, now, { kind: 'trace-answer', to: toId, body });
    await keepPassings(tx, actor, documentId, passed, now);
    const shown = body.chain.flatMap(({ evidence = [] }) => evidence.map((each) => each.id));
    await this.pictures.follow(tx, actor, request, shown);
    await tellTraced(this.documents, tx, actor, now, [request]);
    const { outcome, extent, endState, refusalGround, expectedOn, furtherCountry, useConditions, chain, remarks } = body;
    await this.ledger.append(tx, actor, {
      kind: EVENT_OF[outcome],
      subject: { kind: 'trace-request', id: request.id },
      occurredAt: now,
      facts: {
        ...{
          documentId,
          number,
          extent,
          endState,
          refusalGround,
          expectedOn,
          furtherCountry,
          useConditions,
          recordId: chosen.proposalCandidateRecordId ?? null,
        },
        rowsReleased: chain.length,
        withheld: chosen.withhold ?? [],
        ...(chosen.answeredWith?.length && { answeredWith: [...chosen.answeredWith] }),
      },
      sealed: { chain, remarks, terms: body.terms ?? null },
    });
  }

  private async chosenChain(tx: EntityManager, actor: Actor, traceRequestId: string, chosen: ChosenChain): Promise<readonly ChainRow[]> {
    const { proposalCandidateRecordId: recordId, chain: stated } = chosen;
    if ((recordId === undefined) === (stated === undefined)) throw new TraceRequestError('trace-request.chain-not-stated');
    if (stated) return this.evidenced(tx, actor, stated.map(asChainRow));
    const search = await latestSearch(tx, actor, traceRequestId);
    const { jurisdictionId } = actor;
    const proposal =
      search && recordId !== undefined ? await tx.findOneBy(Proposal, { jurisdictionId, searchId: search.id, recordId }) : null;
    if (!proposal) throw new TraceRequestError('trace-request.unknown-candidate');
    return proposal.chain;
  }

  /** The rows with the hash of each photograph or paper that shows them. @throws PhotographError when one is not kept here */
  private async evidenced(tx: EntityManager, actor: Actor, rows: readonly ReturnType<typeof asChainRow>[]): Promise<ChainRow[]> {
    const ids = rows.flatMap(({ evidence }) => evidence.map(({ id }) => id));
    const hashes = new Map((await this.photographs.known(tx, actor, ids)).map(({ id, sha256 }) => [id, sha256]));
    return rows.map((row) => ({
      ...row,
      evidence: row.evidence.map(({ kind, id }) => ({ kind, id: id.toLowerCase(), sha256: hashes.get(id.toLowerCase()) ?? null })),
    }));
  }
}

type Chosen = Partial<Pick<ChosenChain, 'proposalCandidateRecordId' | 'withhold'>> & { readonly answeredWith?: readonly string[] };

const EVENT_OF: Record<TraceAnswerBody['outcome'], string> = {
  answered: 'trace-request.answered',
  delayed: 'trace-request.delayed',
  restricted: 'trace-request.restricted',
  no_record: 'trace-request.found-without-record',
  refused: 'trace-request.refused',
};

const NOTHING_SAID = {
  extent: null,
  endState: null,
  tooOldYear: null,
  tooOldCountry: null,
  furtherCountry: null,
  refusalGround: null,
  expectedOn: null,
  remarks: null,
  chain: [],
  useConditions: [],
} as const;

/** What an answer with rows says besides them. */
function said(
  answer: ChosenChain,
  endState: TraceAnswerBody['endState'],
): Pick<TraceAnswerBody, 'endState' | 'tooOldYear' | 'tooOldCountry' | 'furtherCountry' | 'useConditions' | 'terms'> {
  const { useConditions, furtherCountry = null, terms } = answer;
  return { endState, ...lawOfAge(endState, answer), furtherCountry, useConditions, ...(terms && { terms: asTerms(terms) }) };
}

/** The rows that leave, each with what was laid down for it. */
function withTerms(released: Release, rowTerms: readonly RowTermsStated[] = []): Release {
  const missing = rowTerms.filter(({ sequence }) => !released.chain.some((row) => row.sequence === sequence));
  if (missing.length > 0)
    throw new UseConditionError('use-condition.unknown-row', { sequences: missing.map(({ sequence }) => String(sequence)) });
  const chain = released.chain.map((row) => {
    const stated = rowTerms.find(({ sequence }) => sequence === row.sequence);
    return stated ? { ...row, terms: asTerms(stated) } : row;
  });
  return { ...released, chain };
}
