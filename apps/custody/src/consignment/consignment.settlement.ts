import { ExchangeDocuments, type ReceiptBody } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { castStateAfter, type CastState } from '../casting/cast.states';
import { Chronicle } from '../chronicle/chronicle';
import { sealDiscrepancy } from '../handover/handover.states';
import { ConsignmentError } from './consignment.errors';
import { lockConsignment } from './consignment-rows';
import { consignmentStateAfter } from './consignment.states';

/** The sender's side after the recipient has answered. */
@Injectable()
export class ConsignmentSettlement {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly chronicle: Chronicle,
    private readonly ledger: Ledger,
  ) {}

  /** A receipt came. Accepted: our custody ends at the moment the recipient signed. Refused: it never ended. */
  async settle(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'receipt');
    const { from, signedAt, body } = envelope;
    const { consignment, casts } = await lockConsignment(tx, actor, body.subjectId, 'out');
    if (from !== consignment.counterpartId) throw new ConsignmentError('consignment.receipt-from-stranger');
    if (body.offerHash !== consignment.offerHash) throw new ConsignmentError('consignment.receipt-for-another-offer');
    const accepted = body.outcome === 'accepted';
    const examined = body.sealFound !== '';
    const discrepancy = examined ? sealDiscrepancy(consignment.sealNumber, body) : [];
    const answeredAt = new Date(signedAt);
    Object.assign(consignment, {
      state: consignmentStateAfter(consignment.state, accepted ? 'learn-of-acceptance' : 'learn-of-refusal', 'out'),
      receiptDocumentId: documentId,
      sealFound: examined ? body.sealFound : null,
      sealIntact: examined ? body.sealIntact : null,
      condition: examined ? body.condition : null,
      refusalReason: examined ? null : body.condition,
      receivedAt: examined ? new Date(body.receivedAt) : null,
      answeredAt,
      discrepancy,
    });
    await tx.save(consignment);

    const facts = { consignmentId: consignment.id, documentId, offerHash: body.offerHash, ...(examined && found(body)) };
    for (const cast of casts) {
      if (accepted) {
        cast.custodianOfficialId = null;
        cast.holderId = from;
        cast.heldSince = answeredAt;
        cast.state = castStateAfter(cast.state as CastState, 'receive');
      } else if (discrepancy.length) {
        cast.disputed = true;
      }
      await tx.save(cast);
      await this.chronicle.record(tx, actor, cast, {
        kind: accepted ? 'handover.accepted' : 'handover.refused',
        occurredAt: answeredAt,
        facts: { ...facts, ...(accepted ? { custodian: from, custodianKind: 'jurisdiction' } : { discrepancy }) },
      });
    }
    await this.ledger.append(tx, actor, {
      kind: accepted ? 'consignment.accepted' : 'consignment.refused',
      subject: { kind: 'consignment', id: consignment.id },
      occurredAt: answeredAt,
      facts: { ...facts, discrepancy },
    });
    await this.documents.accept(tx, actor, envelope);
  }
}

const found = ({ sealFound, sealIntact }: ReceiptBody): { seals: string[]; sealIntact: boolean } => ({ seals: [sealFound], sealIntact });
