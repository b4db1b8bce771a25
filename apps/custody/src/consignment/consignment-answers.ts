import { ExchangeDocuments } from '@headstamp/exchange';
import { Outbox } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import { OfficialSignatures } from '../chronicle/official-signatures';
import { isOriginal } from '../original-grant/grant.rows';
import type { Consignment } from './consignment.entity';
import { ConsignmentCustody } from './consignment-custody';
import type { Locked } from './consignment-rows';
import { keepOwnWord } from './consignment-words';
import { sealsOf } from './packages';

type AnswerStatement = Readonly<Record<string, string | string[] | boolean | number | null>>;

interface AnswerFacts {
  /** What was signed, written out. */
  readonly answer: AnswerStatement;
  readonly consignmentId: string;
  readonly offerHash: string;
  readonly answerHash: string;
  readonly answerSignature: string;
  readonly answererKey: string;
}

/** What the recipient says at last, or for the time being. */
export type Reception = 'accepted' | 'kept' | 'held' | 'refused';

/** How a hold was settled, where there was one. */
export interface SettledBy {
  readonly outcome: 'accepted' | 'kept';
  readonly statement: string;
}

/** The recipient's signed answer to an offer, and the receipt that carries it over the border. */
@Injectable()
export class ConsignmentAnswers {
  constructor(
    private readonly signatures: OfficialSignatures,
    private readonly documents: ExchangeDocuments,
    private readonly custody: ConsignmentCustody,
    private readonly outbox: Outbox,
  ) {}

  /** Takes custody of what came. What is missing stays in the sender's. */
  async takeCustody(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    { consignment, casts, parcels }: Locked,
    settled: SettledBy | null,
  ): Promise<void> {
    const { discrepancy, missingCastIds } = consignment;
    const outcome = settled?.outcome ?? 'accepted';
    const keep = outcome === 'kept';
    const here = casts.filter((cast) => !missingCastIds.includes(cast.id));
    // Nothing but a settlement lets an arrival through whose seals are not the announced ones.
    const observed = { seals: parcels.flatMap(({ seals }) => seals), sealIntact: true };
    const signed = this.sign(actor, consignment, 'accepted', now, {
      ...(keep && { keptAsEvidence: true }),
      ...(settled ? { discrepancy, missing: missingCastIds, settlement: settled.statement } : observed),
    });
    const documentId = await this.sendReceipt(
      tx,
      actor,
      now,
      consignment,
      outcome,
      consignment.condition ?? '',
      settled?.statement ?? null,
    );
    await this.custody.begin(tx, actor, now, consignment, here, keep);
    const facts = {
      ...signed,
      documentId,
      custodian: actor.jurisdictionId,
      custodianKind: 'jurisdiction',
      acceptedBy: actor.officialId,
    };
    const makings = await tx.findBy(CastMaking, { jurisdictionId: actor.jurisdictionId, id: In(here.map(({ id }) => id)) });
    for (const cast of here) {
      // Where a discrepancy was settled, the seals stand in the observation on arrival; repeated here they would seem to be vouched for.
      const found = settled ? { outcome, discrepancy } : { seals: sealsOf(parcels, cast.id).slice(0, 1), sealIntact: true };
      await this.custody.of(tx, actor, cast, { kind: 'handover.accepted', occurredAt: now, facts: { ...facts, ...found } });
      if (!keep && consignment.returnsId === null)
        await this.outbox.post(tx, actor, 'cast.received', {
          castId: cast.id,
          linkId: consignment.linkId,
          from: consignment.counterpartId,
          fitFor: makings.find(({ id }) => id === cast.id)?.fitFor ?? [],
          ...(isOriginal(cast.kind) && { item: 'ORIGINAL' as const }),
        });
    }
    await this.custody.leave(
      tx,
      actor,
      consignment,
      casts.filter((cast) => !here.includes(cast)),
      now,
    );
    await this.custody.tellOnce(tx, actor, consignment, {
      kind: `consignment.${outcome}`,
      occurredAt: settled ? now : (consignment.receivedAt ?? now),
      facts: { ...signed, documentId, ...(settled ? {} : observed), discrepancy, missing: missingCastIds },
      sealed: { condition: consignment.condition },
    });
    await this.custody.closeLoan(tx, actor, consignment, here, now);
  }

  /** The recipient's signature over the offer and its own observations. */
  sign(
    actor: Actor,
    consignment: Consignment,
    outcome: 'accepted' | 'refused',
    now: Date,
    observed: Readonly<Record<string, string | string[] | boolean>>,
  ): AnswerFacts {
    consignment.answeredBy = actor.officialId;
    consignment.answeredAt = now;
    const answer: AnswerStatement = {
      v: 1,
      kind: 'consignment-answer',
      consignmentId: consignment.id,
      offerHash: consignment.offerHash,
      outcome,
      by: actor.officialId,
      answeredAt: now.toISOString(),
      ...observed,
    };
    const { hash, signature, key } = this.signatures.sign(actor.jurisdictionId, actor.officialId, answer);
    const { id: consignmentId, offerHash } = consignment;
    return { consignmentId, offerHash: offerHash ?? '', answer, answerHash: hash, answerSignature: signature, answererKey: key };
  }

  /** Posts a receipt as this side's next word. The consignment must say already what is to be said. */
  async sendReceipt(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    consignment: Consignment,
    outcome: Reception,
    condition: string,
    settlement: string | null = null,
  ): Promise<string> {
    const examined = outcome !== 'refused';
    const documentId = await this.documents.send(tx, actor, now, {
      kind: 'receipt',
      to: consignment.counterpartId,
      body: {
        subjectId: consignment.id,
        word: consignment.said + 1,
        heard: consignment.heard,
        offerHash: consignment.offerHash ?? '',
        outcome: outcome === 'kept' ? 'accepted' : outcome,
        keptAsEvidence: outcome === 'kept',
        sealFound: examined ? (consignment.sealFound ?? '') : '',
        sealIntact: examined && (consignment.sealIntact ?? false),
        condition,
        receivedAt: (consignment.receivedAt ?? now).toISOString(),
        discrepancy: examined ? consignment.discrepancy : [],
        missingCastIds: examined ? consignment.missingCastIds : [],
        settlement,
      },
    });
    await keepOwnWord(tx, actor, consignment, { says: outcome, statement: settlement ?? condition, at: now, documentId });
    consignment.receiptDocumentId = documentId;
    return documentId;
  }
}
