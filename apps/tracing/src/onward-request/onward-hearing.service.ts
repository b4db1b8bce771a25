import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ReleasedChainRow } from '../trace-request/chain-row.entity';
import { sound } from '../trace-request/received.dto';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { ReceivedOnwardAnswer, ReceivedOnwardRequest } from './onward-request.dto';
import { OnwardRequest } from './onward-request.entity';
import { OnwardRequestError } from './onward-request.errors';
import { stateAfter } from './onward-request.states';

const refused = (reason: string): OnwardRequestError => new OnwardRequestError('onward-request.document-refused', { reason });

/** What the other side says of passing on. Called inside the transaction that holds the message's inbox row. */
@Injectable()
export class OnwardHearingService {
  constructor(
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
  ) {}

  /** Somebody whom we told wants to tell a third state, and asks us. */
  async takeRequest(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'onward-request');
    const { subjectId: traceRequestId, onwardRequestId: id, ...asked } = sound(ReceivedOnwardRequest, envelope.body);
    const { jurisdictionId } = actor;
    const { answerNumber, sequences, thirdId, inDocument, rules, purpose, reason, attemptedAt } = asked;
    const source = await tx.findOneBy(TraceRequest, { jurisdictionId, id: traceRequestId });
    // One answer for what does not exist and for what is another's.
    if (source?.ourPart !== 'addressee' || source.requesterId !== envelope.from) throw refused('not-told-by-us');
    if (thirdId === jurisdictionId || thirdId === envelope.from || !(await this.directory.byId(thirdId, tx))) throw refused('third-unknown');
    const told = await tx.countBy(ReleasedChainRow, { jurisdictionId, traceRequestId, answerNumber, sequence: In(sequences) });
    if (told !== sequences.length) throw refused('rows-not-told');
    if (await tx.existsBy(OnwardRequest, { jurisdictionId, id })) throw refused('known');
    const askedAt = new Date(envelope.signedAt);
    await tx.insert(OnwardRequest, {
      ...{ jurisdictionId, id, ourPart: 'originator', traceRequestId, answerNumber, sequences, thirdId, inDocument, rules, purpose, reason },
      ...{ aboutRequestId: null, fingerprint: null, state: 'asked', attempts: 1, attemptedBy: null, conditions: null, answerReason: null },
      ...{ askedAt, answeredAt: null, occurredAt: new Date(attemptedAt), version: 1 },
    });
    await this.ledger.append(tx, actor, {
      kind: 'onward-request.received',
      subject: { kind: 'onward-request', id },
      occurredAt: askedAt,
      facts: { documentId, from: envelope.from, traceRequestId, answerNumber, sequences, thirdId, inDocument, rules, purpose },
      sealed: { reason },
    });
    await this.documents.accept(tx, actor, { ...envelope, body: { subjectId: id } });
  }

  /** The originator has answered. */
  async takeAnswer(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'onward-answer');
    const { subjectId, onwardRequestId: id, decision, reason = null, conditions = null } = sound(ReceivedOnwardAnswer, envelope.body);
    const { jurisdictionId } = actor;
    const onward = await tx.findOne(OnwardRequest, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    const source = onward && (await tx.findOneBy(TraceRequest, { jurisdictionId, id: onward.traceRequestId }));
    if (onward?.ourPart !== 'asker' || onward.traceRequestId !== subjectId || source?.addresseeId !== envelope.from) throw refused('not-asked');
    if ((decision === 'consent') !== (conditions !== null)) throw refused('conditions-missing');
    if (onward.state !== 'asked') throw refused('answered-before');
    const answeredAt = new Date(envelope.signedAt);
    const state = stateAfter(onward.state, decision, 'originator');
    await tx.save(Object.assign(onward, { state, conditions, answerReason: reason, answeredAt }));
    await this.ledger.append(tx, actor, {
      kind: 'onward-request.answer-heard',
      subject: { kind: 'onward-request', id },
      occurredAt: answeredAt,
      facts: { documentId, traceRequestId: subjectId, decision },
      sealed: { reason, conditions: conditions },
    });
    await this.documents.accept(tx, actor, { ...envelope, body: { subjectId: id } });
  }
}
