import { randomUUID } from 'node:crypto';
import { ExchangeDocuments, type TraceOriginatorWordBody } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ReleasedChainRow } from '../trace-request/chain-row.entity';
import { sound } from '../trace-request/received.dto';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { TraceRequestError } from '../trace-request/trace-request.errors';
import { lockRequest } from '../trace-request/trace-request.rows';
import { OriginatorWordList, OriginatorWordView, ReceivedOriginatorWord, type SayOriginatorWord } from './originator-word.dto';
import { OriginatorWordRow } from './originator-word.entity';
import { RecallService } from './recall.service';
import { UseConditionError } from './use-condition.errors';

/** What an originator says of its facts after their release: it consents to a use, or forbids one. */
@Injectable()
export class OriginatorWordService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
    private readonly recall: RecallService,
  ) {}

  async say(actor: Actor, id: string, { says, of, thirdState, sequences: rows }: SayOriginatorWord): Promise<OriginatorWordView> {
    const directory = await this.directory.all();
    const sequences = rows ?? null;
    return this.session.run(actor, async (tx, now) => {
      const request = await lockRequest(tx, actor, id);
      if (request.ourPart !== 'addressee' || request.answerNumber === 0) throw new UseConditionError('use-condition.not-the-originator');
      const third = thirdState === undefined ? null : directory.find(({ code }) => code === thirdState);
      if (third === undefined) throw new TraceRequestError('trace-request.addressee-not-here', { country: thirdState ?? '' });
      const thirdId = third?.jurisdictionId ?? null;
      judge({ says, of, thirdId, sequences });
      const { jurisdictionId } = actor;
      const answerNumber = of === 'facts' ? request.answerNumber : null;
      if (sequences) await assertTold(tx, actor, id, request.answerNumber, sequences);
      const number = (await tx.countBy(OriginatorWordRow, { jurisdictionId, traceRequestId: id })) + 1;
      const body: TraceOriginatorWordBody = { subjectId: id, wordId: randomUUID(), number, says, of, thirdId, answerNumber, sequences };
      const word = await this.keep(tx, actor, body, now);
      const documentId = await this.documents.send(tx, actor, now, { kind: 'trace-originator-word', to: request.requesterId, body });
      await this.writeDown(tx, actor, 'trace-request.originator-spoke', body, now, documentId);
      return OriginatorWordView.of(word, directory);
    });
  }

  /** The originator has spoken. Called inside the transaction that holds the message's inbox row. */
  async take(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'trace-originator-word');
    const said = sound(ReceivedOriginatorWord, envelope.body);
    const { subjectId, wordId, number, says, of, thirdId = null, answerNumber = null, sequences = null } = said;
    const { jurisdictionId } = actor;
    const request = await tx.findOne(TraceRequest, { where: { jurisdictionId, id: subjectId }, lock: { mode: 'pessimistic_write' } });
    if (!request) throw new TraceRequestError('trace-request.never-asked');
    if (request.ourPart !== 'requester' || request.addresseeId !== envelope.from)
      throw new TraceRequestError('trace-request.not-from-counterpart');
    judge({ says, of, thirdId, sequences });
    if ((sequences === null) !== (answerNumber === null)) throw new UseConditionError('use-condition.word-unclear', { says, of });
    if (sequences) await assertTold(tx, actor, subjectId, answerNumber ?? 0, sequences);
    if (
      await tx.existsBy(OriginatorWordRow, [
        { jurisdictionId, id: wordId },
        { jurisdictionId, traceRequestId: subjectId, number },
      ])
    )
      throw new TraceRequestError('trace-request.document-refused', { reason: 'word-known' });
    const saidAt = new Date(envelope.signedAt);
    const body = { subjectId, wordId, number, says, of, thirdId, answerNumber, sequences };
    await this.keep(tx, actor, body, saidAt);
    await this.writeDown(tx, actor, 'trace-request.originator-heard', body, saidAt, documentId);
    // Whoever was told it after us hears of it from us.
    if (says === 'veto' && of !== 'court') await this.recall.takeBack(tx, actor, now, subjectId, thirdId, await textsOf(tx, actor, body));
    await this.documents.accept(tx, actor, envelope);
  }

  async list(actor: Actor, id: string): Promise<OriginatorWordList> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'trace-request', subjectId: id }, async (tx) => {
      const { jurisdictionId } = actor;
      if (!(await tx.existsBy(TraceRequest, { jurisdictionId, id }))) throw new TraceRequestError('trace-request.unknown');
      const words = await tx.find(OriginatorWordRow, { where: { jurisdictionId, traceRequestId: id }, order: { number: 'ASC' } });
      const items = words.map((word) => OriginatorWordView.of(word, directory));
      return Object.assign(new OriginatorWordList(), { traceRequestId: id, items });
    });
  }

  private async keep(tx: EntityManager, actor: Actor, body: TraceOriginatorWordBody, occurredAt: Date): Promise<OriginatorWordRow> {
    const { subjectId: traceRequestId, wordId: id, number, says, of, thirdId, answerNumber = null, sequences = null } = body;
    const { jurisdictionId } = actor;
    await tx.insert(OriginatorWordRow, { jurisdictionId, id, traceRequestId, number, says, of, thirdId, answerNumber, sequences: sequences && [...sequences], occurredAt });
    return tx.findOneByOrFail(OriginatorWordRow, { jurisdictionId, id });
  }

  private async writeDown(
    tx: EntityManager,
    actor: Actor,
    kind: string,
    body: TraceOriginatorWordBody,
    occurredAt: Date,
    documentId: string,
  ): Promise<void> {
    const { subjectId: id, wordId, number, says, of, thirdId, answerNumber = null, sequences = null } = body;
    const facts = { documentId, wordId, number, says, of, thirdId, answerNumber, sequences: sequences && [...sequences] };
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'trace-request', id }, occurredAt, facts });
  }
}

/** Consent is to something, a word on passing on names to whom, and one on single facts names them. */
function judge({ says, of, thirdId, sequences }: Pick<OriginatorWordRow, 'says' | 'of' | 'thirdId' | 'sequences'>): void {
  const toSomething = says === 'veto' || (of !== 'everything' && of !== 'facts');
  if (!toSomething || (of === 'onward') !== (thirdId !== null) || (of === 'facts') !== (sequences !== null))
    throw new UseConditionError('use-condition.word-unclear', { says, of });
}

/** Only what was told can be taken back. */
async function assertTold(tx: EntityManager, { jurisdictionId }: Actor, traceRequestId: string, answerNumber: number, sequences: readonly number[]): Promise<void> {
  const told = await tx.countBy(ReleasedChainRow, { jurisdictionId, traceRequestId, answerNumber, sequence: In([...sequences]) });
  if (told !== sequences.length) throw new UseConditionError('use-condition.word-unclear', { says: 'veto', of: 'facts' });
}

/** The names, licences and papers of the facts that are taken back; null where everything is. */
async function textsOf(tx: EntityManager, { jurisdictionId }: Actor, word: TraceOriginatorWordBody): Promise<(string | null)[] | null> {
  const { subjectId: traceRequestId, answerNumber, sequences } = word;
  if (!sequences) return null;
  const rows = await tx.findBy(ReleasedChainRow, { jurisdictionId, traceRequestId, answerNumber: answerNumber ?? 0, sequence: In([...sequences]) });
  return rows.flatMap(({ name, licence, document }) => [name, licence, document]);
}
