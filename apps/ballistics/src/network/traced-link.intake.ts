import { ExchangeDocuments, ExchangeError, type TracedLinkBody } from '@headstamp/exchange';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listOf, oneOf, orNull, record, textOf, time, uuid } from '../record/document-rules';

const request = record({
  ...{ id: uuid, part: oneOf(['requester', 'addressee']), reference: textOf(200), caseId: orNull(uuid), counterpartId: uuid },
  answeredAt: orNull(time),
});
const traced = record({ subjectId: uuid, requests: listOf(request, 2) });

const isTracedLink = (body: unknown): body is TracedLinkBody => traced(body) && (body as TracedLinkBody).requests.length > 0;

/** Keeps what tracing tells of traced weapons; only what the own jurisdiction says. */
@Injectable()
export class TracedLinkIntake {
  constructor(
    private readonly inbox: Inbox,
    private readonly directory: JurisdictionDirectory,
    private readonly documents: ExchangeDocuments,
  ) {}

  async takeIn(delivery: Delivery<'traced-link.received'>): Promise<void> {
    const directory = await this.directory.all();
    await this.inbox.once(delivery, async (tx, actor) => {
      const { from, signedAt, body } = await this.documents.read(tx, actor, delivery.data.documentId, 'traced-link');
      if (from !== actor.jurisdictionId) throw new ExchangeError('exchange.document-refused', { reason: 'not-from-home' });
      if (!isTracedLink(body)) throw new ExchangeError('exchange.document-refused', { reason: 'fields-malformed' });
      for (const each of body.requests) {
        const counterpart = directory.find(({ jurisdictionId }) => jurisdictionId === each.counterpartId);
        if (!counterpart) throw new ExchangeError('exchange.document-refused', { reason: 'counterpart-unknown' });
        await this.keep(tx, actor, each, counterpart.code, new Date(signedAt));
      }
      const [one, other] = body.requests.map(({ id }) => id).sort();
      if (one === undefined || other === undefined) return;
      await tx.query(
        `INSERT INTO ballistics.traced_join (jurisdiction_id, one_id, other_id, occurred_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (jurisdiction_id, one_id, other_id) DO NOTHING`,
        [actor.jurisdictionId, one, other, new Date(signedAt)],
      );
    });
  }

  /** Of two tellings the later one holds, whichever came first. */
  private async keep(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    { id, part, reference, caseId, counterpartId, answeredAt }: TracedLinkBody['requests'][number],
    code: string,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO ballistics.traced_request AS t (jurisdiction_id, id, our_part, reference, case_id, counterpart_id, counterpart_code, answered_at, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (jurisdiction_id, id) DO UPDATE
         SET reference = EXCLUDED.reference, case_id = EXCLUDED.case_id, answered_at = EXCLUDED.answered_at, occurred_at = EXCLUDED.occurred_at
         WHERE t.occurred_at <= EXCLUDED.occurred_at`,
      [jurisdictionId, id, part, reference, part === 'requester' ? caseId : null, counterpartId, code, answeredAt === null ? null : new Date(answeredAt), at],
    );
  }
}
