import { ExchangeDocuments, type StandingFacts, type StandingSubject } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { instrumentFactsOf } from '../instrument/instrument.facts';
import { LaboratoryError } from '../laboratory.errors';
import { MethodVersion } from '../method/method.entity';
import { DeviationAllowance } from './standing.entity';
import { allowanceFacts, competenceFactsOf, methodFacts, policyOf } from './standing.facts';

/** Tells the services that examine how the laboratory's means stand, in the transaction that changes it. */
@Injectable()
export class StandingPublisher {
  constructor(private readonly documents: ExchangeDocuments) {}

  /** Call after the change is written. @param id the jurisdiction itself for the policy */
  async tell(tx: EntityManager, actor: Actor, now: Date, subject: StandingSubject, subjectId: string): Promise<void> {
    const id = subjectId.toLowerCase();
    // The counter's row stays locked to the end of the transaction: who counts later also reads later.
    const [counted] = await tx.query<{ revision: number }[]>(
      `INSERT INTO custody.standing_revision AS r (jurisdiction_id, subject, subject_id, revision) VALUES ($1, $2, $3, 1)
       ON CONFLICT (jurisdiction_id, subject, subject_id) DO UPDATE SET revision = r.revision + 1 RETURNING revision`,
      [actor.jurisdictionId, subject, id],
    );
    const standing = await this.standing(tx, actor, subject, id);
    await this.documents.send(tx, actor, now, {
      kind: 'laboratory-standing',
      to: actor.jurisdictionId,
      body: { ...standing, subjectId: id, revision: counted?.revision ?? 1 },
    });
  }

  private async standing(tx: EntityManager, actor: Actor, subject: StandingSubject, id: string): Promise<StandingFacts> {
    const { jurisdictionId } = actor;
    switch (subject) {
      case 'instrument': {
        const facts = (await instrumentFactsOf(tx, actor, [id])).get(id);
        if (!facts) throw new LaboratoryError('instrument.unknown');
        return { subject, facts };
      }
      case 'competence':
        return { subject, facts: await competenceFactsOf(tx, actor, id) };
      case 'method':
        return { subject, facts: methodFacts(await tx.findOneByOrFail(MethodVersion, { jurisdictionId, id })) };
      case 'allowance':
        return { subject, facts: allowanceFacts(await tx.findOneByOrFail(DeviationAllowance, { jurisdictionId, id })) };
      case 'policy':
        return { subject, facts: await policyOf(tx, actor) };
    }
  }
}
