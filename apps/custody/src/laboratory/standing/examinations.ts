import { examinationGate, ExaminationError, type DeviationGround, type Discipline } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { instrumentFactsOf } from '../instrument/instrument.facts';
import { MethodVersion } from '../method/method.entity';
import { DeviationAllowance, ExaminationMeansRow } from './standing.entity';
import { allowanceFacts, asksForCompetence, competenceFactsOf, methodFacts, policyOf } from './standing.facts';

export interface Examination {
  readonly discipline: Discipline;
  /** When it was carried out. */
  readonly at: Date;
  readonly instrumentIds?: readonly string[] | undefined;
  readonly methodId?: string | undefined;
}

/** With what something was examined, and what of it was not in order. */
export type MeansUsed = Pick<ExaminationMeansRow, 'id' | 'discipline' | 'instrumentIds' | 'methodId' | 'grounds'>;

/**
 * Judges the means of an examination by the actor; nothing is written yet. @throws ExaminationError when it is stopped, or names
 * an instrument or a method that is not registered
 */
export async function judgeMeans(tx: EntityManager, actor: Actor, examination: Examination): Promise<DeviationGround[]> {
  const { discipline, at, instrumentIds = [], methodId } = examination;
  const { jurisdictionId, officialId } = actor;
  const facts = await instrumentFactsOf(tx, actor, instrumentIds);
  const instruments = instrumentIds.map((id) => {
    const known = facts.get(id.toLowerCase());
    if (!known) throw new ExaminationError('examination.means-unknown', { instrumentId: id });
    return { id: id.toLowerCase(), facts: known };
  });
  const method = methodId === undefined ? null : await tx.findOneBy(MethodVersion, { jurisdictionId, id: methodId });
  if (methodId !== undefined && !method) throw new ExaminationError('examination.means-unknown', { methodId });
  const about = [...instruments.map(({ id }) => id), officialId, ...(method ? [method.id] : [])];
  const allowed = await tx.find(DeviationAllowance, {
    where: { jurisdictionId, aboutId: In(about) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const verdict = examinationGate({
    policy: await policyOf(tx, actor),
    discipline,
    at,
    instruments,
    officialId,
    competence: (await asksForCompetence(tx, actor, discipline)) ? await competenceFactsOf(tx, actor, officialId) : null,
    method: method && { id: method.id, facts: methodFacts(method) },
    allowed: allowed.map(allowanceFacts),
  });
  if (verdict.verdict === 'stop') throw new ExaminationError('examination.stopped', { faults: verdict.faults });
  return verdict.verdict === 'deviation' ? [...verdict.grounds] : [];
}

/** Writes the means beside the record they belong to, when any were named or not in order. @param id of the record */
export async function keepMeans(
  tx: EntityManager,
  actor: Actor,
  id: string,
  { discipline, at, instrumentIds = [], methodId }: Examination,
  grounds: DeviationGround[],
): Promise<void> {
  if (instrumentIds.length === 0 && methodId === undefined && grounds.length === 0) return;
  const { jurisdictionId } = actor;
  await tx.insert(ExaminationMeansRow, {
    jurisdictionId,
    id,
    discipline,
    instrumentIds: [...instrumentIds],
    methodId: methodId ?? null,
    grounds,
    occurredAt: at,
  });
}

/** What was kept for these records, the first one first. */
export function meansOf(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<MeansUsed[]> {
  return tx.find(ExaminationMeansRow, { where: { jurisdictionId, id: In([...ids]) }, order: { recordedAt: 'ASC', id: 'ASC' } });
}

/** For the facts of an event: which faults there were and who let it go on; nothing when there were none. */
export function qualityFacts(grounds: readonly DeviationGround[]): { qualityDeviations?: { fault: string; allowanceId: string | null }[] } {
  return grounds.length === 0 ? {} : { qualityDeviations: grounds.map(({ fault, allowanceId }) => ({ fault, allowanceId })) };
}
