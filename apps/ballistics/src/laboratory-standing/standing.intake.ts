import { ExchangeDocuments, ExchangeError } from '@headstamp/exchange';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { isStanding } from './standing.document';

/** Keeps what the laboratory's quality records last said; only what the own jurisdiction says. */
@Injectable()
export class StandingIntake {
  constructor(
    private readonly inbox: Inbox,
    private readonly documents: ExchangeDocuments,
  ) {}

  takeIn(delivery: Delivery<'laboratory-standing.received'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const { from, body } = await this.documents.read(tx, actor, delivery.data.documentId, 'laboratory-standing');
      if (from !== actor.jurisdictionId) throw new ExchangeError('exchange.document-refused', { reason: 'not-from-home' });
      if (!isStanding(body)) throw new ExchangeError('exchange.document-refused', { reason: 'fields-malformed' });
      const aboutId = body.subject === 'allowance' ? body.facts.aboutId : null;
      await tx.query(
        `INSERT INTO ballistics.laboratory_standing AS s (jurisdiction_id, subject, subject_id, about_id, revision, facts, occurred_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (jurisdiction_id, subject, subject_id) DO UPDATE
           SET about_id = EXCLUDED.about_id, revision = EXCLUDED.revision, facts = EXCLUDED.facts, occurred_at = EXCLUDED.occurred_at
           WHERE s.revision < EXCLUDED.revision`,
        [actor.jurisdictionId, body.subject, body.subjectId, aboutId, body.revision, JSON.stringify(body.facts), now],
      );
    });
  }
}
