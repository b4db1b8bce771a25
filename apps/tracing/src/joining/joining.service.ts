import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { TraceRequestError } from '../trace-request/trace-request.errors';
import { tellTraced } from '../trace-request/traced-link';
import { lockRequest, readingOf } from '../trace-request/trace-request.rows';
import { DuplicateList } from './duplicate.view.dto';
import { duplicatesOf, groupOf } from './duplicates.rows';
import type { JoinTraceRequests } from './joining.dto';
import { RequestJoin } from './request-join.entity';

/** Requests about one firearm are linked, by a person. Both stay what they are. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
  ) {}

  async duplicates(actor: Actor, id: string): Promise<DuplicateList> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'trace-request-duplicates', subjectId: id }, async (tx) => {
      const request = await tx.findOneBy(TraceRequest, { jurisdictionId: actor.jurisdictionId, id });
      if (!request) throw new TraceRequestError('trace-request.unknown');
      return DuplicateList.of(id, await duplicatesOf(tx, actor, request, await readingOf(tx, actor, id)), directory);
    });
  }

  async join(actor: Actor, id: string, { otherId, ...stated }: JoinTraceRequests): Promise<DuplicateList> {
    const directory = await this.directory.all();
    const reason = stated.reason ?? null;
    return this.session.run(actor, async (tx, now) => {
      const [oneId, second] = [id, otherId].sort() as [string, string];
      // Both rows are held in one order, so that two officials who join the same pair do not wait for each other for ever.
      const rows = [await lockRequest(tx, actor, oneId), await lockRequest(tx, actor, second)] as const;
      if (groupOf(rows[0]) === groupOf(rows[1])) throw new TraceRequestError('trace-request.same-request');
      const { jurisdictionId, officialId: joinedBy } = actor;
      if (await tx.existsBy(RequestJoin, { jurisdictionId, oneId, otherId: second }))
        throw new TraceRequestError('trace-request.joined-already');
      await tx.insert(RequestJoin, { jurisdictionId, id: randomUUID(), oneId, otherId: second, reason, joinedBy, occurredAt: now });
      for (const [subject, joinedWith] of [[oneId, second] as const, [second, oneId] as const])
        await this.ledger.append(tx, actor, {
          kind: 'trace-request.joined',
          subject: { kind: 'trace-request', id: subject },
          occurredAt: now,
          facts: { joinedWith },
          ...(reason !== null && { sealed: { reason } }),
        });
      await tellTraced(this.documents, tx, actor, now, rows);
      const request = rows[0].id === id ? rows[0] : rows[1];
      return DuplicateList.of(id, await duplicatesOf(tx, actor, request, await readingOf(tx, actor, id)), directory);
    });
  }
}
