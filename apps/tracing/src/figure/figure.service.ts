import { SMALLEST_CELL } from '@headstamp/codes';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { makeKey, serialKey } from '../trace-request/serial-key';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { readingsOf } from '../trace-request/trace-request.rows';
import { permittedAnswers } from '../use-condition/conditioned-answers';
import { counted } from '../use-condition/stated-use';
import { FiguresOfSide, NO_SAMPLE, TraceFigures, type FigureQuery } from './figure.dto';
import { FigureError } from './figure.errors';
import { figuresOf, type CountedRequest } from './figures';

const BATCH = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Counts of a jurisdiction's own requests, and of those that it was to answer. No fact is counted that may not be. */
@Injectable()
export class FigureService {
  constructor(private readonly session: JurisdictionSession) {}

  async of(actor: Actor, { from, to }: FigureQuery): Promise<TraceFigures> {
    if (to < from) throw new FigureError('trace-figures.period-backwards');
    return this.session.disclose(actor, { subjectKind: 'trace-figures', subjectId: null }, async (tx, now) => {
      const requests: CountedRequest[] = [];
      for (let after: string | null = FIRST_ID; after !== null;) {
        const batch: { counted: CountedRequest[]; last: string | null } = await this.batch(tx, actor, now, { from, to }, after);
        requests.push(...batch.counted);
        after = batch.last;
      }
      return Object.assign(new TraceFigures(), {
        ...{ from, to, note: NO_SAMPLE, smallestCell: SMALLEST_CELL },
        asRequester: FiguresOfSide.of(figuresOf(requests.filter(({ ourPart }) => ourPart === 'requester'))),
        asAddressee: FiguresOfSide.of(figuresOf(requests.filter(({ ourPart }) => ourPart === 'addressee'))),
      });
    });
  }

  private async batch(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    { from, to }: FigureQuery,
    after: string,
  ): Promise<{ counted: CountedRequest[]; last: string | null }> {
    const requests = await tx
      .createQueryBuilder(TraceRequest, 'request')
      .where('request.jurisdictionId = :jurisdictionId AND request.id > :after', { jurisdictionId: actor.jurisdictionId, after })
      .andWhere(`request.submittedAt >= (:from::date)::timestamp AT TIME ZONE 'UTC'`, { from })
      .andWhere(`request.submittedAt < (:to::date + 1)::timestamp AT TIME ZONE 'UTC'`, { to })
      .andWhere(`request.state <> 'cancelled'`)
      .orderBy('request.id', 'ASC')
      .limit(BATCH)
      .getMany();
    const ids = requests.map(({ id }) => id);
    const readings = await readingsOf(tx, actor, ids);
    const answers = await permittedAnswers(tx, actor, requests, counted(actor, now), 'together');
    const all = requests.flatMap((request) => {
      const { submittedAt } = request;
      const answer = answers.get(request.id);
      if (submittedAt === null || !answer) return [];
      const { whole, rows, withheld } = answer;
      const { serial = null, make = null } = readings.get(request.id) ?? {};
      const { id, rootId, ourPart, disposition, recoveredOn, recoveredIn, dueAt, answeredAt, outcome, refusalGround, endState } = request;
      return [
        {
          ...{ id, rootId, ourPart, disposition, recoveredOn, recoveredIn, submittedAt, dueAt, answeredAt, outcome, refusalGround },
          ...{ make, makeKey: makeKey(make), serialKey: serialKey(serial) },
          ...{ answerCounted: whole.allowed, endState: whole.allowed ? endState : null, chain: rows, rowsNotCounted: withheld.length },
        },
      ];
    });
    return { counted: all, last: requests.length < BATCH ? null : (ids.at(-1) ?? null) };
  }
}
