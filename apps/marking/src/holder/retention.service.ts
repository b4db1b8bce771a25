import { randomUUID } from 'node:crypto';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger, Retention } from '@headstamp/ledger';
import { forgetAnswersAbout, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { Erasure } from './erasure.entity';
import { HolderIdentity } from './holder-identity.entity';
import { HolderRetentionView, type RetentionPage, type RetentionQuery } from './holder.dto';
import { HolderError } from './holder.errors';
import { HolderService } from './holder.service';
import { LegalHold } from './legal-hold.entity';
import { outlived, retentionFacts } from './retention-facts';
import { retentionEnded, retentionEnds } from './retention.states';

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** How long the data of holders are kept, and their end. The firearm's history stays; who had it is no longer known. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly holders: HolderService,
    private readonly openings: Retention,
  ) {}

  read(actor: Actor, id: string): Promise<HolderRetentionView> {
    return this.session.disclose(actor, { subjectKind: 'holder', subjectId: id }, async (tx) => {
      await this.holders.lock(tx, actor, id);
      return this.one(tx, actor, id);
    });
  }

  /** Whose data have outlived their retention by a day; who is under legal hold is among them, with the hold. */
  review(actor: Actor, { limit, cursor, by }: RetentionQuery): Promise<RetentionPage> {
    return this.session.disclose(actor, { subjectKind: 'holder', subjectId: null }, async (tx, now) => {
      const rows = await outlived(tx, actor.jurisdictionId, { today: by ?? dayOf(now), after: positionOf(cursor) ?? null, limit });
      const views = await this.views(
        tx,
        actor,
        rows.slice(0, limit).map(({ id }) => id),
      );
      const page = pageOf(rows, limit, ({ id }) => views.get(id));
      return { items: page.items.filter((view) => view !== undefined), nextCursor: page.nextCursor };
    });
  }

  /**
   * Destroys what is known of a holder whose retention is over and who is not under legal hold: the row, the key of the commitment in
   * the log, and the answers that repeated commands would be given. The log says that it was done, on what ground and by whom.
   * @param today a clock for tests; the transaction's own day otherwise
   */
  erase(actor: Actor, id: string, today?: string): Promise<HolderRetentionView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.holders.lock(tx, actor, id);
      if (await tx.existsBy(LegalHold, { jurisdictionId, holderId: id, state: Not('lifted') })) throw new HolderError('holder.hold-stands');
      const facts = (await retentionFacts(tx, jurisdictionId, [id])).get(id);
      if (!facts) throw new HolderError('holder.erased-already');
      const endedOn = retentionEnds(facts);
      if (endedOn === null || !retentionEnded(facts, today ?? dayOf(now)))
        throw new HolderError('holder.retention-not-ended', endedOn === null ? {} : { endsOn: endedOn });
      await this.openings.end(tx, actor, { kind: 'holder', id }, 'retention-ended', now);
      await tx.delete(HolderIdentity, { jurisdictionId, id });
      await forgetAnswersAbout(tx, actor, id);
      const { retentionClass } = facts;
      const erasureId = randomUUID();
      await tx.insert(Erasure, { jurisdictionId, id: erasureId, holderId: id, retentionClass, endedOn, erasedBy: officialId, occurredAt: now });
      await this.ledger.append(tx, actor, {
        kind: 'holder.erased',
        subject: { kind: 'holder', id },
        occurredAt: now,
        facts: { erasureId, basis: retentionClass, endedOn },
      });
      return this.one(tx, actor, id);
    });
  }

  async one(tx: EntityManager, actor: Actor, id: string): Promise<HolderRetentionView> {
    const view = (await this.views(tx, actor, [id])).get(id);
    if (!view) throw new HolderError('holder.not-here');
    return view;
  }

  private async views(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<Map<string, HolderRetentionView>> {
    const { jurisdictionId } = actor;
    const holders = await this.holders.known(tx, actor, ids);
    const facts = await retentionFacts(tx, jurisdictionId, ids);
    const holds = await tx.findBy(LegalHold, { jurisdictionId, holderId: In([...ids]), state: Not('lifted') });
    const erasures = await tx.findBy(Erasure, { jurisdictionId, holderId: In([...ids]) });
    return new Map(
      holders.map((holder) => {
        const kept = facts.get(holder.id);
        const hold = holds.find(({ holderId }) => holderId === holder.id);
        const erasure = erasures.find(({ holderId }) => holderId === holder.id);
        return [holder.id, HolderRetentionView.with(holder, kept ? retentionEnds(kept) : null, hold, erasure)];
      }),
    );
  }
}
