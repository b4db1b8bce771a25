import { Photographs } from '@headstamp/photographs';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { OfficialSignatures, type SignedStatement } from '../chronicle/official-signatures';
import { lockExhibits } from '../exhibit/exhibit-custody';
import type { Exhibit } from '../exhibit/exhibit.entity';
import type { AcceptHandover } from './handover.dto';
import { Handover } from './handover.entity';
import { HandoverError } from './handover.errors';
import { aNonce, answerStatement, hashesOf, wordsHash, type AnswerGiven, type LateHalf, type Observed } from './handover.statements';
import { handoverStateAfter, sealDiscrepancy, type HandoverMove } from './handover.states';
import { lateMoment } from './late-entry';

/** What the receiver found of one item. */
export type Found = Pick<AcceptHandover, 'sealFound' | 'sealIntact' | 'condition' | 'photographIds'>;
/** What the receiver confirms of the handover as a whole. */
export type Confirmed = Pick<AcceptHandover, 'late' | 'paperForm'>;

interface Answered {
  readonly exhibit: Exhibit;
  readonly handover: Handover;
}

/** The other half of a handover: one signed answer, by the receiver over what they found, or by the giver who takes the offer back. */
@Injectable()
export class Answering {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly signatures: OfficialSignatures,
    private readonly photographs: Photographs,
  ) {}

  /** The offers as they stand once the items are locked: their answers have one order. */
  async lock(
    tx: EntityManager,
    actor: Actor,
    which: { id: string } | { batchId: string; exhibitIds?: readonly string[] },
  ): Promise<Answered[]> {
    const { jurisdictionId } = actor;
    const chosen = 'id' in which ? { id: which.id } : { batchId: which.batchId };
    let known = await tx.findBy(Handover, { jurisdictionId, ...chosen });
    if (known.length === 0) throw new HandoverError('handover.unknown');
    const { exhibitIds } = 'id' in which ? {} : which;
    if (exhibitIds) known = known.filter(({ exhibitId }) => exhibitIds.includes(exhibitId));
    if (exhibitIds && known.length !== exhibitIds.length) throw new HandoverError('handover.not-in-batch');
    const exhibits = new Map(
      (
        await lockExhibits(
          tx,
          actor,
          known.map(({ exhibitId }) => exhibitId),
        )
      ).map((exhibit) => [exhibit.id, exhibit]),
    );
    const locked: Answered[] = [];
    for (const { id, exhibitId } of known) {
      const [exhibit, handover] = [exhibits.get(exhibitId), await tx.findOneByOrFail(Handover, { jurisdictionId, id })];
      if (exhibit) locked.push({ exhibit, handover });
    }
    return locked.sort((a, b) => (a.exhibit.id < b.exhibit.id ? -1 : 1));
  }

  /** Custody moves here, and nowhere else. Where the seal found is not the one offered, it does not: that item is disputed. */
  async accept(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    taken: readonly (Answered & { readonly found: Found })[],
    confirmed: Confirmed,
  ): Promise<void> {
    const judged = taken.map((each) => {
      const { found, handover } = each;
      const discrepancy = sealDiscrepancy(handover.sealOffered, { sealFound: found.sealFound ?? null, sealIntact: found.sealIntact });
      const move: HandoverMove = discrepancy.length ? 'dispute' : 'accept';
      return { ...each, discrepancy, move, outcome: handoverStateAfter(handover, move, actor.officialId, now) };
    });
    const late = await this.lateHalf(tx, actor, now, taken, confirmed);
    const nonce = aNonce();
    const observations = new Map<string, Observed>();
    for (const { exhibit, handover, found, discrepancy } of judged) {
      const photographs = (await this.photographs.known(tx, actor, found.photographIds ?? [])).map(({ id, sha256 }) => ({ id, sha256 }));
      handover.photographsFound = photographs;
      observations.set(exhibit.id, {
        seals: found.sealFound === undefined ? [] : [found.sealFound],
        sealIntact: found.sealIntact,
        conditionHash: wordsHash(nonce, 'condition', found.condition),
        discrepancy,
        ...hashesOf(photographs),
      });
    }
    const given = judged.map(({ exhibit, outcome }) => ({ id: exhibit.id, outcome, observed: observations.get(exhibit.id) ?? null }));
    const { answer, signed } = this.sign(actor, now, judged, given, nonce, late);
    for (const { exhibit, handover, found, discrepancy, move, outcome } of judged) {
      this.close(handover, outcome, now, signed);
      Object.assign(handover, {
        sealFound: found.sealFound ?? null,
        sealIntact: found.sealIntact,
        condition: found.condition,
        receivedAt: late?.at ?? now,
        answerLate: late !== null,
        answerLateReason: late?.reason ?? null,
      });
      await tx.save(handover);
      if (move === 'accept') {
        exhibit.custodianOfficialId = actor.officialId;
        exhibit.holderId = actor.officialId;
        exhibit.heldSince = late?.at ?? now;
      } else {
        exhibit.disputed = true;
      }
      await tx.save(exhibit);
      const {
        conditionHash: _,
        discrepancy: __,
        ...observed
      } = observations.get(exhibit.id) ?? { seals: [], sealIntact: false, conditionHash: '', discrepancy: [] };
      await this.chronicle.record(tx, actor, exhibit, {
        kind: move === 'accept' ? 'handover.accepted' : 'handover.refused',
        occurredAt: late?.at ?? now,
        facts: {
          ...answerFacts(handover, answer, signed),
          ...observed,
          ...(move === 'accept' ? { custodian: actor.officialId } : { discrepancy }),
          ...(late && { late: true }),
          ...(handover.paperForm !== null && { paperForm: handover.paperForm }),
        },
        sealed: { nonce, condition: found.condition, ...(late && { reason: late.reason }) },
      });
    }
  }

  /** Turns offers away, or takes them back. */
  async decline(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    offered: readonly Answered[],
    move: 'refuse' | 'withdraw',
    reason: string | null,
  ): Promise<void> {
    const given = offered.map(({ exhibit, handover }) => ({
      id: exhibit.id,
      outcome: handoverStateAfter(handover, move, actor.officialId, now),
      observed: null,
    }));
    const { answer, signed } = this.sign(actor, now, offered, given, '', null);
    for (const { exhibit, handover } of offered) {
      this.close(handover, handoverStateAfter(handover, move, actor.officialId, now), now, signed);
      handover.reason = reason;
      await tx.save(handover);
      await this.chronicle.record(tx, actor, exhibit, {
        kind: move === 'refuse' ? 'handover.refused' : 'handover.withdrawn',
        occurredAt: now,
        facts: answerFacts(handover, answer, signed),
        ...(reason !== null && { sealed: { reason } }),
      });
    }
  }

  private sign(
    actor: Actor,
    now: Date,
    about: readonly Answered[],
    items: AnswerGiven['items'],
    nonce: string,
    late: LateHalf | null,
  ): { answer: ReturnType<typeof answerStatement>; signed: SignedStatement } {
    const [first] = about;
    if (!first) throw new HandoverError('handover.not-in-batch');
    const { offerHash, batchId, paperForm } = first.handover;
    const answer = answerStatement({
      offerHash,
      by: actor.officialId,
      answeredAt: now,
      items,
      together: batchId !== null,
      nonce,
      late,
      paperForm: late ? paperForm : null,
    });
    return { answer, signed: this.signatures.sign(actor.jurisdictionId, actor.officialId, answer) };
  }

  private close(handover: Handover, outcome: Handover['state'], now: Date, signed: SignedStatement): void {
    Object.assign(handover, { state: outcome, answerText: signed.text, answerSignature: signed.signature, answeredAt: now });
  }

  /** Each of the two says for himself when it was and why it is entered late, and names the paper form he signed. */
  private async lateHalf(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    taken: readonly Answered[],
    { late, paperForm }: Confirmed,
  ): Promise<LateHalf | null> {
    if (taken.some(({ handover }) => (handover.paperForm ?? undefined) !== paperForm)) throw new HandoverError('paper-form.differs');
    if (!late) {
      if (taken.some(({ handover }) => handover.late)) throw new HandoverError('handover.late-half-missing');
      return null;
    }
    let at = new Date(late.occurredAt);
    for (const { exhibit } of taken) {
      const possible = lateMoment(await this.chronicle.of(tx, actor, exhibit.id), late.occurredAt, now);
      if (possible > at || at > now) at = possible;
    }
    return { at, reason: late.reason };
  }
}

type AnswerFacts = { handoverId: string; batchId?: string; offerHash: string; answer: ReturnType<typeof answerStatement> } & Record<
  'answerHash' | 'answerSignature' | 'answererKey',
  string
>;

function answerFacts(handover: Handover, answer: ReturnType<typeof answerStatement>, signed: SignedStatement): AnswerFacts {
  return {
    handoverId: handover.id,
    ...(handover.batchId !== null && { batchId: handover.batchId }),
    offerHash: handover.offerHash,
    answer,
    answerHash: signed.hash,
    answerSignature: signed.signature,
    answererKey: signed.key,
  };
}
