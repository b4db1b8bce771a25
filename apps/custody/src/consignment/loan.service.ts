import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { OfficialsService } from '@headstamp/jurisdictions';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { castStateAfter, type CastState } from '../casting/cast.states';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertFree } from '../exhibit/exhibit-custody';
import { claimedTime } from '../fields/claimed-time';
import { ConsignmentAlarms } from './consignment.alarms';
import type { Consignment } from './consignment.entity';
import { knowledgeOf } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { ConsignmentCustody } from './consignment-custody';
import { endedIn, endLoans, lockConsignment, lockKnown } from './consignment-rows';
import { assertFromCounterpart, waitForMore } from './consignment-words';
import { custodyMoved } from './consignment.states';
import { LoanEndingView, type AnswerLoanEnding, type AskLoanEnding, type RecordLoanDestruction } from './loan.dto';
import { LoanEnding } from './loan.entity';
import { loanEndingAfter, openEndings, sendLoanWord } from './loan-rows';
import { ReceivedLoanWord, sound } from './received.dto';

/** How what was lent does not come back: kept or destroyed by the borrower, with its owner's consent before it happens. */
@Injectable()
export class LoanService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly documents: ExchangeDocuments,
    private readonly custody: ConsignmentCustody,
    private readonly alarms: ConsignmentAlarms,
    private readonly officials: OfficialsService,
  ) {}

  /** The borrower asks. Nothing changes until the owner has agreed. */
  ask(actor: Actor, consignmentId: string, asked: AskLoanEnding): Promise<LoanEndingView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts } = await lockConsignment(tx, actor, consignmentId, 'in');
      if (!custodyMoved(knowledgeOf(consignment))) throw new ConsignmentError('consignment.not-lent');
      const open = await openEndings(tx, actor, consignmentId);
      if (open.some(({ castIds }) => castIds.some((castId) => asked.castIds.includes(castId))))
        throw new ConsignmentError('loan-ending.asked-already');
      if (casts.some(({ id, kind }) => asked.castIds.includes(id) && kind !== 'CAST')) throw new ConsignmentError('loan-ending.originals-go-back');
      await this.assertStillHere(tx, actor, consignment, casts, asked);
      const id = randomUUID();
      const { kind, castIds, reason } = asked;
      const askDocumentId = await sendLoanWord(tx, actor, now, this.documents, consignment, { id, kind, castIds }, 'ask', reason, now);
      await enterEnding(tx, actor, { id, consignmentId, kind, castIds, reason, askedBy: actor.officialId, askDocumentId, occurredAt: now });
      await this.note(tx, actor, consignment, 'loan.asked', now, { endingId: id, kind, casts: castIds, documentId: askDocumentId }, reason);
      return this.view(tx, actor, id);
    });
  }

  /** The owner agrees or declines. */
  answer(actor: Actor, consignmentId: string, endingId: string, { agreed, statement }: AnswerLoanEnding): Promise<LoanEndingView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment } = await lockConsignment(tx, actor, consignmentId, 'out');
      const ending = await this.lock(tx, actor, consignmentId, endingId);
      ending.state = loanEndingAfter(ending.state, agreed ? 'agree' : 'decline');
      const documentId = await sendLoanWord(
        tx,
        actor,
        now,
        this.documents,
        consignment,
        ending,
        agreed ? 'agree' : 'decline',
        statement,
        now,
      );
      Object.assign(ending, { answeredBy: actor.officialId, answeredAt: now, answerStatement: statement, answerDocumentId: documentId });
      await tx.save(ending);
      const { kind, castIds: casts } = ending;
      await this.note(
        tx,
        actor,
        consignment,
        agreed ? 'loan.agreed' : 'loan.declined',
        now,
        { endingId, kind, casts, documentId },
        statement,
      );
      return this.view(tx, actor, endingId);
    });
  }

  /** The borrower destroyed what the owner agreed to, before a witness, and sends the certificate. */
  destroy(actor: Actor, consignmentId: string, endingId: string, done: RecordLoanDestruction): Promise<LoanEndingView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts } = await lockConsignment(tx, actor, consignmentId, 'in');
      const ending = await this.lock(tx, actor, consignmentId, endingId);
      if (ending.kind !== 'destruction')
        throw new ConsignmentError('loan-ending.move-not-allowed', { state: ending.state, move: 'destroy' });
      if (done.witnessId === actor.officialId) throw new ConsignmentError('loan-ending.witness-unknown');
      await this.officials.known(tx, actor, done.witnessId);
      const destroyedAt = claimedTime(done.destroyedAt, now, ending.answeredAt);
      const gone = casts.filter(({ id }) => ending.castIds.includes(id));
      for (const cast of gone) await assertFree(tx, actor, cast);
      ending.state = loanEndingAfter(ending.state, 'done');
      const { method, certificateNumber, certificateSha256 = null, witnessId } = done;
      Object.assign(ending, { method, certificateNumber, certificateSha256, witnessId, doneBy: actor.officialId, doneAt: destroyedAt });
      ending.doneDocumentId = await sendLoanWord(tx, actor, now, this.documents, consignment, ending, 'done', method, destroyedAt);
      await tx.save(ending);
      await this.destroyed(tx, actor, consignment, ending, gone, destroyedAt, ending.doneDocumentId);
      return this.view(tx, actor, endingId);
    });
  }

  /** A word about a loan came from the other side. */
  async hear(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'loan-word');
    const body = sound(ReceivedLoanWord, envelope.body);
    const known = await lockKnown(tx, actor, body.subjectId);
    if (!known) throw new ConsignmentError('consignment.never-announced');
    const { consignment, casts } = known;
    assertFromCounterpart(consignment, envelope);
    const ownerHears = consignment.direction === 'out';
    if (ownerHears !== (body.says !== 'agree' && body.says !== 'decline')) throw new ConsignmentError('consignment.word-from-stranger');
    if (body.says === 'ask') return this.heardAsked(tx, actor, now, envelope.from, documentId, consignment, casts, body);
    const ending = await this.find(tx, actor, body.subjectId, body.endingId);
    if (!ending) {
      await waitForMore(tx, actor, now, this.documents, documentId);
      throw new ConsignmentError('loan-ending.unknown');
    }
    if (ownerHears) return this.ownerHears(tx, actor, now, envelope.from, documentId, consignment, casts, ending, body);
    return this.borrowerHears(tx, actor, now, envelope.from, documentId, consignment, casts, ending, body);
  }

  private async heardAsked(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    from: string,
    documentId: string,
    consignment: Consignment,
    casts: readonly Exhibit[],
    { endingId: id, kind, castIds, statement, at }: ReceivedLoanWord,
  ): Promise<void> {
    if (castIds.some((castId) => !casts.some((cast) => cast.id === castId && cast.kind === 'CAST'))) throw new ConsignmentError('consignment.not-lent');
    if (!custodyMoved(knowledgeOf(consignment))) {
      await waitForMore(tx, actor, now, this.documents, documentId);
      throw new ConsignmentError('consignment.not-lent');
    }
    if (await tx.existsBy(LoanEnding, { jurisdictionId: actor.jurisdictionId, id }))
      throw new ConsignmentError('loan-ending.asked-already');
    const entered = { id, consignmentId: consignment.id, kind, castIds, reason: statement, askedBy: null, askDocumentId: documentId };
    await enterEnding(tx, actor, { ...entered, occurredAt: new Date(at) });
    await this.note(tx, actor, consignment, 'loan.asked', new Date(at), { endingId: id, kind, casts: castIds, documentId }, statement);
    await this.alarms.raise(tx, actor, consignment.id, 'loan-asked', new Date(at), from);
  }

  private async ownerHears(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    from: string,
    documentId: string,
    consignment: Consignment,
    casts: readonly Exhibit[],
    ending: LoanEnding,
    { says, statement, at, method, certificateNumber, certificateSha256 }: ReceivedLoanWord,
  ): Promise<void> {
    const doneAt = new Date(at);
    if (says === 'withdraw') {
      ending.state = loanEndingAfter(ending.state, 'withdraw');
      await tx.save(ending);
      return this.note(tx, actor, consignment, 'loan.withdrawn', doneAt, { endingId: ending.id, documentId }, statement);
    }
    // Without our consent nothing of ours was rightly destroyed or kept, whatever they say: the document stays, the state does not move.
    ending.state = loanEndingAfter(ending.state, 'done');
    if (ending.kind === 'destruction' && !certificateNumber)
      throw new ConsignmentError('consignment.document-refused', { reason: 'no-certificate' });
    Object.assign(ending, {
      method: method ?? null,
      certificateNumber: certificateNumber ?? null,
      certificateSha256: certificateSha256 ?? null,
    });
    Object.assign(ending, { doneAt, doneDocumentId: documentId });
    await tx.save(ending);
    const theirs = casts.filter(({ id, holderId }) => ending.castIds.includes(id) && holderId === from);
    if (ending.kind === 'destruction') await this.destroyed(tx, actor, consignment, ending, theirs, doneAt, documentId);
    else await this.retained(tx, actor, consignment, ending, theirs, doneAt, documentId);
    await this.alarms.raise(tx, actor, consignment.id, 'loan-ended', now, from);
  }

  private async borrowerHears(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    from: string,
    documentId: string,
    consignment: Consignment,
    casts: readonly Exhibit[],
    ending: LoanEnding,
    { says, statement, at }: ReceivedLoanWord,
  ): Promise<void> {
    await this.alarms.raise(tx, actor, consignment.id, 'loan-answered', new Date(at), from);
    // What was withdrawn meanwhile goes back, whatever the owner agreed to before it heard.
    if (ending.state === 'withdrawn') return;
    ending.state = loanEndingAfter(ending.state, says === 'agree' ? 'agree' : 'decline');
    Object.assign(ending, { answeredAt: new Date(at), answerStatement: statement, answerDocumentId: documentId });
    const kept = says === 'agree' && ending.kind === 'retention';
    if (kept) {
      ending.state = loanEndingAfter(ending.state, 'done');
      ending.doneAt = now;
      ending.doneDocumentId = await sendLoanWord(tx, actor, now, this.documents, consignment, ending, 'done', 'retained as agreed', now);
    }
    await tx.save(ending);
    const facts = { endingId: ending.id, kind: ending.kind, casts: ending.castIds, documentId };
    await this.note(tx, actor, consignment, says === 'agree' ? 'loan.agreed' : 'loan.declined', new Date(at), facts, statement);
    if (kept)
      await this.retained(
        tx,
        actor,
        consignment,
        ending,
        casts.filter(({ id }) => ending.castIds.includes(id)),
        now,
        ending.doneDocumentId ?? documentId,
      );
  }

  private async retained(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    ending: LoanEnding,
    casts: readonly Exhibit[],
    at: Date,
    documentId: string,
  ): Promise<void> {
    for (const cast of casts) {
      if (cast.state !== 'retained') cast.state = castStateAfter(cast.state as CastState, 'retain');
      await tx.save(cast);
    }
    const facts = { consignmentId: consignment.id, disposal: ending.id, documentId };
    await this.custody.tell(tx, actor, consignment, casts, { kind: 'loan.retained', occurredAt: at, facts });
    await endLoans(tx, actor, consignment, ending.castIds, 'retained', at);
  }

  /** The end of a cast; on the owner's side with the document in which the borrower certifies it. */
  private async destroyed(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    ending: LoanEnding,
    casts: readonly Exhibit[],
    at: Date,
    documentId: string,
  ): Promise<void> {
    for (const cast of casts) {
      cast.state = castStateAfter(cast.state as CastState, 'destroy');
      cast.custodianOfficialId = null;
      await tx.save(cast);
      await this.custody.of(tx, actor, cast, {
        kind: 'cast.destroyed',
        occurredAt: at,
        facts: {
          consignmentId: consignment.id,
          disposal: ending.id,
          // The consent: the owner's own official at home, its document abroad.
          approvedBy: ending.answeredBy ?? ending.answerDocumentId ?? '',
          documentId,
          certificate: ending.certificateSha256,
        },
        sealed: { method: ending.method, certificateNumber: ending.certificateNumber },
      });
    }
    await this.note(
      tx,
      actor,
      consignment,
      'loan.destroyed',
      at,
      { endingId: ending.id, casts: ending.castIds, documentId },
      ending.method ?? '',
    );
    await endLoans(tx, actor, consignment, ending.castIds, 'destroyed', at);
  }

  private async assertStillHere(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    casts: readonly Exhibit[],
    { castIds, kind }: AskLoanEnding,
  ): Promise<void> {
    const ended = await endedIn(tx, actor, consignment.id);
    for (const castId of castIds) {
      const cast = casts.find(({ id }) => id === castId);
      if (!cast || cast.custodianOfficialId === null) throw new ConsignmentError('consignment.not-lent');
      // What is retained may still be destroyed some day, with the owner's consent.
      const how = ended.get(castId);
      if (how !== undefined && !(how === 'retained' && kind === 'destruction'))
        throw new ConsignmentError('consignment.loan-ended', { castId });
    }
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    kind: string,
    occurredAt: Date,
    facts: Readonly<Record<string, string | string[] | null>>,
    statement: string,
  ): Promise<void> {
    return this.custody.tellOnce(tx, actor, consignment, {
      kind,
      occurredAt,
      facts: { consignmentId: consignment.id, ...facts },
      sealed: { statement },
    });
  }

  private find(tx: EntityManager, { jurisdictionId }: Actor, consignmentId: string, id: string): Promise<LoanEnding | null> {
    return tx.findOne(LoanEnding, { where: { jurisdictionId, id, consignmentId }, lock: { mode: 'pessimistic_write' } });
  }

  private async lock(tx: EntityManager, actor: Actor, consignmentId: string, id: string): Promise<LoanEnding> {
    const ending = await this.find(tx, actor, consignmentId, id);
    if (!ending) throw new ConsignmentError('loan-ending.unknown');
    return ending;
  }

  private async view(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<LoanEndingView> {
    return LoanEndingView.of(await tx.findOneByOrFail(LoanEnding, { jurisdictionId, id }));
  }
}

async function enterEnding(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  ending: Pick<LoanEnding, 'id' | 'consignmentId' | 'kind' | 'castIds' | 'reason' | 'askedBy' | 'askDocumentId' | 'occurredAt'>,
): Promise<void> {
  await tx.insert(LoanEnding, { jurisdictionId, state: 'asked', ...ending });
}
