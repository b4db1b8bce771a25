import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ReleasedChainRow } from '../trace-request/chain-row.entity';
import { sound } from '../trace-request/received.dto';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { ReceivedOnwardAnswer, ReceivedOnwardRequest, ReceivedSecondHandRequest } from './onward-request.dto';
import { Passing } from '../use-condition/passing.entity';
import { bare } from '../use-condition/repeated-words';
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
      ...{ aboutRequestId: null, passingId: null, askerId: null, fingerprint: null, state: 'asked', attempts: 1, attemptedBy: null },
      ...{ conditions: null, answerReason: null, askedAt, answeredAt: null, occurredAt: new Date(attemptedAt), version: 1 },
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

  /** Somebody who has our facts from a state that we let tell it wants to tell another, and asks us. */
  async takeSecondHandRequest(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'second-hand-request');
    const { subjectId: id, toldById, words, ...asked } = sound(ReceivedSecondHandRequest, envelope.body);
    const { jurisdictionId } = actor;
    const { thirdId, inDocument, rules, purpose, reason, attemptedAt } = asked;
    if ([jurisdictionId, envelope.from, toldById].includes(thirdId) || !(await this.directory.byId(thirdId, tx))) throw refused('third-unknown');
    if (toldById === jurisdictionId || toldById === envelope.from) throw refused('not-at-second-hand');
    const told = await this.rowsTold(tx, actor, toldById, words);
    // Whoever asks about what we never told that state learns nothing from it.
    if (!told) throw refused('not-told-by-us');
    if (await tx.existsBy(OnwardRequest, { jurisdictionId, id })) throw refused('known');
    const askedAt = new Date(envelope.signedAt);
    await tx.insert(OnwardRequest, {
      ...{ jurisdictionId, id, ourPart: 'originator', ...told, thirdId, inDocument, rules, purpose, reason, askerId: envelope.from },
      ...{ aboutRequestId: null, passingId: null, fingerprint: null, state: 'asked', attempts: 1, attemptedBy: null, conditions: null },
      ...{ answerReason: null, askedAt, answeredAt: null, occurredAt: new Date(attemptedAt), version: 1 },
    });
    await this.ledger.append(tx, actor, {
      kind: 'onward-request.received',
      subject: { kind: 'onward-request', id },
      occurredAt: askedAt,
      facts: { documentId, from: envelope.from, toldById, ...told, thirdId, inDocument, rules, purpose },
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
    const originatorId = onward && (await this.originatorOf(tx, onward));
    const about = onward && (onward.passingId === null ? onward.traceRequestId : onward.id);
    if (onward?.ourPart !== 'asker' || about !== subjectId || originatorId !== envelope.from) throw refused('not-asked');
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

  private async originatorOf(tx: EntityManager, { jurisdictionId, passingId, traceRequestId }: OnwardRequest): Promise<string | null> {
    if (passingId !== null) return (await tx.findOneBy(Passing, { jurisdictionId, id: passingId }))?.originatorId ?? null;
    return (await tx.findOneBy(TraceRequest, { jurisdictionId, id: traceRequestId }))?.addresseeId ?? null;
  }

  /** The last of our answers to that state whose rows hold all these words, and those rows; null for none. */
  private async rowsTold(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    toldId: string,
    words: readonly string[],
  ): Promise<Pick<OnwardRequest, 'traceRequestId' | 'answerNumber' | 'sequences'> | null> {
    const wanted = [...new Set(words.map(bare))];
    const rows = await tx.query<{ id: string; answer_number: number; sequence: number; bare: string }[]>(
      `SELECT r.id, r.answer_number, c.sequence, bare FROM tracing.chain_row c
       JOIN tracing.trace_request r ON r.jurisdiction_id = c.jurisdiction_id AND r.id = c.trace_request_id AND r.answer_number = c.answer_number
       CROSS JOIN LATERAL unnest(ARRAY[c.name, c.licence, c.document]) AS word
       CROSS JOIN LATERAL upper(regexp_replace(normalize(word, NFKD), '[^[:alnum:]]', '', 'g')) AS bare
       WHERE c.jurisdiction_id = $1 AND r.our_part = 'addressee' AND r.requester_id = $2 AND bare = ANY($3)
       ORDER BY r.answered_at DESC, r.id, c.sequence`,
      [jurisdictionId, toldId, wanted],
    );
    for (const id of new Set(rows.map((row) => row.id))) {
      const ofOne = rows.filter((row) => row.id === id);
      if (!wanted.every((word) => ofOne.some((row) => row.bare === word))) continue;
      const sequences = [...new Set(ofOne.map(({ sequence }) => sequence))];
      return { traceRequestId: id, answerNumber: ofOne[0]?.answer_number ?? 0, sequences };
    }
    return null;
  }
}
