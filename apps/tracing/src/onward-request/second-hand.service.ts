import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { logDecisions } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockRequest } from '../trace-request/trace-request.rows';
import { Passing } from '../use-condition/passing.entity';
import { asMade, permits, type Conditioned } from '../use-condition/permits';
import { VETOED } from '../use-condition/repeated-words';
import { passedOn } from '../use-condition/stated-use';
import { OnwardRequestView, type AskDirectly, type AskOriginator } from './onward-request.dto';
import { OnwardRequest } from './onward-request.entity';
import { OnwardRequestError } from './onward-request.errors';

/** Facts that another told us with their originator's leave: the originator itself is asked whether they may go further. */
@Injectable()
export class SecondHandService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
  ) {}

  /** In one step, before anything was tried. */
  async askDirectly(actor: Actor, passingId: string, { thirdState, ...question }: AskDirectly): Promise<OnwardRequestView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const passing = await tx.findOneBy(Passing, { jurisdictionId, id: passingId, ourPart: 'recipient' });
      if (!passing) throw new OnwardRequestError('onward-request.unknown');
      const thirdId = directory.find(({ code }) => code === thirdState)?.jurisdictionId;
      if (thirdId === undefined || [jurisdictionId, passing.originatorId, passing.otherId].includes(thirdId))
        throw new OnwardRequestError('onward-request.no-third-state');
      const { aboutRequestId } = passing;
      // Held, so that the same is not asked twice at once.
      await lockRequest(tx, actor, aboutRequestId);
      const open = { jurisdictionId, passingId, thirdId, ourPart: 'asker' as const, state: 'asked' as const };
      if (await tx.existsBy(OnwardRequest, open)) throw new OnwardRequestError('onward-request.asked-already');
      const onward = tx.create(OnwardRequest, {
        ...{ jurisdictionId, id: randomUUID(), ourPart: 'asker', traceRequestId: aboutRequestId, answerNumber: 0, sequences: [], thirdId },
        ...{ inDocument: 'trace-request', aboutRequestId, passingId, askerId: null, rules: await this.forbidding(tx, actor, passing, thirdId, now) },
        ...{ fingerprint: null, state: 'asked', attempts: 0, attemptedBy: officialId, purpose: null, reason: null, conditions: null },
        ...{ answerReason: null, askedAt: null, answeredAt: null, occurredAt: now },
      });
      await this.send(tx, actor, now, onward, question);
      await tx.insert(OnwardRequest, onward);
      return OnwardRequestView.of(await tx.findOneByOrFail(OnwardRequest, { jurisdictionId, id: onward.id }), directory);
    });
  }

  /** The question leaves; the caller keeps the row. */
  async send(tx: EntityManager, actor: Actor, now: Date, onward: OnwardRequest, { purpose, reason }: AskOriginator): Promise<void> {
    const { jurisdictionId } = actor;
    const { id, passingId, thirdId, inDocument, rules, occurredAt } = onward;
    const passing = await tx.findOneByOrFail(Passing, { jurisdictionId, id: passingId ?? '' });
    const { originatorId, otherId: toldById, words } = passing;
    Object.assign(onward, { purpose, reason, askedAt: now });
    const asked = { thirdId, inDocument, rules, purpose, reason, attemptedAt: occurredAt.toISOString() };
    const documentId = await this.documents.send(tx, actor, now, {
      kind: 'second-hand-request',
      to: originatorId,
      body: { subjectId: id, toldById, words, ...asked },
    });
    await this.ledger.append(tx, actor, {
      kind: 'onward-request.asked',
      subject: { kind: 'onward-request', id },
      occurredAt: now,
      facts: { passingId, originatorId, toldById, thirdId, inDocument, documentId, purpose },
      sealed: { reason },
    });
  }

  /** The rules that would forbid the telling now, as the decision is logged. */
  private async forbidding(tx: EntityManager, actor: Actor, passing: Passing, thirdId: string, now: Date): Promise<string[]> {
    const { originatorId, terms, aboutRequestId: caseRef, recalledAt } = passing;
    const fact: Conditioned = { originatorId, terms, legalBasis: 'passed-on', caseRef, ...(recalledAt !== null && { words: VETOED }) };
    const use = passedOn(actor, thirdId, now);
    const decision = permits(fact, use);
    await logDecisions(tx, actor, [asMade(fact, use, decision, caseRef)]);
    return [...decision.because];
  }
}
