import {
  STANDARD_POLICY,
  type AllowedDeviation,
  type CompetenceFacts,
  type Discipline,
  type LaboratoryPolicy,
  type MethodFacts,
} from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Competence, ProficiencyResult } from '../competence/competence.entity';
import type { MethodVersion } from '../method/method.entity';
import { NonConformity } from '../non-conformity/non-conformity.entity';
import { LaboratoryPolicyRow, type DeviationAllowance } from './standing.entity';

export async function policyOf(tx: EntityManager, { jurisdictionId }: Actor): Promise<LaboratoryPolicy> {
  const row = await tx.findOneBy(LaboratoryPolicyRow, { jurisdictionId });
  return row ? { enforcement: row.enforcement, instrumentRequired: row.instrumentRequired } : STANDARD_POLICY;
}

export const methodFacts = ({ code, discipline, approvedAt, validFrom, validUntil }: MethodVersion): MethodFacts => ({
  code,
  discipline,
  approvedAt: approvedAt?.toISOString() ?? null,
  validFrom,
  validUntil,
});

export const allowanceFacts = (row: DeviationAllowance): AllowedDeviation => ({
  id: row.id,
  means: row.means,
  aboutId: row.aboutId,
  discipline: row.discipline,
  reason: row.reason,
  from: row.validFrom.toISOString(),
  until: row.validUntil.toISOString(),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
});

/** What is recorded of an official's competence: authorisations, and suspensions by unsatisfactory proficiency results. */
export async function competenceFactsOf(tx: EntityManager, { jurisdictionId }: Actor, officialId: string): Promise<CompetenceFacts> {
  const authorisations = await tx.find(Competence, { where: { jurisdictionId, officialId }, order: { recordedAt: 'ASC', id: 'ASC' } });
  const failed = await tx.find(ProficiencyResult, {
    where: { jurisdictionId, officialId, nonConformityId: Not(IsNull()) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const followed = failed.map(({ nonConformityId }) => nonConformityId).filter((id) => id !== null);
  const closings = new Map(
    (await tx.findBy(NonConformity, { jurisdictionId, id: In(followed) })).map(({ id, closedAt }) => [id, closedAt]),
  );
  return {
    authorisations: authorisations.map(({ discipline, methodCode, validFrom, validUntil, withdrawnAt }) => ({
      discipline,
      methodCode,
      from: validFrom,
      until: validUntil,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
    suspensions: failed.map(({ discipline, resultedOn, nonConformityId }) => ({
      discipline,
      from: `${resultedOn}T00:00:00.000Z`,
      until: closings.get(nonConformityId ?? '')?.toISOString() ?? null,
    })),
  };
}

/** Whether the laboratory has authorised anybody for a discipline, and so asks for an authorisation. */
export function asksForCompetence(tx: EntityManager, { jurisdictionId }: Actor, discipline: Discipline): Promise<boolean> {
  return tx.existsBy(Competence, { jurisdictionId, discipline });
}
