import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { OfficialsService } from '@headstamp/jurisdictions';
import { canonicalJson } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { OfficialSignatures, sha256, type SignedStatement } from '../chronicle/official-signatures';
import { assertHolds, assertUndisputed, lockExhibit, sealsOn } from '../exhibit/exhibit-custody';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { subjectKindOf } from '../exhibit/exhibit-kinds';
import { listed } from '../fields/listed';
import { HandoverView, type AcceptHandover, type ListHandovers, type OfferHandover, type RefuseHandover } from './handover.dto';
import { Handover } from './handover.entity';
import { HandoverError } from './handover.errors';
import { handoverStateAfter, hasExpired, sealDiscrepancy, type HandoverMove } from './handover.states';

/** Custody within the jurisdiction: it changes hands when the receiver accepts, and at no other moment. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly signatures: OfficialSignatures,
    private readonly officials: OfficialsService,
  ) {}

  offer(actor: Actor, exhibitId: string, terms: OfferHandover): Promise<HandoverView> {
    return this.session.run(actor, async (tx, now) => {
      const exhibit = await lockExhibit(tx, actor, exhibitId);
      assertHolds(exhibit, actor);
      assertUndisputed(exhibit);
      await this.judgeReceiver(tx, actor, terms.receiverOfficialId);
      const expiresAt = terms.expiresAt === undefined ? null : new Date(terms.expiresAt);
      if (expiresAt && expiresAt <= now) throw new HandoverError('handover.expires-too-early');
      await this.closeExpired(tx, actor, exhibit, now);

      const id = randomUUID();
      const nonce = randomBytes(16).toString('base64');
      const offer = {
        v: 1,
        kind: 'handover-offer',
        id,
        jurisdiction: actor.jurisdictionId,
        item: { kind: subjectKindOf(exhibit.kind), id: exhibit.id },
        from: exhibit.holderId,
        giver: actor.officialId,
        to: terms.receiverOfficialId,
        seals: sealsOn(exhibit),
        purposeHash: sha256(canonicalJson({ nonce, purpose: terms.purpose })),
        offeredAt: now.toISOString(),
        expiresAt: expiresAt?.toISOString() ?? null,
      };
      const signed = this.signatures.sign(actor.jurisdictionId, actor.officialId, offer);
      await tx.insert(Handover, {
        jurisdictionId: actor.jurisdictionId,
        id,
        exhibitId,
        giverId: actor.officialId,
        receiverId: terms.receiverOfficialId,
        purpose: terms.purpose,
        sealOffered: exhibit.sealNumber,
        expiresAt,
        offerText: signed.text,
        offerHash: signed.hash,
        offerSignature: signed.signature,
        state: 'open',
        occurredAt: now,
      });
      await this.chronicle.record(tx, actor, exhibit, {
        kind: 'handover.offered',
        occurredAt: now,
        facts: {
          handoverId: id,
          offer,
          offerHash: signed.hash,
          offerSignature: signed.signature,
          giverKey: signed.key,
          from: exhibit.holderId,
          to: terms.receiverOfficialId,
          seals: sealsOn(exhibit),
          expiresAt: expiresAt?.toISOString() ?? null,
        },
        sealed: { nonce, purpose: terms.purpose },
      });
      return HandoverView.of(await tx.findOneByOrFail(Handover, { jurisdictionId: actor.jurisdictionId, id }), actor, now);
    });
  }

  /** Custody moves here. When the seal found is not the one offered, it does not: the handover is disputed, and so is the item. */
  accept(actor: Actor, id: string, found: AcceptHandover): Promise<HandoverView> {
    return this.session.run(actor, async (tx, now) => {
      const { exhibit, handover } = await this.lock(tx, actor, id);
      const sealFound = found.sealFound ?? null;
      const discrepancy = sealDiscrepancy(handover.sealOffered, { sealFound, sealIntact: found.sealIntact });
      const move = discrepancy.length ? 'dispute' : 'accept';
      const nonce = randomBytes(16).toString('base64');
      const observed = { seals: sealFound === null ? [] : [sealFound], sealIntact: found.sealIntact };
      const answer = { ...observed, conditionHash: sha256(canonicalJson({ nonce, condition: found.condition })), discrepancy };
      const signed = this.answer(actor, handover, move, now, answer);
      Object.assign(handover, { sealFound, sealIntact: found.sealIntact, condition: found.condition });
      await tx.save(handover);

      if (move === 'accept') {
        exhibit.custodianOfficialId = actor.officialId;
        exhibit.holderId = actor.officialId;
        exhibit.heldSince = now;
      } else {
        exhibit.disputed = true;
      }
      await tx.save(exhibit);
      await this.chronicle.record(tx, actor, exhibit, {
        kind: move === 'accept' ? 'handover.accepted' : 'handover.refused',
        occurredAt: now,
        facts: {
          ...this.answerFacts(handover, signed),
          ...observed,
          ...(move === 'accept' ? { custodian: actor.officialId } : { discrepancy }),
        },
        sealed: { nonce, condition: found.condition },
      });
      return HandoverView.of(handover, actor, now);
    });
  }

  refuse(actor: Actor, id: string, { reason }: RefuseHandover): Promise<HandoverView> {
    return this.close(actor, id, 'refuse', reason);
  }

  withdraw(actor: Actor, id: string): Promise<HandoverView> {
    return this.close(actor, id, 'withdraw', null);
  }

  /** Offers to the reader and by the reader. */
  mine(actor: Actor, query: ListHandovers): Promise<Page<HandoverView>> {
    return this.session.disclose(actor, { subjectKind: 'handover', subjectId: null }, (tx, now) =>
      listed(
        tx,
        actor,
        Handover,
        query,
        (rows) => {
          rows.andWhere('(row.giverId = :me OR row.receiverId = :me)', { me: actor.officialId });
          if (query.state === undefined) return rows;
          const lapsed = `(row.state = 'open' AND row.expiresAt IS NOT NULL AND row.expiresAt <= now())`;
          if (query.state === 'expired') return rows.andWhere(`(row.state = 'expired' OR ${lapsed})`);
          return rows.andWhere(`row.state = :state AND NOT ${lapsed}`, { state: query.state });
        },
        (row) => HandoverView.of(row, actor, now),
      ),
    );
  }

  private close(actor: Actor, id: string, move: 'refuse' | 'withdraw', reason: string | null): Promise<HandoverView> {
    return this.session.run(actor, async (tx, now) => {
      const { exhibit, handover } = await this.lock(tx, actor, id);
      const signed = this.answer(actor, handover, move, now, {});
      handover.reason = reason;
      await tx.save(handover);
      await this.chronicle.record(tx, actor, exhibit, {
        kind: move === 'refuse' ? 'handover.refused' : 'handover.withdrawn',
        occurredAt: now,
        facts: this.answerFacts(handover, signed),
        ...(reason !== null && { sealed: { reason } }),
      });
      return HandoverView.of(handover, actor, now);
    });
  }

  /** Moves the offer and signs the answer, which names the offer by its hash. */
  private answer(
    actor: Actor,
    handover: Handover,
    move: HandoverMove,
    now: Date,
    observed: Readonly<Record<string, string | boolean | string[]>>,
  ): SignedStatement {
    handover.state = handoverStateAfter(handover, move, actor.officialId, now);
    const signed = this.signatures.sign(actor.jurisdictionId, actor.officialId, {
      v: 1,
      kind: 'handover-answer',
      offerHash: handover.offerHash,
      outcome: handover.state,
      by: actor.officialId,
      answeredAt: now.toISOString(),
      ...observed,
    });
    handover.answerText = signed.text;
    handover.answerSignature = signed.signature;
    handover.answeredAt = now;
    return signed;
  }

  private answerFacts(
    handover: Handover,
    signed: SignedStatement,
  ): { handoverId: string; offerHash: string; answerHash: string; answerSignature: string; answererKey: string } {
    return {
      handoverId: handover.id,
      offerHash: handover.offerHash,
      answerHash: signed.hash,
      answerSignature: signed.signature,
      answererKey: signed.key,
    };
  }

  private async judgeReceiver(tx: EntityManager, actor: Actor, receiverId: string): Promise<void> {
    if (receiverId === actor.officialId) throw new HandoverError('handover.to-oneself');
    const receiver = await this.officials.known(tx, actor, receiverId);
    const mayHold = receiver.roles.includes('examiner') || receiver.roles.includes('laboratory-manager');
    if (!mayHold || receiver.disabledAt) throw new HandoverError('handover.receiver-cannot-hold');
  }

  /** One open offer per item: one that has ended makes room for the next, one that has not refuses it. */
  private async closeExpired(tx: EntityManager, actor: Actor, exhibit: Exhibit, now: Date): Promise<void> {
    const open = await tx.findOneBy(Handover, { jurisdictionId: actor.jurisdictionId, exhibitId: exhibit.id, state: 'open' });
    if (!open) return;
    if (!hasExpired(open, now)) throw new HandoverError('handover.offered-already', { handoverId: open.id });
    open.state = handoverStateAfter(open, 'expire', actor.officialId, now);
    await tx.save(open);
    await this.chronicle.record(tx, actor, exhibit, {
      kind: 'handover.expired',
      occurredAt: open.expiresAt ?? now,
      facts: { handoverId: open.id, offerHash: open.offerHash },
    });
  }

  /** The offer as it stands once the item is locked: its answers have one order. */
  private async lock(tx: EntityManager, actor: Actor, id: string): Promise<{ exhibit: Exhibit; handover: Handover }> {
    const { jurisdictionId } = actor;
    const known = await tx.findOneBy(Handover, { jurisdictionId, id });
    if (!known) throw new HandoverError('handover.unknown');
    const exhibit = await lockExhibit(tx, actor, known.exhibitId);
    const handover = await tx.findOneByOrFail(Handover, { jurisdictionId, id });
    return { exhibit, handover };
  }
}
