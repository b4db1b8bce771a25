import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { sound } from '../trace-request/received.dto';
import { TraceRequestError } from '../trace-request/trace-request.errors';
import { ReceivedPassedOnRecall } from './passed-on.dto';
import { Passing } from './passing.entity';
import { repeats } from './repeated-words';

/** What its originator takes back goes the way it came: to every state that was told it after us. */
@Injectable()
export class RecallService {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Called in the transaction that hears the originator's veto.
   * @param thirdId the only state it is taken back from; null for all
   * @param texts what alone is taken back; null for all that was told on
   */
  async takeBack(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    sourceRequestId: string,
    thirdId: string | null,
    texts: readonly (string | null)[] | null,
  ): Promise<void> {
    const { jurisdictionId } = actor;
    const where: FindOptionsWhere<Passing> = { jurisdictionId, ourPart: 'passer', sourceRequestId, recalledAt: IsNull() };
    if (thirdId !== null) where.otherId = thirdId;
    const passings = await tx.findBy(Passing, where);
    await this.tellOn(tx, actor, now, texts === null ? passings : passings.filter(({ words }) => repeats(texts, words)));
  }

  /** Somebody who had told us a third state's facts says that they were taken back. */
  async take(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'passed-on-recall');
    const { subjectId, passingIds } = sound(ReceivedPassedOnRecall, envelope.body);
    const { jurisdictionId } = actor;
    const passings = await tx.findBy(Passing, { jurisdictionId, id: In(passingIds), ourPart: 'recipient', aboutRequestId: subjectId });
    if (passings.length !== new Set(passingIds).size || passings.some(({ otherId }) => otherId !== envelope.from))
      throw new TraceRequestError('trace-request.not-from-counterpart');
    for (const passing of passings) await tx.save(Object.assign(passing, { recalledAt: passing.recalledAt ?? now }));
    await this.ledger.append(tx, actor, {
      kind: 'trace-request.passed-on-recalled',
      subject: { kind: 'trace-request', id: subjectId },
      occurredAt: new Date(envelope.signedAt),
      facts: { documentId, from: envelope.from, passingIds },
    });
    const toldOn = await tx.findBy(Passing, {
      ...{ jurisdictionId, ourPart: 'passer', originatorId: In(passings.map(({ originatorId }) => originatorId)), recalledAt: IsNull() },
    });
    await this.tellOn(
      tx,
      actor,
      now,
      toldOn.filter(({ words }) => passings.some((passing) => repeats(words, passing.words))),
    );
    await this.documents.accept(tx, actor, envelope);
  }

  private async tellOn(tx: EntityManager, actor: Actor, now: Date, passings: readonly Passing[]): Promise<void> {
    for (const subjectId of new Set(passings.map(({ aboutRequestId }) => aboutRequestId))) {
      const told = passings.filter(({ aboutRequestId }) => aboutRequestId === subjectId);
      for (const passing of told) await tx.save(Object.assign(passing, { recalledAt: now }));
      const passingIds = told.map(({ id }) => id);
      const to = told[0]?.otherId ?? '';
      const documentId = await this.documents.send(tx, actor, now, { kind: 'passed-on-recall', to, body: { subjectId, passingIds } });
      await this.ledger.append(tx, actor, {
        kind: 'trace-request.recall-passed-on',
        subject: { kind: 'trace-request', id: subjectId },
        occurredAt: now,
        facts: { documentId, to, passingIds },
      });
    }
  }
}
