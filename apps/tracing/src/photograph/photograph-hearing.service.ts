import { createHash } from 'node:crypto';
import { ExchangeDocuments, type Envelope } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { PhotographError, PhotographLimits, Photographs } from '@headstamp/photographs';
import { JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotYetHere, WAITS_MS } from '../trace-request/not-yet-here';
import { sound } from '../trace-request/received.dto';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { TraceRequestError } from '../trace-request/trace-request.errors';
import { counterpartOf } from '../trace-request/trace-words';
import { namedToUs } from './named-photographs';
import { PhotographPart } from './photograph-part.entity';
import { ReceivedPhotographPart } from './received-photograph.dto';
import { ReceivedPhotograph } from './received-photograph.entity';

const refused = (reason: string): TraceRequestError => new TraceRequestError('trace-request.document-refused', { reason });

/** Photographs of the other side: nothing is shown before all of it is here, is what it says, and was judged like a file of our own. */
@Injectable()
export class PhotographHearingService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly documents: ExchangeDocuments,
    private readonly photographs: Photographs,
    private readonly limits: PhotographLimits,
    private readonly ledger: Ledger,
  ) {}

  /** One part. Called inside the transaction that holds the message's inbox row. The same part again changes nothing. */
  async takePart(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'trace-photograph');
    const { subjectId: traceRequestId, content: _, ...said } = sound(ReceivedPhotographPart, envelope.body);
    const { photographId, sha256, copySha256, mediaType, bytes, part, parts } = said;
    if (bytes > this.limits.largestBytes) throw refused('photograph-too-large');
    if (part > parts) throw refused('photograph-part-beyond-the-last');
    await this.assertNamed(tx, actor, now, envelope, { traceRequestId, photographId, sha256 });
    const { jurisdictionId } = actor;
    const whole = { jurisdictionId, traceRequestId, photographId };
    const before = await tx.findBy(PhotographPart, whole);
    if (before.some((each) => each.part === part)) return;
    const another = (each: PhotographPart): boolean =>
      each.sha256 !== sha256 || each.copySha256 !== copySha256 || each.parts !== parts || each.bytes !== bytes || each.mediaType !== mediaType;
    if (before.some(another)) throw refused('photograph-parts-disagree');
    const occurredAt = new Date(envelope.signedAt);
    await tx.insert(PhotographPart, { ...whole, part, parts, documentId, sha256, copySha256, mediaType, bytes, occurredAt });
    if (before.length + 1 === parts) await this.outbox.post(tx, actor, 'trace-photograph.complete', { traceRequestId, photographId });
  }

  /** All parts are here. Judged outside any transaction, then kept; what is not what it says is put aside and never shown. */
  async keep(delivery: Delivery<'trace-photograph.complete'>): Promise<void> {
    const { traceRequestId, photographId } = delivery.data;
    const reader = serviceActor(delivery.jurisdictionId, delivery.queue, delivery.requestId);
    const { jurisdictionId } = reader;
    const key = { jurisdictionId, traceRequestId, photographId };
    const arrived = await this.session.run(reader, (tx) => this.assembled(tx, reader, key));
    const judged = await this.photographs.judge({ bytes: arrived.copy, mediaType: arrived.mediaType }).catch((error: unknown) => {
      if (error instanceof PhotographError) throw refused(error.code);
      throw error;
    });
    await this.inbox.once(delivery, async (tx, actor) => {
      const { senderId, sha256, copySha256, signedAt: occurredAt } = arrived;
      const { mediaType, width, height, cleaned: content } = judged;
      await tx.insert(ReceivedPhotograph, { ...key, senderId, sha256, copySha256, mediaType, width, height, content, occurredAt });
      await this.ledger.append(tx, actor, {
        kind: 'trace-photograph.received',
        subject: { kind: 'trace-request', id: traceRequestId },
        occurredAt,
        facts: { photographId, from: senderId, sha256, copySha256, mediaType, bytes: content.length },
      });
    });
  }

  /** Holds the request, so that of two parts which come at once one is the last. */
  private async assertNamed(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    { id: documentId, from }: Envelope,
    { traceRequestId, photographId, sha256 }: { readonly traceRequestId: string; readonly photographId: string; readonly sha256: string },
  ): Promise<void> {
    const { jurisdictionId } = actor;
    const request = await tx.findOne(TraceRequest, { where: { jurisdictionId, id: traceRequestId }, lock: { mode: 'pessimistic_write' } });
    if (request && (request.submittedAt === null || counterpartOf(request) !== from))
      throw new TraceRequestError('trace-request.not-from-counterpart');
    const named = request ? (await namedToUs(tx, request)).get(photographId) : undefined;
    if (named === undefined) {
      // The question or the answer that names it may still be under way.
      const waiting = now.getTime() - (await this.documents.takenInAt(tx, actor, documentId)).getTime();
      if (request?.ourPart !== 'addressee' && waiting < WAITS_MS) throw new NotYetHere(`document ${documentId} brings a photograph that nobody has named yet`);
      throw new TraceRequestError('trace-request.photograph-not-named');
    }
    if (named !== null && named !== sha256) throw refused('photograph-is-another');
  }

  private async assembled(
    tx: EntityManager,
    actor: Actor,
    key: { readonly jurisdictionId: string; readonly traceRequestId: string; readonly photographId: string },
  ): Promise<Omit<PhotographPart, 'occurredAt'> & { readonly copy: Buffer; readonly senderId: string; readonly signedAt: Date }> {
    const parts = await tx.find(PhotographPart, { where: key, order: { part: 'ASC' } });
    const [first] = parts;
    if (!first || parts.length !== first.parts) throw refused('photograph-part-missing');
    const brought: Envelope<'trace-photograph'>[] = [];
    for (const { documentId } of parts) brought.push(await this.documents.read(tx, actor, documentId, 'trace-photograph'));
    const copy = Buffer.concat(brought.map(({ body }) => Buffer.from(body.content, 'base64')));
    if (copy.length !== first.bytes) throw refused('photograph-cut-short');
    if (createHash('sha256').update(copy).digest('hex') !== first.copySha256) throw refused('photograph-not-as-signed');
    const { from: senderId = '', signedAt = '' } = brought.at(-1) ?? {};
    return Object.assign(first, { copy, senderId, signedAt: new Date(signedAt) });
  }
}
