import type { OfficialRole, UsePurpose } from '@headstamp/codes';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Possessor } from '../possessor/possessor.entity';
import { findPossessor, possessorOf } from '../possessor/possessor.rows';
import { inquiryOf } from '../sub-request/sub-request.rows';
import { SubRequestView } from '../sub-request/sub-request.view.dto';
import { NOTHING_READ } from '../trace-request/firearm-as-read';
import { TraceAnswerView } from '../trace-request/trace-answer.view.dto';
import { maySeeAnswer } from '../trace-request/trace-reading.service';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { readingOf, readingsOf, shareRequest } from '../trace-request/trace-request.rows';
import { TraceRequestView } from '../trace-request/trace-request.view.dto';
import { permittedAnswer, permittedAnswers } from '../use-condition/conditioned-answers';
import { recalledWords, withoutRecalled } from '../use-condition/repeated-words';
import { purposeOf, takenOut } from '../use-condition/stated-use';
import type { Taken } from './taken';
import type { ExportListQuery, TakingOutQuery } from './taking-out.dto';
import { TakingOutError } from './taking-out.errors';

/** Who takes out, how, and what for. */
export interface TakingOut {
  readonly way: 'print' | 'export';
  readonly roles: readonly OfficialRole[];
  readonly query: TakingOutQuery;
}

/** Requests in one file; more is a matter for a shorter time. */
const MOST_REQUESTS = 5_000;
const DAY_MS = 86_400_000;

/**
 * Requests and their answers on the way off the screen. The look is in the access log under the way's own name before anything is
 * read, and what the conditions of use forbid for this way and purpose is not read into the result at all.
 */
@Injectable()
export class TakingOutService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
  ) {}

  /** One request. @throws TakingOutError without a purpose, TraceRequestError for an unknown request */
  async one(actor: Actor, id: string, taking: TakingOut): Promise<Taken> {
    const purpose = purposeOr(actor, taking.query);
    const directory = await this.directory.all();
    const named = taking.query.possessor === 'true';
    const subjectKind = `trace-request-${taking.way}${named ? '-with-possessor' : ''}`;
    return this.session.disclose(actor, { subjectKind, subjectId: id }, async (tx, now) => {
      const kept = await shareRequest(tx, actor, id);
      const request = withoutRecalled(kept, (await recalledWords(tx, actor, [id])).get(id) ?? []);
      const use = takenOut(taking.way, actor, { roles: taking.roles, purpose, now });
      const firearm = await readingOf(tx, actor, id);
      const answer = maySeeAnswer(request, taking.roles) ? TraceAnswerView.of(request, await permittedAnswer(tx, actor, request, use)) : null;
      const possessor = named && maySeePossessor(request, taking.roles) ? await findPossessor(tx, request) : null;
      const inquiry = await inquiryOf(tx, request);
      return {
        request: TraceRequestView.of(request, { firearm, directory, now }),
        answer,
        possessor: possessor && possessorOf(possessor),
        asked: inquiry.map((each) => SubRequestView.of(each, { directory, now, unread: new Map() })),
        purpose,
        at: now,
      };
    });
  }

  /** All requests of a kind and time, oldest first. @throws TakingOutError without a purpose, or for too many */
  async list(actor: Actor, taking: TakingOut & { readonly query: ExportListQuery }): Promise<Taken[]> {
    const purpose = purposeOr(actor, taking.query);
    const directory = await this.directory.all();
    const named = taking.query.possessor === 'true';
    const subjectKind = `trace-request-${taking.way}${named ? '-with-possessor' : ''}`;
    return this.session.disclose(actor, { subjectKind, subjectId: null }, async (tx, now) => {
      const chosen = await this.chosen(tx, actor, taking.query);
      if (chosen.length === 0) return [];
      const ids = chosen.map(({ id }) => id);
      const recalled = await recalledWords(tx, actor, ids);
      const requests = chosen.map((request) => withoutRecalled(request, recalled.get(request.id) ?? []));
      const readings = await readingsOf(tx, actor, ids);
      const possessors = named ? await tx.findBy(Possessor, { jurisdictionId: actor.jurisdictionId, traceRequestId: In(ids) }) : [];
      const use = takenOut(taking.way, actor, { roles: taking.roles, purpose, now });
      const seen = requests.filter((request) => maySeeAnswer(request, taking.roles));
      const answers = await permittedAnswers(tx, actor, seen, use, 'each');
      return requests.map((request): Taken => {
        const answer = answers.get(request.id);
        const possessor = maySeePossessor(request, taking.roles) ? possessors.find(({ traceRequestId }) => traceRequestId === request.id) : undefined;
        return {
          request: TraceRequestView.of(request, { firearm: readings.get(request.id) ?? NOTHING_READ, directory, now }),
          answer: answer ? TraceAnswerView.of(request, answer) : null,
          possessor: possessor ? possessorOf(possessor) : null,
          asked: [],
          purpose,
          at: now,
        };
      });
    });
  }

  private async chosen(tx: EntityManager, actor: Actor, { part, state, submittedFrom, submittedTo }: ExportListQuery): Promise<TraceRequest[]> {
    const query = tx
      .createQueryBuilder(TraceRequest, 'request')
      .where('request.jurisdictionId = :jurisdictionId', { jurisdictionId: actor.jurisdictionId })
      .orderBy('request.recordedAt', 'ASC')
      .addOrderBy('request.id', 'ASC')
      .limit(MOST_REQUESTS + 1);
    if (part) query.andWhere('request.ourPart = :part', { part });
    if (state) query.andWhere('request.state = :state', { state });
    if (submittedFrom) query.andWhere('request.submittedAt >= :from', { from: new Date(submittedFrom) });
    if (submittedTo) query.andWhere('request.submittedAt < :until', { until: new Date(Date.parse(submittedTo) + DAY_MS) });
    const requests = await query.getMany();
    if (requests.length > MOST_REQUESTS) throw new TakingOutError('trace-export.too-many', { most: MOST_REQUESTS });
    return requests;
  }
}

function purposeOr(actor: Actor, { purpose }: TakingOutQuery): UsePurpose {
  const stated = purpose ?? purposeOf(actor);
  if (!stated) throw new TakingOutError('trace-export.purpose-missing');
  return stated;
}

/** As on the screen: at the addressee, the possessor is for the focal point; auditors see the look, not the person. */
function maySeePossessor({ ourPart }: TraceRequest, roles: readonly OfficialRole[]): boolean {
  if (roles.includes('focal-point')) return true;
  return ourPart === 'requester' && roles.includes('investigator');
}
