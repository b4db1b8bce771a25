import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import { castStateAfter, type CastState } from '../casting/cast.states';
import { Chronicle } from '../chronicle/chronicle';
import { OfficialSignatures, type SignedStatement } from '../chronicle/official-signatures';
import { enterExhibit } from '../exhibit/enter-exhibit';
import { Seal } from '../exhibit/seal.entity';
import { SealRegister } from '../exhibit/seal-register';
import { claimedTime } from '../fields/claimed-time';
import { sealDiscrepancy } from '../handover/handover.states';
import type { AcceptConsignment, ConsignmentDetailView, RefuseConsignment } from './consignment.dto';
import { Consignment } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { offerHashOf } from './consignment-offer';
import { consignmentDetail, enterConsignment, lockConsignment } from './consignment-rows';
import { consignmentStateAfter } from './consignment.states';

/** The recipient's side. */
@Injectable()
export class ConsignmentArrival {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly ledger: Ledger,
    private readonly signatures: OfficialSignatures,
    private readonly documents: ExchangeDocuments,
    private readonly seals: SealRegister,
    private readonly outbox: Outbox,
  ) {}

  /** A notice came: the casts exist here from now on, in nobody's custody. */
  async announce(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'consignment-notice');
    const { from, to, body } = envelope;
    const { subjectId: id, linkId, sealNumber, dispatchedAt, offerHash } = body;
    const castIds = body.casts.map(({ castId }) => castId);
    const described = offerHashOf({ consignmentId: id, from, to, linkId, castIds, sealNumber, dispatchedAt });
    if (described !== offerHash) throw new ConsignmentError('consignment.notice-contradicts-itself');
    if (await tx.existsBy(Consignment, { jurisdictionId: actor.jurisdictionId, id }))
      throw new ConsignmentError('consignment.known-already');

    const occurredAt = new Date(dispatchedAt);
    const usedBefore = await tx.existsBy(Seal, { jurisdictionId: actor.jurisdictionId, appliedIn: from, number: sealNumber });
    const seal = usedBefore ? null : await this.seals.enter(tx, actor, sealNumber, occurredAt, from);
    const facts = { consignmentId: id, documentId, from, to: actor.jurisdictionId, offerHash, seals: [sealNumber] };
    for (const { castId, label, mouldOrdinal, castOrdinal, regions, fitFor, calibre } of body.casts) {
      const cast = await enterExhibit(tx, actor, {
        id: castId,
        caseId: null,
        reference: label,
        kind: 'CAST',
        parentId: null,
        calibre,
        regions: [...regions],
        state: 'issued',
        custodianOfficialId: null,
        holderId: null,
        heldSince: null,
        sealId: seal?.id ?? null,
        sealNumber,
        originJurisdictionId: from,
        occurredAt,
      });
      await tx.insert(CastMaking, {
        jurisdictionId: actor.jurisdictionId,
        id: castId,
        mouldOrdinal,
        castOrdinal,
        fitFor: [...fitFor],
        occurredAt,
      });
      await this.chronicle.record(tx, actor, cast, { kind: 'consignment.announced', occurredAt, facts });
    }
    await enterConsignment(
      tx,
      actor,
      {
        id,
        direction: 'in',
        counterpartId: from,
        reference: body.reference,
        linkId,
        sealNumber,
        state: consignmentStateAfter('dispatched', 'announce', 'in'),
        courier: body.courier,
        trackingNumber: body.trackingNumber,
        expectedOn: body.expectedOn,
        dispatchedAt: occurredAt,
        offerHash,
        noticeDocumentId: documentId,
        discrepancy: usedBefore ? ['seal-used-before'] : [],
        occurredAt,
      },
      castIds,
    );
    await this.ledger.append(tx, actor, {
      kind: 'consignment.announced',
      subject: { kind: 'consignment', id },
      occurredAt,
      facts: { ...facts, casts: castIds },
    });
    await this.documents.accept(tx, actor, envelope);
  }

  /** Custody of the casts moves here, and nowhere else. When the seal is not as announced it does not, and the sender is told what was found. */
  accept(actor: Actor, id: string, found: AcceptConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts } = await lockConsignment(tx, actor, id, 'in');
      const received = consignmentStateAfter(consignment.state, 'receive', 'in');
      const receivedAt = claimedTime(found.receivedAt, now, consignment.dispatchedAt);
      const sealIntact = found.sealIntact ?? true;
      const discrepancy = [
        ...consignment.discrepancy,
        ...sealDiscrepancy(consignment.sealNumber, { sealFound: found.sealFound, sealIntact }),
      ];
      const accepted = discrepancy.length === 0;
      consignment.state = consignmentStateAfter(received, accepted ? 'accept' : 'hold', 'in');
      const observed = { seals: [found.sealFound], sealIntact };
      const signed = this.answer(actor, consignment, accepted ? 'accepted' : 'refused', now, observed);
      Object.assign(consignment, { sealFound: found.sealFound, sealIntact, condition: found.condition, discrepancy, receivedAt });
      const documentId = await this.sendReceipt(tx, actor, now, consignment, accepted, found.sealFound, sealIntact, found.condition);
      await tx.save(consignment);

      const answer = { ...answerFacts(consignment, signed), documentId, ...observed };
      for (const cast of casts) {
        await this.chronicle.record(tx, actor, cast, {
          kind: 'consignment.received',
          occurredAt: receivedAt,
          facts: { consignmentId: id, ...observed },
          sealed: { condition: found.condition },
        });
        if (accepted) {
          cast.custodianOfficialId = actor.officialId;
          cast.holderId = actor.jurisdictionId;
          cast.heldSince = now;
          cast.state = castStateAfter(cast.state as CastState, 'receive');
        } else {
          cast.disputed = true;
        }
        await tx.save(cast);
        await this.chronicle.record(tx, actor, cast, {
          kind: accepted ? 'handover.accepted' : 'handover.refused',
          occurredAt: now,
          facts: {
            ...answer,
            ...(accepted
              ? { custodian: actor.jurisdictionId, custodianKind: 'jurisdiction', acceptedBy: actor.officialId }
              : { discrepancy }),
          },
        });
        if (accepted)
          await this.outbox.post(tx, actor, 'cast.received', {
            castId: cast.id,
            linkId: consignment.linkId,
            from: consignment.counterpartId,
          });
      }
      await this.ledger.append(tx, actor, {
        kind: accepted ? 'consignment.accepted' : 'consignment.held',
        subject: { kind: 'consignment', id },
        occurredAt: receivedAt,
        facts: { ...answer, discrepancy },
        sealed: { condition: found.condition },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** Turns the consignment away, unexamined. */
  refuse(actor: Actor, id: string, { reason }: RefuseConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts } = await lockConsignment(tx, actor, id, 'in');
      consignment.state = consignmentStateAfter(consignment.state, 'refuse', 'in');
      consignment.refusalReason = reason;
      const signed = this.answer(actor, consignment, 'refused', now, {});
      const documentId = await this.sendReceipt(tx, actor, now, consignment, false, '', false, reason);
      await tx.save(consignment);
      const facts = { ...answerFacts(consignment, signed), documentId };
      for (const cast of casts) {
        await this.chronicle.record(tx, actor, cast, { kind: 'handover.refused', occurredAt: now, facts, sealed: { reason } });
      }
      await this.ledger.append(tx, actor, {
        kind: 'consignment.refused',
        subject: { kind: 'consignment', id },
        occurredAt: now,
        facts,
        sealed: { reason },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  private answer(
    actor: Actor,
    consignment: Consignment,
    outcome: 'accepted' | 'refused',
    now: Date,
    observed: Readonly<Record<string, string[] | boolean>>,
  ): SignedStatement {
    consignment.answeredBy = actor.officialId;
    consignment.answeredAt = now;
    return this.signatures.sign(actor.jurisdictionId, actor.officialId, {
      v: 1,
      kind: 'consignment-answer',
      consignmentId: consignment.id,
      offerHash: consignment.offerHash,
      outcome,
      by: actor.officialId,
      answeredAt: now.toISOString(),
      ...observed,
    });
  }

  private async sendReceipt(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    consignment: Consignment,
    accepted: boolean,
    sealFound: string,
    sealIntact: boolean,
    condition: string,
  ): Promise<string> {
    const documentId = await this.documents.send(tx, actor, now, {
      kind: 'receipt',
      to: consignment.counterpartId,
      body: {
        subjectId: consignment.id,
        offerHash: consignment.offerHash ?? '',
        outcome: accepted ? 'accepted' : 'refused',
        sealFound,
        sealIntact,
        condition,
        receivedAt: (consignment.receivedAt ?? now).toISOString(),
      },
    });
    consignment.receiptDocumentId = documentId;
    return documentId;
  }
}

function answerFacts(
  { id, offerHash }: Consignment,
  signed: SignedStatement,
): { consignmentId: string; offerHash: string; answerHash: string; answerSignature: string; answererKey: string } {
  return {
    consignmentId: id,
    offerHash: offerHash ?? '',
    answerHash: signed.hash,
    answerSignature: signed.signature,
    answererKey: signed.key,
  };
}
