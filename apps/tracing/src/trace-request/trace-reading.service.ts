import type { OfficialRole } from '@headstamp/codes';
import { pageOf, positionOf } from '@headstamp/http';
import { logDecisions } from '@headstamp/jurisdictions';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unreadCounts } from '../clarification/clarification.rows';
import { ReceivedPhotograph } from '../photograph/received-photograph.entity';
import { askedSoFarIn, inquiryOf } from '../sub-request/sub-request.rows';
import { SubRequestView } from '../sub-request/sub-request.view.dto';
import { permittedAnswer, wholeAnswers } from '../use-condition/conditioned-answers';
import { wordsInForce } from '../use-condition/originator-word.rows';
import { Passing } from '../use-condition/passing.entity';
import { recalledWords, withoutRecalled } from '../use-condition/repeated-words';
import { asMade, permits, type Use } from '../use-condition/permits';
import { lookOnScreen } from '../use-condition/stated-use';
import { Proposal } from './proposal.entity';
import { TraceAnswer } from './trace-answer.entity';
import { latestSearch } from './trace-answer.rows';
import { PassedOnView, RecordsSearchView, TraceAnswerGiven, TraceAnswerView, TraceRequestDetail } from './trace-answer.view.dto';
import { NOTHING_READ } from './firearm-as-read';
import type { TraceRequestQuery } from './trace-request.dto';
import { TraceRequest } from './trace-request.entity';
import { readingOf, readingsOf, shareRequest } from './trace-request.rows';
import { TraceRequestPage, TraceRequestSummary } from './trace-request.view.dto';
import { standingOnly } from './trace-standing';

/** Requests and their answers, shown to a person: each look is in the access log before anything is read. */
@Injectable()
export class TraceReadingService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
  ) {}

  async list(actor: Actor, { limit, cursor, part, state, standing, caseId }: TraceRequestQuery): Promise<TraceRequestPage> {
    const after = positionOf(cursor);
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'trace-request', subjectId: null }, async (tx, now) => {
      const query = tx
        .createQueryBuilder(TraceRequest, 'request')
        .where('request.jurisdictionId = :jurisdictionId', { jurisdictionId: actor.jurisdictionId })
        .orderBy('request.recordedAt', 'DESC')
        .addOrderBy('request.id', 'DESC')
        .limit(limit + 1);
      if (part) query.andWhere('request.ourPart = :part', { part });
      if (state) query.andWhere('request.state = :state', { state });
      if (standing) standingOnly(query, standing, now);
      if (caseId) query.andWhere('request.caseId = :caseId', { caseId });
      if (after) query.andWhere('(request.recordedAt, request.id) < (:recordedAt, :id)', after);
      const requests = await query.getMany();
      const readings = await readingsOf(
        tx,
        actor,
        requests.map(({ id }) => id),
      );
      const unread = await unreadCounts(tx, actor, requests);
      const summary = (request: TraceRequest): TraceRequestSummary =>
        TraceRequestSummary.of(request, { firearm: readings.get(request.id) ?? NOTHING_READ, directory, now, unread });
      return TraceRequestPage.of(pageOf(requests, limit, summary));
    });
  }

  async one(actor: Actor, roles: readonly OfficialRole[], id: string): Promise<TraceRequestDetail> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'trace-request', subjectId: id }, async (tx, now) => {
      const kept = await shareRequest(tx, actor, id);
      const request = withoutRecalled(kept, (await recalledWords(tx, actor, [id])).get(id) ?? []);
      const inquiry = await inquiryOf(tx, request);
      const unread = await unreadCounts(tx, actor, inquiry.length > 0 ? inquiry : [request]);
      const [firearm, askedSoFar] = [await readingOf(tx, actor, id), await askedSoFarIn(tx, actor, inquiry, now)];
      const shown = maySeeAnswer(request, roles);
      const look = lookOnScreen(actor, roles, now);
      const answer = shown ? TraceAnswerView.of(request, await permittedAnswer(tx, actor, request, look)) : null;
      const passings = await tx.find(Passing, {
        where: { jurisdictionId: actor.jurisdictionId, aboutRequestId: id, ourPart: 'recipient' },
        order: { recordedAt: 'ASC', id: 'ASC' },
      });
      return TraceRequestDetail.with(
        request,
        { firearm, directory, now, unread, askedSoFar },
        {
          answer,
          passedOn: passings.map((passing) => PassedOnView.of(passing, answer?.chain ?? [], directory)),
          answers: shown ? await this.answersOf(tx, actor, request, look) : [],
          recordsSearch: roles.includes('focal-point') ? await this.searchOf(tx, actor, id) : null,
          receivedPhotographs: await this.receivedIn(tx, request),
          subRequests: inquiry.map((each) => SubRequestView.of(each, { directory, now, unread })),
        },
      );
    });
  }

  private async answersOf(tx: EntityManager, actor: Actor, request: TraceRequest, look: Use): Promise<TraceAnswerGiven[]> {
    const { jurisdictionId, id: traceRequestId } = request;
    const wholes = await wholeAnswers(tx, request);
    const words = (await wordsInForce(tx, actor, [traceRequestId])).get(traceRequestId);
    const answers = await tx.find(TraceAnswer, { where: { jurisdictionId, traceRequestId }, order: { number: 'ASC' } });
    const decisions = [...wholes].map(([number, whole]) => ({ number, whole, decision: permits(whole, look, words) }));
    // That on the answer which counts is in the log with its rows.
    const superseded = decisions.filter(({ number }) => number !== request.answerNumber);
    await logDecisions(
      tx,
      actor,
      superseded.map(({ whole, decision }) => asMade(whole, look, decision, traceRequestId)),
    );
    const allowed = new Set(decisions.filter(({ decision }) => decision.allowed).map(({ number }) => number));
    return answers.map((answer) => TraceAnswerGiven.of(answer, allowed.has(answer.number)));
  }

  private async receivedIn(tx: EntityManager, { jurisdictionId, id: traceRequestId }: TraceRequest): Promise<string[]> {
    const select = { jurisdictionId: true, traceRequestId: true, photographId: true } as const;
    const received = await tx.find(ReceivedPhotograph, { select, where: { jurisdictionId, traceRequestId } });
    return received.map(({ photographId }) => photographId);
  }

  private async searchOf(tx: EntityManager, actor: Actor, id: string): Promise<RecordsSearchView | null> {
    const search = await latestSearch(tx, actor, id);
    if (!search) return null;
    const { jurisdictionId } = actor;
    return RecordsSearchView.of(
      search,
      await tx.find(Proposal, { where: { jurisdictionId, searchId: search.id }, order: { rank: 'ASC' } }),
    );
  }
}

/** Who asked may read what it was told. At home, the names of holders are for those who answer and those who audit. */
export function maySeeAnswer({ ourPart }: TraceRequest, roles: readonly OfficialRole[]): boolean {
  return ourPart === 'requester' || roles.includes('focal-point') || roles.includes('auditor');
}
