import { randomUUID } from 'node:crypto';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Photographs } from '@headstamp/photographs';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { OfficialSignatures } from '../chronicle/official-signatures';
import { assertHolds, assertUndisputed, lockExhibits, sealsOn, type Held } from '../exhibit/exhibit-custody';
import type { Exhibit } from '../exhibit/exhibit.entity';
import type { OfferHandover } from './handover.dto';
import { Handover, type HandoverPhotograph } from './handover.entity';
import { HandoverError } from './handover.errors';
import { aNonce, hashesOf, offerStatement, type LateHalf } from './handover.statements';
import { handoverStateAfter, hasExpired } from './handover.states';
import { lateMoment } from './late-entry';
import { PaperForms } from './paper-forms';

/** The giver's half: one signed offer, over one item or over several. */
@Injectable()
export class Offering {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly signatures: OfficialSignatures,
    private readonly officials: OfficialsService,
    private readonly photographs: Photographs,
    private readonly forms: PaperForms,
  ) {}

  /** @param batchId what the handovers of several items share; null for one item by itself */
  async offer(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    itemIds: readonly string[],
    terms: OfferHandover,
    batchId: string | null,
  ): Promise<Handover[]> {
    const items: Held[] = [];
    for (const exhibit of await lockExhibits(tx, actor, itemIds)) {
      assertHolds(exhibit, actor);
      assertUndisputed(exhibit);
      items.push(exhibit);
    }
    await this.judgeReceiver(tx, actor, terms.receiverOfficialId);
    const expiresAt = terms.expiresAt === undefined ? null : new Date(terms.expiresAt);
    if (expiresAt && expiresAt <= now) throw new HandoverError('handover.expires-too-early');
    for (const item of items) await this.closeExpired(tx, actor, item, now);
    const late = await this.lateHalf(tx, actor, now, items, terms);
    const paperForm = await this.enteredForm(tx, actor, now, terms);
    const photographs = await this.named(tx, actor, terms.photographIds ?? []);

    const nonce = aNonce();
    const [first] = items;
    const ids = new Map(items.map(({ id }) => [id, randomUUID()]));
    const offer = offerStatement({
      id: batchId ?? ids.get(first?.id ?? '') ?? '',
      jurisdictionId: actor.jurisdictionId,
      giverId: actor.officialId,
      receiverId: terms.receiverOfficialId,
      items,
      together: batchId !== null,
      purpose: terms.purpose,
      nonce,
      offeredAt: now,
      expiresAt,
      late,
      paperForm,
      photographs,
    });
    const signed = this.signatures.sign(actor.jurisdictionId, actor.officialId, offer);
    const occurredAt = late?.at ?? now;
    const handovers: Handover[] = [];
    for (const item of items) {
      const id = ids.get(item.id) ?? randomUUID();
      await tx.insert(Handover, {
        jurisdictionId: actor.jurisdictionId,
        id,
        batchId,
        exhibitId: item.id,
        giverId: actor.officialId,
        receiverId: terms.receiverOfficialId,
        purpose: terms.purpose,
        sealOffered: item.sealNumber,
        expiresAt,
        offerText: signed.text,
        offerHash: signed.hash,
        offerSignature: signed.signature,
        state: 'open',
        late: late !== null,
        lateReason: late?.reason ?? null,
        paperForm: paperForm?.number ?? null,
        photographsOffered: [...photographs],
        answerLate: false,
        photographsFound: [],
        occurredAt,
      });
      await this.chronicle.record(tx, actor, item, {
        kind: 'handover.offered',
        occurredAt,
        facts: {
          handoverId: id,
          ...(batchId !== null && { batchId }),
          offer,
          offerHash: signed.hash,
          offerSignature: signed.signature,
          giverKey: signed.key,
          from: item.holderId,
          to: terms.receiverOfficialId,
          seals: sealsOn(item),
          expiresAt: expiresAt?.toISOString() ?? null,
          ...(late && { late: true }),
          ...(paperForm && { paperForm: paperForm.number, paperFormPhotograph: paperForm.photograph.sha256 }),
          ...hashesOf(photographs),
        },
        sealed: { nonce, purpose: terms.purpose, ...(late && { reason: late.reason }) },
      });
      handovers.push(await tx.findOneByOrFail(Handover, { jurisdictionId: actor.jurisdictionId, id }));
    }
    return handovers;
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

  /** One moment for all the items: the handover was one act. */
  private async lateHalf(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    items: readonly Held[],
    { late }: OfferHandover,
  ): Promise<LateHalf | null> {
    if (!late) return null;
    let at = new Date(late.occurredAt);
    for (const { id } of items) {
      const possible = lateMoment(await this.chronicle.of(tx, actor, id), late.occurredAt, now);
      if (possible > at || at > now) at = possible;
    }
    return { at, reason: late.reason };
  }

  private async enteredForm(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    { paperForm, late }: OfferHandover,
  ): Promise<{ number: string; photograph: HandoverPhotograph } | null> {
    if (!paperForm) return null;
    if (!late) throw new HandoverError('paper-form.not-late');
    await this.forms.assertUnused(tx, actor, now, paperForm.number);
    const [photograph] = await this.named(tx, actor, [paperForm.photographId]);
    if (!photograph) throw new Error('a known photograph was asked for');
    return { number: paperForm.number, photograph };
  }

  private async named(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<HandoverPhotograph[]> {
    return (await this.photographs.known(tx, actor, ids)).map(({ id, sha256 }) => ({ id, sha256 }));
  }
}
