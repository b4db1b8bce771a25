import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { Exhibit } from './exhibit.entity';
import { assertFree, lockExhibits, sealsOn } from './exhibit-custody';
import { ExhibitError } from './exhibit.errors';
import { subjectKindOf } from './exhibit-kinds';
import { SealRegister } from './seal-register';

/** Opening and putting on of seals, as events of the items under them. */
@Injectable()
export class Sealing {
  constructor(
    private readonly seals: SealRegister,
    private readonly chronicle: Chronicle,
  ) {}

  /** Opens the seal an item bears. Everything else under the same seal is opened with it, and must be held by the same person. */
  async open(tx: EntityManager, actor: Actor, exhibit: Exhibit, number: string, at: Date, why: string): Promise<void> {
    if (exhibit.sealNumber !== number || !exhibit.sealId) throw new ExhibitError('exhibit.seal-differs');
    const { sealId } = exhibit;
    const others = (await tx.findBy(Exhibit, { jurisdictionId: actor.jurisdictionId, sealId }))
      .map(({ id }) => id)
      .filter((id) => id !== exhibit.id);
    await this.seals.open(tx, actor, sealId, at);
    for (const item of [exhibit, ...(await lockExhibits(tx, actor, others))]) {
      await assertFree(tx, actor, item);
      item.sealNumber = null;
      item.sealId = null;
      await tx.save(item);
      await this.chronicle.record(tx, actor, item, { kind: 'seal.opened', occurredAt: at, facts: { seals: [number] }, sealed: { why } });
    }
  }

  /** Puts a new seal on an item that bears none. */
  async apply(tx: EntityManager, actor: Actor, exhibit: Exhibit, number: string, at: Date): Promise<void> {
    if (exhibit.sealNumber !== null) throw new ExhibitError('exhibit.seal-differs');
    const seal = await this.seals.enter(tx, actor, number, at);
    exhibit.sealNumber = number;
    exhibit.sealId = seal.id;
    exhibit.disputed = false;
    await tx.save(exhibit);
    await this.chronicle.record(tx, actor, exhibit, {
      kind: `${subjectKindOf(exhibit.kind)}.sealed`,
      occurredAt: at,
      facts: { seals: sealsOn(exhibit) },
    });
  }
}
