import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ExhibitError } from './exhibit.errors';
import { Seal } from './seal.entity';

/** Every seal put on or found: a number is used once by the jurisdiction that put it on. */
@Injectable()
export class SealRegister {
  /**
   * Enters a seal that was put on. Throws `seal.used-before` when its number was.
   * @param appliedIn the jurisdiction that put it on, when that is not the actor's
   */
  async enter(tx: EntityManager, actor: Actor, number: string, at: Date, appliedIn = actor.jurisdictionId): Promise<Seal> {
    const id = randomUUID();
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(Seal)
      .values({
        jurisdictionId: actor.jurisdictionId,
        id,
        appliedIn,
        number,
        appliedBy: actor.officialId,
        openedBy: null,
        openedAt: null,
        occurredAt: at,
      })
      .orIgnore()
      .returning(['id'])
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw new ExhibitError('seal.used-before');
    return tx.findOneByOrFail(Seal, { jurisdictionId: actor.jurisdictionId, id });
  }

  /** Notes that the seal was opened; it is never put on again. */
  async open(tx: EntityManager, actor: Actor, id: string, at: Date): Promise<void> {
    await tx.update(Seal, { jurisdictionId: actor.jurisdictionId, id }, { openedBy: actor.officialId, openedAt: at });
  }
}
