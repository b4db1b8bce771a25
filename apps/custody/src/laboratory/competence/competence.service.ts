import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listed } from '../../fields/listed';
import { happenedOn, inOrder } from '../lab-time';
import { LaboratoryError } from '../laboratory.errors';
import { raiseNonConformity } from '../non-conformity/raise';
import { assertOfficial } from '../officials';
import { competenceFactsOf } from '../standing/standing.facts';
import { StandingPublisher } from '../standing/standing.publisher';
import {
  CompetenceView,
  ProficiencyView,
  type AuthoriseOfficial,
  type ListCompetences,
  type RecordProficiency,
  type WithdrawCompetence,
} from './competence.dto';
import { Competence, ProficiencyResult } from './competence.entity';

@Injectable()
export class CompetenceService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly officials: OfficialsService,
    private readonly standing: StandingPublisher,
  ) {}

  authorise(actor: Actor, claim: AuthoriseOfficial): Promise<CompetenceView> {
    const { jurisdictionId, officialId: authorisedBy } = actor;
    const { discipline, validFrom, basis } = claim;
    const officialId = claim.officialId.toLowerCase();
    const [methodCode, validUntil] = [claim.methodCode ?? null, claim.validUntil ?? null];
    return this.session.run(actor, async (tx, now) => {
      inOrder(validFrom, validUntil);
      if (officialId === authorisedBy) throw new LaboratoryError('competence.own');
      await assertOfficial(this.officials, tx, actor, officialId);
      const id = randomUUID();
      await tx.insert(Competence, {
        ...{ jurisdictionId, id, officialId, discipline, methodCode, authorisedBy, validFrom, validUntil, basis },
        ...{ withdrawnAt: null, withdrawnBy: null, occurredAt: now, version: 1 },
      });
      const facts = { competent: officialId, discipline, methodCode, validFrom, validUntil };
      await this.event(tx, actor, now, { kind: 'competence', id }, 'competence.authorised', facts, { basis });
      await this.standing.tell(tx, actor, now, 'competence', officialId);
      return this.view(tx, actor, now, await tx.findOneByOrFail(Competence, { jurisdictionId, id }));
    });
  }

  withdraw(actor: Actor, id: string, { reason }: WithdrawCompetence): Promise<CompetenceView> {
    const { jurisdictionId, officialId: withdrawnBy } = actor;
    return this.session.run(actor, async (tx, now) => {
      const row = await tx.findOne(Competence, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new LaboratoryError('competence.unknown');
      if (row.withdrawnAt !== null) throw new LaboratoryError('competence.withdrawn-before');
      await tx.save(Object.assign(row, { withdrawnAt: now, withdrawnBy }));
      await this.event(tx, actor, now, { kind: 'competence', id }, 'competence.withdrawn', { competent: row.officialId }, { reason });
      await this.standing.tell(tx, actor, now, 'competence', row.officialId);
      return this.view(tx, actor, now, row);
    });
  }

  /** An unsatisfactory result raises a non-conformity, and suspends until that is closed. */
  recordProficiency(actor: Actor, claim: RecordProficiency): Promise<ProficiencyView> {
    const { jurisdictionId, officialId: recordedBy } = actor;
    const { discipline, provider, round, result, resultedOn } = claim;
    const officialId = claim.officialId.toLowerCase();
    const remarks = claim.remarks ?? null;
    return this.session.run(actor, async (tx, now) => {
      happenedOn(resultedOn, now);
      await assertOfficial(this.officials, tx, actor, officialId);
      const nonConformityId =
        result === 'UNSATISFACTORY'
          ? await raiseNonConformity(tx, this.ledger, actor, now, {
              severity: 'MAJOR',
              description: `Unsatisfactory proficiency result: ${provider}, ${round}`,
              affected: [{ kind: 'official', id: officialId }],
            })
          : null;
      const id = randomUUID();
      await tx.insert(ProficiencyResult, {
        ...{ jurisdictionId, id, officialId, discipline, provider, round, result, resultedOn, remarks, nonConformityId, recordedBy },
        occurredAt: new Date(resultedOn),
      });
      const facts = { participant: officialId, discipline, resultedOn, nonConformityId };
      await this.event(tx, actor, now, { kind: 'proficiency-result', id }, 'proficiency-result.recorded', facts, {
        provider,
        round,
        result,
        remarks,
      });
      await this.standing.tell(tx, actor, now, 'competence', officialId);
      return ProficiencyView.of(await tx.findOneByOrFail(ProficiencyResult, { jurisdictionId, id }));
    });
  }

  list(actor: Actor, query: ListCompetences): Promise<Page<CompetenceView>> {
    return this.session.disclose(actor, { subjectKind: 'competence', subjectId: null }, async (tx, now) => {
      const { items, nextCursor } = await listed(
        tx,
        actor,
        Competence,
        query,
        (rows) => (query.official === undefined ? rows : rows.andWhere('row.officialId = :official', { official: query.official })),
        (row) => row,
      );
      const views: CompetenceView[] = [];
      for (const row of items) views.push(await this.view(tx, actor, now, row));
      return { items: views, nextCursor };
    });
  }

  proficiency(actor: Actor, query: ListCompetences): Promise<Page<ProficiencyView>> {
    return this.session.disclose(actor, { subjectKind: 'proficiency-result', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        ProficiencyResult,
        query,
        (rows) => (query.official === undefined ? rows : rows.andWhere('row.officialId = :official', { official: query.official })),
        (row) => ProficiencyView.of(row),
      ),
    );
  }

  private async view(tx: EntityManager, actor: Actor, now: Date, row: Competence): Promise<CompetenceView> {
    return CompetenceView.of(row, await competenceFactsOf(tx, actor, row.officialId), now);
  }

  private async event(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    subject: { readonly kind: string; readonly id: string },
    kind: string,
    facts: EventFacts,
    sealed: SealedFacts,
  ): Promise<void> {
    await this.ledger.append(tx, actor, { kind, subject, occurredAt: now, facts, sealed });
  }
}
