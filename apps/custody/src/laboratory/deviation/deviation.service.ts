import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listed } from '../../fields/listed';
import { Instrument } from '../instrument/instrument.entity';
import { inOrder } from '../lab-time';
import { LaboratoryError } from '../laboratory.errors';
import { MethodVersion } from '../method/method.entity';
import { assertOfficial } from '../officials';
import { DeviationAllowance, LaboratoryPolicyRow } from '../standing/standing.entity';
import { policyOf } from '../standing/standing.facts';
import { StandingPublisher } from '../standing/standing.publisher';
import {
  AllowedDeviationView,
  LaboratoryPolicyView,
  type AllowDeviation,
  type DecidePolicy,
  type ListAllowedDeviations,
} from './deviation.dto';

/** What the laboratory does with examinations whose means are not in order, and what its manager lets pass. */
@Injectable()
export class DeviationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly officials: OfficialsService,
    private readonly standing: StandingPublisher,
  ) {}

  policy(actor: Actor): Promise<LaboratoryPolicyView> {
    return this.session.disclose(actor, { subjectKind: 'laboratory-policy', subjectId: actor.jurisdictionId }, async (tx) =>
      LaboratoryPolicyView.of(await policyOf(tx, actor), await this.policyVersion(tx, actor)),
    );
  }

  decide(actor: Actor, version: number, { enforcement, instrumentRequired }: DecidePolicy): Promise<LaboratoryPolicyView> {
    const { jurisdictionId, officialId: decidedBy } = actor;
    return this.session.run(actor, async (tx, now) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`laboratory-policy/${jurisdictionId}`]);
      if ((await this.policyVersion(tx, actor)) !== version) throw new LaboratoryError('laboratory.changed-meanwhile');
      await tx.query(
        `INSERT INTO custody.laboratory_policy (jurisdiction_id, enforcement, instrument_required, decided_by, occurred_at, version)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (jurisdiction_id) DO UPDATE SET enforcement = EXCLUDED.enforcement,
           instrument_required = EXCLUDED.instrument_required, decided_by = EXCLUDED.decided_by, occurred_at = EXCLUDED.occurred_at,
           version = EXCLUDED.version`,
        [jurisdictionId, enforcement, instrumentRequired, decidedBy, now, version + 1],
      );
      await this.ledger.append(tx, actor, {
        kind: 'laboratory-policy.decided',
        subject: { kind: 'laboratory-policy', id: jurisdictionId },
        occurredAt: now,
        facts: { enforcement, instrumentRequired },
      });
      await this.standing.tell(tx, actor, now, 'policy', jurisdictionId);
      return LaboratoryPolicyView.of({ enforcement, instrumentRequired }, version + 1);
    });
  }

  allow(actor: Actor, claim: AllowDeviation): Promise<AllowedDeviationView> {
    const { jurisdictionId, officialId: allowedBy } = actor;
    const { means, reason } = claim;
    const aboutId = claim.aboutId.toLowerCase();
    return this.session.run(actor, async (tx, now) => {
      await this.assertKnown(tx, actor, means, aboutId);
      const validFrom = claim.from === undefined ? now : new Date(claim.from);
      const validUntil = new Date(claim.until);
      inOrder(validFrom.toISOString(), validUntil.toISOString());
      const id = randomUUID();
      const discipline = claim.discipline ?? null;
      await tx.insert(DeviationAllowance, {
        ...{ jurisdictionId, id, means, aboutId, discipline, reason, validFrom, validUntil, allowedBy },
        ...{ withdrawnAt: null, withdrawnBy: null, occurredAt: now, version: 1 },
      });
      await this.ledger.append(tx, actor, {
        kind: 'deviation.allowed',
        subject: { kind: 'deviation', id },
        occurredAt: now,
        facts: { means, about: aboutId, discipline, from: validFrom.toISOString(), until: validUntil.toISOString() },
        sealed: { reason },
      });
      await this.standing.tell(tx, actor, now, 'allowance', id);
      return AllowedDeviationView.of(await tx.findOneByOrFail(DeviationAllowance, { jurisdictionId, id }));
    });
  }

  withdraw(actor: Actor, id: string, version: number): Promise<AllowedDeviationView> {
    const { jurisdictionId, officialId: withdrawnBy } = actor;
    return this.session.run(actor, async (tx, now) => {
      const row = await tx.findOne(DeviationAllowance, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new LaboratoryError('deviation.unknown');
      if (row.version !== version || row.withdrawnAt !== null) throw new LaboratoryError('laboratory.changed-meanwhile');
      await tx.save(Object.assign(row, { withdrawnAt: now, withdrawnBy }));
      await this.ledger.append(tx, actor, { kind: 'deviation.withdrawn', subject: { kind: 'deviation', id }, occurredAt: now });
      await this.standing.tell(tx, actor, now, 'allowance', id);
      return AllowedDeviationView.of(row);
    });
  }

  list(actor: Actor, query: ListAllowedDeviations): Promise<Page<AllowedDeviationView>> {
    return this.session.disclose(actor, { subjectKind: 'deviation', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        DeviationAllowance,
        query,
        (rows) => rows,
        (row) => AllowedDeviationView.of(row),
      ),
    );
  }

  private async policyVersion(tx: EntityManager, { jurisdictionId }: Actor): Promise<number> {
    return (await tx.findOneBy(LaboratoryPolicyRow, { jurisdictionId }))?.version ?? 0;
  }

  private async assertKnown(tx: EntityManager, actor: Actor, means: AllowDeviation['means'], id: string): Promise<void> {
    const { jurisdictionId } = actor;
    if (means === 'competence') {
      if (id === actor.officialId) throw new LaboratoryError('deviation.own');
      return assertOfficial(this.officials, tx, actor, id);
    }
    const known =
      means === 'instrument'
        ? await tx.existsBy(Instrument, { jurisdictionId, id })
        : await tx.existsBy(MethodVersion, { jurisdictionId, id });
    if (!known) throw new LaboratoryError('deviation.subject-unknown');
  }
}
