import { randomUUID } from 'node:crypto';
import { Ledger, Retention } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { LegalHoldView, type AskToLift, type SetLegalHold } from './holder.dto';
import { HolderError } from './holder.errors';
import { HolderService } from './holder.service';
import { LegalHold } from './legal-hold.entity';
import { afterLiftAsked, afterLifted } from './legal-hold.states';

/** Keeps the data of a holder beyond their retention. It takes one official to set a hold, and two to lift it. */
@Injectable()
export class LegalHoldService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly holders: HolderService,
    private readonly retention: Retention,
  ) {}

  set(actor: Actor, holderId: string, { reason }: SetLegalHold): Promise<LegalHoldView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.holders.lock(tx, actor, holderId);
      if (await tx.existsBy(LegalHold, { jurisdictionId, holderId, state: Not('lifted') })) throw new HolderError('holder.hold-stands');
      const id = randomUUID();
      const nobody = { liftReason: null, liftAskedBy: null, liftAskedAt: null, liftedBy: null, liftedAt: null };
      await tx.insert(LegalHold, { jurisdictionId, id, holderId, reason, setBy: officialId, state: 'held', ...nobody, occurredAt: now });
      await this.retention.hold(tx, actor, { kind: 'holder', id: holderId });
      await this.append(tx, actor, 'legal-hold.set', { id, holderId }, now, reason);
      return this.view(tx, actor, id);
    });
  }

  askToLift(actor: Actor, id: string, version: number, { reason }: AskToLift): Promise<LegalHoldView> {
    return this.session.run(actor, async (tx, now) => {
      const hold = await this.find(tx, actor, id, version);
      hold.state = afterLiftAsked(hold);
      hold.liftReason = reason;
      hold.liftAskedBy = actor.officialId;
      hold.liftAskedAt = now;
      await tx.save(hold);
      await this.append(tx, actor, 'legal-hold.lift-asked', hold, now, reason);
      return this.view(tx, actor, id);
    });
  }

  lift(actor: Actor, id: string, version: number): Promise<LegalHoldView> {
    return this.session.run(actor, async (tx, now) => {
      const hold = await this.find(tx, actor, id, version);
      hold.state = afterLifted(hold, actor.officialId);
      hold.liftedBy = actor.officialId;
      hold.liftedAt = now;
      await tx.save(hold);
      await this.retention.release(tx, actor, { kind: 'holder', id: hold.holderId });
      await this.append(tx, actor, 'legal-hold.lifted', hold, now, null);
      return this.view(tx, actor, id);
    });
  }

  private async find(tx: EntityManager, { jurisdictionId }: Actor, id: string, version: number): Promise<LegalHold> {
    const hold = await tx.findOne(LegalHold, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!hold) throw new HolderError('holder.hold-unknown');
    if (hold.version !== version) throw new HolderError('holder.changed-meanwhile');
    return hold;
  }

  private async view(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<LegalHoldView> {
    return LegalHoldView.of(await tx.findOneByOrFail(LegalHold, { jurisdictionId, id }));
  }

  private async append(
    tx: EntityManager,
    actor: Actor,
    kind: string,
    { id, holderId }: { readonly id: string; readonly holderId: string },
    now: Date,
    reason: string | null,
  ): Promise<void> {
    await this.ledger.append(tx, actor, {
      kind,
      subject: { kind: 'legal-hold', id },
      occurredAt: now,
      facts: { holderId },
      ...(reason !== null && { sealed: { reason } }),
    });
  }
}
