import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { ExaminationAssignment } from './examination-assignment.entity';

/** Null where nobody was named: then any examiner may. */
export async function latestAssignment(tx: EntityManager, { jurisdictionId }: Actor, linkId: string): Promise<ExaminationAssignment | null> {
  return tx.findOne(ExaminationAssignment, { where: { jurisdictionId, linkId }, order: { number: 'DESC' } });
}

/** The last naming of each of these links. */
export async function assignmentsOf(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  linkIds: readonly string[],
): Promise<ReadonlyMap<string, ExaminationAssignment>> {
  const all = await tx.find(ExaminationAssignment, { where: { jurisdictionId, linkId: In([...linkIds]) }, order: { number: 'ASC' } });
  return new Map(all.map((assignment) => [assignment.linkId, assignment]));
}
