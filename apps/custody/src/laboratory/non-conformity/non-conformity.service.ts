import type { Page } from '@headstamp/http';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listed } from '../../fields/listed';
import { ProficiencyResult } from '../competence/competence.entity';
import { LaboratoryError } from '../laboratory.errors';
import { assertOfficial } from '../officials';
import { StandingPublisher } from '../standing/standing.publisher';
import {
  NonConformityView,
  type CheckEffectiveness,
  type ContainNonConformity,
  type ListNonConformities,
  type PlanCorrectiveAction,
  type RaiseNonConformity,
} from './non-conformity.dto';
import { NonConformity } from './non-conformity.entity';
import { nonConformityAfter, type NonConformityMove } from './non-conformity.states';
import { raiseNonConformity } from './raise';

interface Step {
  readonly move: NonConformityMove;
  readonly event: string;
  readonly change: Partial<NonConformity>;
  readonly facts?: EventFacts;
  readonly sealed?: SealedFacts;
}

/** From what somebody noticed to the manager's closing: contained, planned, carried out, checked by another, closed. */
@Injectable()
export class NonConformityService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly officials: OfficialsService,
    private readonly standing: StandingPublisher,
  ) {}

  raise(actor: Actor, found: RaiseNonConformity): Promise<NonConformityView> {
    return this.session.run(actor, async (tx, now) => {
      const id = await raiseNonConformity(tx, this.ledger, actor, now, found);
      return NonConformityView.of(await this.known(tx, actor, id), now);
    });
  }

  contain(actor: Actor, id: string, version: number, { containment }: ContainNonConformity): Promise<NonConformityView> {
    return this.step(actor, id, version, () => ({ move: 'contain', event: 'contained', change: { containment }, sealed: { containment } }));
  }

  plan(actor: Actor, id: string, version: number, planned: PlanCorrectiveAction): Promise<NonConformityView> {
    const { rootCause, correctiveAction, ownerId, dueOn } = planned;
    return this.step(actor, id, version, async (_, tx) => {
      await assertOfficial(this.officials, tx, actor, ownerId);
      // Whoever checked an action that did not work has said so in the log; the next action is checked anew.
      const change = { rootCause, correctiveAction, ownerId, dueOn, carriedOutAt: null, checkedBy: null, checkFinding: null };
      return { move: 'plan', event: 'planned', change, facts: { owner: ownerId, dueOn }, sealed: { rootCause, correctiveAction } };
    });
  }

  carryOut(actor: Actor, id: string, version: number): Promise<NonConformityView> {
    return this.step(actor, id, version, (_, __, now) => ({ move: 'carry-out', event: 'carried-out', change: { carriedOutAt: now } }));
  }

  check(actor: Actor, id: string, version: number, { effective, finding }: CheckEffectiveness): Promise<NonConformityView> {
    return this.step(actor, id, version, ({ ownerId }) => {
      if (ownerId === actor.officialId) throw new LaboratoryError('non-conformity.owner-checks');
      const change = { checkedBy: actor.officialId, checkFinding: finding };
      return {
        ...{ move: effective ? 'find-effective' : 'find-ineffective', event: effective ? 'found-effective' : 'found-ineffective' },
        ...{ change, facts: { effective }, sealed: { finding } },
      };
    });
  }

  /** Ends what it suspended. */
  close(actor: Actor, id: string, version: number): Promise<NonConformityView> {
    return this.step(actor, id, version, (_, __, now) => ({
      move: 'close',
      event: 'closed',
      change: { closedBy: actor.officialId, closedAt: now },
    }));
  }

  list(actor: Actor, query: ListNonConformities): Promise<Page<NonConformityView>> {
    return this.session.disclose(actor, { subjectKind: 'non-conformity', subjectId: null }, (tx, now) =>
      listed(
        tx,
        actor,
        NonConformity,
        query,
        (rows) => (query.state === undefined ? rows : rows.andWhere('row.state = :state', { state: query.state })),
        (row) => NonConformityView.of(row, now),
      ),
    );
  }

  one(actor: Actor, id: string): Promise<NonConformityView> {
    return this.session.disclose(actor, { subjectKind: 'non-conformity', subjectId: id }, async (tx, now) =>
      NonConformityView.of(await this.known(tx, actor, id), now),
    );
  }

  private step(
    actor: Actor,
    id: string,
    version: number,
    say: (row: NonConformity, tx: EntityManager, now: Date) => Step | Promise<Step>,
  ): Promise<NonConformityView> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const row = await tx.findOne(NonConformity, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new LaboratoryError('non-conformity.unknown');
      if (row.version !== version) throw new LaboratoryError('laboratory.changed-meanwhile');
      const { move, event, change, facts = {}, sealed } = await say(row, tx, now);
      const state = nonConformityAfter(row.state, move);
      await tx.save(Object.assign(row, change, { state }));
      await this.ledger.append(tx, actor, {
        ...{ kind: `non-conformity.${event}`, subject: { kind: 'non-conformity', id }, occurredAt: now, facts: { state, ...facts } },
        ...(sealed && { sealed }),
      });
      if (state === 'closed') {
        const suspended = await tx.findBy(ProficiencyResult, { jurisdictionId, nonConformityId: id });
        for (const official of new Set(suspended.map(({ officialId }) => officialId)))
          await this.standing.tell(tx, actor, now, 'competence', official);
      }
      return NonConformityView.of(row, now);
    });
  }

  private async known(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<NonConformity> {
    const row = await tx.findOneBy(NonConformity, { jurisdictionId, id });
    if (!row) throw new LaboratoryError('non-conformity.unknown');
    return row;
  }
}
