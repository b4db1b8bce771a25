import { createHash } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Outbox, type JobContract } from '@headstamp/messaging';
import { Photographs } from '@headstamp/photographs';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import { TraceRequestError } from '../trace-request/trace-request.errors';
import { lockRequest } from '../trace-request/trace-request.rows';
import { counterpartOf } from '../trace-request/trace-words';
import { namedByUs } from './named-photographs';
import { SentPhotograph } from './sent-photograph.entity';

/** Bytes of one message. */
const PART_BYTES = 512 * 1024;

/** Copies of the photographs that a question or an answer names follow it over the border, each in a transaction of its own. */
@Injectable()
export class PhotographSendingService {
  constructor(
    private readonly photographs: Photographs,
    private readonly documents: ExchangeDocuments,
    private readonly outbox: Outbox,
    private readonly ledger: Ledger,
  ) {}

  /** Called in the transaction that sends the document which names them. What went before in this request is not sent again. */
  async follow(tx: EntityManager, actor: Actor, { jurisdictionId, id: traceRequestId }: TraceRequest, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const sent = await tx.findBy(SentPhotograph, { jurisdictionId, traceRequestId, photographId: In([...ids]) });
    for (const photographId of new Set(ids))
      if (!sent.some((each) => each.photographId === photographId))
        await this.outbox.post(tx, actor, 'trace-photograph.due', { traceRequestId, photographId });
  }

  /** Called inside the transaction that holds the message's inbox row. */
  async send(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    { traceRequestId, photographId }: JobContract['trace-photograph.due'],
  ): Promise<void> {
    const request = await lockRequest(tx, actor, traceRequestId);
    const recipientId = counterpartOf(request);
    if (recipientId === null || request.submittedAt === null) throw new TraceRequestError('trace-request.not-submitted');
    const named = (await namedByUs(tx, request)).get(photographId);
    if (named === undefined) throw new TraceRequestError('trace-request.photograph-not-named');
    const { jurisdictionId } = actor;
    if (await tx.existsBy(SentPhotograph, { jurisdictionId, traceRequestId, photographId })) return;
    const { content, mediaType, sha256 } = await this.photographs.cleaned(tx, actor, photographId);
    const copySha256 = createHash('sha256').update(content).digest('hex');
    const parts = Math.ceil(content.length / PART_BYTES);
    for (let part = 1; part <= parts; part += 1) {
      const body = {
        ...{ subjectId: traceRequestId, photographId, sha256, copySha256, mediaType, bytes: content.length, part, parts },
        content: content.subarray((part - 1) * PART_BYTES, part * PART_BYTES).toString('base64'),
      };
      await this.documents.send(tx, actor, now, { kind: 'trace-photograph', to: recipientId, body });
    }
    await tx.insert(SentPhotograph, { jurisdictionId, traceRequestId, photographId, recipientId, copySha256, parts, occurredAt: now });
    await this.ledger.append(tx, actor, {
      kind: 'trace-photograph.sent',
      subject: { kind: 'trace-request', id: traceRequestId },
      occurredAt: now,
      facts: { photographId, to: recipientId, sha256, copySha256, bytes: content.length, parts },
    });
  }
}
