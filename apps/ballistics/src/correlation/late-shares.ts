import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { methodFor, type MethodOf } from '../engine/methods';
import { SurfaceEngine } from '../engine/surface-engine';
import type { StoredMember } from '../engine/tasks';
import { SharedAcquisition } from '../shared-acquisition/shared-acquisition.entity';
import { isComparable, keepFeatures, memberKey, membersOf, ownOfItsClass, permittedAmong } from './collection';
import { CorrelationService } from './correlation.service';

/**
 * What comes from a partner after own acquisitions were compared is compared with them then. An own acquisition reads the collection
 * after it is seen by all, and a share looks for own ones after it is, so that of any two one finds the other.
 */
@Injectable()
export class LateShares {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly engine: SurfaceEngine,
    private readonly correlations: CorrelationService,
  ) {}

  /** Derives what searches need of it, once, and queues its own search where there is anything to find. */
  async compare(delivery: Delivery<'shared-acquisition.comparable'>): Promise<void> {
    const actor = serviceActor(delivery.jurisdictionId, delivery.queue, delivery.requestId);
    const { acquisitionId: id } = delivery.data;
    const key = memberKey({ origin: 'shared', id });
    const known = await this.session.run(actor, (tx) => this.stored(tx, actor, id));
    const { stored, by } = known ?? { stored: null, by: null };
    if (stored && 'surface' in stored) {
      const features = await this.engine.features(stored.surface, by.method);
      await this.session.run(actor, (tx) => keepFeatures(tx, actor, [{ id: key, features }], by.parametersHash));
    }
    await this.inbox.once(delivery, async (tx, _, now) => {
      if (!stored || (await permittedAmong(tx, actor, [key])).length === 0) return;
      const shared = await tx.findOneByOrFail(SharedAcquisition, { jurisdictionId: actor.jurisdictionId, id });
      if (!(await ownOfItsClass(tx, actor, shared))) return;
      const correlation = await this.correlations.enqueueLate(tx, actor, shared, now);
      await this.outbox.post(tx, actor, 'correlation.requested', { correlationId: correlation.id });
    });
  }

  /** Null when it is not here yet, or cannot be compared by this engine. */
  private async stored(tx: EntityManager, actor: Actor, id: string): Promise<{ stored: StoredMember; by: MethodOf } | null> {
    if (!(await isComparable(tx, actor, id))) return null;
    const { region } = await tx.findOneByOrFail(SharedAcquisition, { jurisdictionId: actor.jurisdictionId, id });
    const by = methodFor(region);
    const [stored] = await membersOf(tx, actor, [memberKey({ origin: 'shared', id })], by.parametersHash);
    return stored ? { stored, by } : null;
  }
}
