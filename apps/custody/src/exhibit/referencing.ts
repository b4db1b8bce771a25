import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Exhibit } from './exhibit.entity';
import { Numbering } from './numbering';

/** References that the laboratory gives when nobody wrote one on the container. */
@Injectable()
export class Referencing {
  constructor(private readonly numbering: Numbering) {}

  /** The next free reference: under what the item comes from, otherwise of the year. */
  async next(tx: EntityManager, actor: Actor, parent: Exhibit | null, at: Date): Promise<string> {
    for (;;) {
      const reference = parent
        ? `${parent.reference}-${await this.numbering.next(tx, actor, `exhibit/${parent.id}`)}`
        : await this.nextOfTheYear(tx, actor, at.getUTCFullYear());
      if (!(await tx.existsBy(Exhibit, { jurisdictionId: actor.jurisdictionId, reference }))) return reference;
    }
  }

  private async nextOfTheYear(tx: EntityManager, actor: Actor, year: number): Promise<string> {
    const number = await this.numbering.next(tx, actor, `exhibit/${year}`);
    return `${await this.numbering.country(tx, actor)}-LAB-${year}-${String(number).padStart(4, '0')}`;
  }
}
