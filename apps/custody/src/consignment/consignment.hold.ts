import { ExchangeDocuments } from '@headstamp/exchange';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { claimedTime } from '../fields/claimed-time';
import { ConsignmentAnswers } from './consignment-answers';
import { ConsignmentCustody } from './consignment-custody';
import type { AnswerHold, ConfirmSettlement, ProposeSettlement, SendBack } from './consignment.dto';
import type { ConsignmentDetailView } from './consignment-view.dto';
import { knowledgeOf } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { consignmentDetail } from './consignment-detail';
import { lockConsignment } from './consignment-rows';
import { keepOwnWord, learn, sendWord } from './consignment-words';
import { recipientSays, settlementsAfter, type RecipientMove, type Settlement } from './consignment.states';

const MOVE_OF: Record<Settlement, RecipientMove> = { accepted: 'settle-accepted', kept: 'settle-kept', sent_back: 'settle-sent-back' };

/** A hold and how it ends: the sender is asked, and two officials of the recipient settle it. */
@Injectable()
export class ConsignmentHold {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly custody: ConsignmentCustody,
    private readonly answers: ConsignmentAnswers,
    private readonly documents: ExchangeDocuments,
  ) {}

  /** The sender says what it knows of the discrepancy. It may say more later; the last answer counts. */
  answer(actor: Actor, id: string, { answer, statement }: AnswerHold): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment } = await lockConsignment(tx, actor, id, 'out');
      if (consignment.state !== 'on_hold')
        throw new ConsignmentError('consignment.move-not-allowed', { state: consignment.state, move: 'answer' });
      const documentId = await sendWord(tx, actor, now, this.documents, consignment, { says: answer, statement, at: now });
      await keepOwnWord(tx, actor, consignment, { says: answer, statement, at: now, documentId });
      consignment.holdAnswer = answer;
      await tx.save(consignment);
      await this.custody.tellOnce(tx, actor, consignment, {
        kind: 'consignment.hold-answered',
        occurredAt: now,
        facts: { consignmentId: id, answer, documentId },
        sealed: { statement },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** One official says how the hold should end. */
  propose(actor: Actor, id: string, { outcome, statement }: ProposeSettlement): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment } = await lockConsignment(tx, actor, id, 'in');
      recipientSays(knowledgeOf(consignment), MOVE_OF[outcome], consignment);
      this.assertOpen(consignment.holdAnswer, outcome);
      Object.assign(consignment, { proposedOutcome: outcome, proposedStatement: statement, proposedBy: actor.officialId, proposedAt: now });
      await tx.save(consignment);
      await this.custody.tellOnce(tx, actor, consignment, {
        kind: 'consignment.settlement-proposed',
        occurredAt: now,
        facts: { consignmentId: id, outcome, proposedBy: actor.officialId },
        sealed: { statement },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** Another official confirms, and it is so. The discrepancy stays stated. */
  confirm(actor: Actor, id: string, confirmed: ConfirmSettlement): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const locked = await lockConsignment(tx, actor, id, 'in');
      const { consignment, casts } = locked;
      const { outcome } = confirmed;
      const settled = recipientSays(knowledgeOf(consignment), MOVE_OF[outcome], consignment);
      const { proposedBy, proposedStatement } = consignment;
      if (proposedBy === null || consignment.proposedOutcome !== outcome || proposedStatement === null)
        throw new ConsignmentError('consignment.nothing-proposed');
      if (proposedBy === actor.officialId) throw new ConsignmentError('consignment.second-person-needed');
      this.assertOpen(consignment.holdAnswer, outcome);
      if (outcome === 'accepted' && casts.every((cast) => consignment.missingCastIds.includes(cast.id)))
        throw new ConsignmentError('consignment.outcome-not-open', { outcome });
      learn(consignment, settled);
      Object.assign(consignment, { settledOutcome: outcome, settlement: proposedStatement, settledBy: actor.officialId, settledAt: now });
      await this.custody.dispute(tx, casts, outcome === 'kept');
      await this.custody.tell(tx, actor, consignment, casts, {
        kind: 'consignment.settled',
        occurredAt: now,
        facts: {
          consignmentId: id,
          outcome,
          answer: consignment.holdAnswer,
          discrepancy: consignment.discrepancy,
          approvedBy: [proposedBy, actor.officialId],
        },
        sealed: { statement: proposedStatement },
      });
      if (outcome === 'sent_back') {
        await this.turnBack(
          tx,
          actor,
          now,
          locked,
          {
            courier: confirmed.courier ?? '',
            ...(confirmed.trackingNumber !== undefined && { trackingNumber: confirmed.trackingNumber }),
            ...(confirmed.expectedOn !== undefined && { expectedOn: confirmed.expectedOn }),
            statement: proposedStatement,
          },
          now,
          true,
        );
      } else {
        await this.answers.takeCustody(tx, actor, now, locked, { outcome, statement: proposedStatement });
      }
      await tx.save(consignment);
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** A consignment that was turned away is given to a courier who takes it home. */
  sendBack(actor: Actor, id: string, sent: SendBack): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const locked = await lockConsignment(tx, actor, id, 'in');
      const { consignment } = locked;
      const sentAt = claimedTime(sent.sentAt, now, consignment.answeredAt);
      learn(consignment, recipientSays(knowledgeOf(consignment), 'send-back', consignment));
      await this.turnBack(tx, actor, now, locked, sent, sentAt, false);
      await tx.save(consignment);
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** Custody never moved: the offer is refused now where it was not before, and the sender is told what comes. */
  private async turnBack(
    tx: Parameters<typeof lockConsignment>[0],
    actor: Actor,
    now: Date,
    { consignment, casts }: Awaited<ReturnType<typeof lockConsignment>>,
    { courier, trackingNumber, expectedOn, statement }: Pick<SendBack, 'courier' | 'trackingNumber' | 'expectedOn' | 'statement'>,
    sentAt: Date,
    refuses: boolean,
  ): Promise<void> {
    Object.assign(consignment, { backCourier: courier, backTrackingNumber: trackingNumber ?? null, backExpectedOn: expectedOn ?? null });
    const said = { says: 'sent_back', statement, at: sentAt } as const;
    const documentId = await sendWord(tx, actor, now, this.documents, consignment, {
      ...said,
      courier,
      trackingNumber: trackingNumber ?? null,
      expectedOn: expectedOn ?? null,
    });
    await keepOwnWord(tx, actor, consignment, { ...said, documentId });
    if (refuses) {
      const signed = this.answers.sign(actor, consignment, 'refused', now, { discrepancy: consignment.discrepancy, settlement: statement });
      const facts = { ...signed, documentId, discrepancy: consignment.discrepancy };
      for (const cast of casts) {
        await this.custody.of(tx, actor, cast, { kind: 'handover.refused', occurredAt: now, facts });
        // What had arrived leaves again.
        if (!consignment.missingCastIds.includes(cast.id)) {
          const left = { consignmentId: consignment.id, documentId, back: true };
          await this.custody.of(tx, actor, cast, { kind: 'consignment.dispatched', occurredAt: sentAt, facts: left });
        }
      }
    }
    await this.custody.tell(tx, actor, consignment, casts, {
      kind: 'consignment.sent-back',
      occurredAt: sentAt,
      facts: { consignmentId: consignment.id, documentId },
      sealed: { statement, courier, trackingNumber: trackingNumber ?? null },
    });
  }

  private assertOpen(answer: Parameters<typeof settlementsAfter>[0], outcome: Settlement): void {
    if (!settlementsAfter(answer).includes(outcome))
      throw new ConsignmentError('consignment.outcome-not-open', { answer: answer ?? 'silence', outcome });
  }
}
