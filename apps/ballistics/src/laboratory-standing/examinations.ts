import {
  examinationGate,
  ExaminationError,
  STANDARD_POLICY,
  type AllowedDeviation,
  type CompetenceFacts,
  type DeviationGround,
  type Discipline,
  type InstrumentFacts,
  type LaboratoryPolicy,
  type MethodFacts,
} from '@headstamp/codes';
import type { StandingSubject } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ExaminationMeansRow, LaboratoryStanding } from './laboratory-standing.entity';

export interface Examination {
  readonly discipline: Extract<Discipline, 'ACQUISITION' | 'COMPARISON'>;
  /** When it was carried out. */
  readonly at: Date;
  readonly instrumentId?: string | undefined;
  readonly methodId?: string | undefined;
}

/** With what a record was made, and what of it was not in order. */
export type MeansUsed = Pick<ExaminationMeansRow, 'instrumentId' | 'methodId' | 'grounds'>;
export const NOTHING_NAMED: MeansUsed = { instrumentId: null, methodId: null, grounds: [] };

/** The gate before every acquisition, comparison and verification, by what the laboratory's quality records have told so far. */
@Injectable()
export class Examinations {
  /**
   * Judges the means of an examination by the actor; nothing is written yet. @throws ExaminationError when it is stopped, or names
   * an instrument or a method that the laboratory's records have not told of
   */
  async judge(tx: EntityManager, actor: Actor, examination: Examination): Promise<DeviationGround[]> {
    const { discipline, at } = examination;
    const { jurisdictionId, officialId } = actor;
    const [instrumentId, methodId] = [examination.instrumentId?.toLowerCase(), examination.methodId?.toLowerCase()];
    const instrument = await this.standing<InstrumentFacts>(tx, actor, 'instrument', instrumentId);
    if (instrumentId !== undefined && !instrument) throw new ExaminationError('examination.means-unknown', { instrumentId });
    const method = await this.standing<MethodFacts>(tx, actor, 'method', methodId);
    if (methodId !== undefined && !method) throw new ExaminationError('examination.means-unknown', { methodId });
    const about = [officialId, instrumentId, methodId].filter((id) => id !== undefined);
    const allowed = await tx.findBy(LaboratoryStanding, { jurisdictionId, subject: 'allowance', aboutId: In(about) });
    const verdict = examinationGate({
      policy: (await this.standing<LaboratoryPolicy>(tx, actor, 'policy', jurisdictionId)) ?? STANDARD_POLICY,
      discipline,
      at,
      instruments: instrumentId !== undefined && instrument ? [{ id: instrumentId, facts: instrument }] : [],
      officialId,
      competence: await this.competence(tx, actor, discipline),
      method: methodId !== undefined && method ? { id: methodId, facts: method } : null,
      allowed: allowed.map(({ facts }) => facts as AllowedDeviation).sort((a, b) => a.id.localeCompare(b.id)),
    });
    if (verdict.verdict === 'stop') throw new ExaminationError('examination.stopped', { faults: verdict.faults });
    return verdict.verdict === 'deviation' ? [...verdict.grounds] : [];
  }

  /** Writes the means beside the record they belong to, when any were named or not in order. @param id of the record */
  async keep(tx: EntityManager, actor: Actor, id: string, examination: Examination, grounds: DeviationGround[]): Promise<MeansUsed> {
    const { discipline, at: occurredAt, instrumentId = null, methodId = null } = examination;
    const used: MeansUsed = { instrumentId, methodId, grounds };
    if (instrumentId !== null || methodId !== null || grounds.length > 0)
      await tx.insert(ExaminationMeansRow, { jurisdictionId: actor.jurisdictionId, id, discipline, ...used, occurredAt });
    return used;
  }

  /** Null while the laboratory has authorised nobody for the discipline. */
  private async competence(tx: EntityManager, actor: Actor, discipline: Discipline): Promise<CompetenceFacts | null> {
    const [asked] = await tx.query<unknown[]>(
      `SELECT 1 FROM ballistics.laboratory_standing WHERE jurisdiction_id = $1 AND subject = 'competence'
         AND facts -> 'authorisations' @> jsonb_build_array(jsonb_build_object('discipline', $2::text)) LIMIT 1`,
      [actor.jurisdictionId, discipline],
    );
    if (!asked) return null;
    const own = await this.standing<CompetenceFacts>(tx, actor, 'competence', actor.officialId);
    return own ?? { authorisations: [], suspensions: [] };
  }

  private async standing<Facts>(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    subject: StandingSubject,
    subjectId: string | undefined,
  ): Promise<Facts | null> {
    if (subjectId === undefined) return null;
    const row = await tx.findOneBy(LaboratoryStanding, { jurisdictionId, subject, subjectId });
    return (row?.facts as Facts | undefined) ?? null;
  }
}

/** What was kept for these records, by record. */
export async function meansOf(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<Map<string, MeansUsed>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.findBy(ExaminationMeansRow, { jurisdictionId, id: In([...ids]) });
  return new Map(rows.map((row) => [row.id, row]));
}

/** For the facts of an event: which faults there were and who let it go on; nothing when there were none. */
export function deviationFacts(grounds: readonly DeviationGround[]): { deviations?: { fault: string; allowanceId: string | null }[] } {
  return grounds.length === 0 ? {} : { deviations: grounds.map(({ fault, allowanceId }) => ({ fault, allowanceId })) };
}
