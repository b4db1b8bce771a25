import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { Competence } from '../competence/competence.entity';
import { Instrument } from '../instrument/instrument.entity';
import { instrumentFactsOf } from '../instrument/instrument.facts';
import { NonConformity } from '../non-conformity/non-conformity.entity';
import { competenceFactsOf } from '../standing/standing.facts';
import { actionDuties, competenceDuties, instrumentDuties, type Duty } from './duties';
import { DutyList, DutyView } from './duty.dto';

const BATCH = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What is due and overdue, from the rows and the clock. */
@Injectable()
export class DutyService {
  constructor(private readonly session: JurisdictionSession) {}

  list(actor: Actor): Promise<DutyList> {
    return this.session.disclose(actor, { subjectKind: 'laboratory-duty', subjectId: null }, async (tx, now) => {
      const duties = await this.duties(tx, actor, now);
      duties.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.subjectId.localeCompare(b.subjectId));
      return DutyList.of(await this.named(tx, actor, duties));
    });
  }

  async duties(tx: EntityManager, actor: Actor, now: Date): Promise<Duty[]> {
    const { jurisdictionId } = actor;
    const found: Duty[] = [];
    for (let after = FIRST_ID, more = true; more;) {
      const rows = await tx.find(Instrument, { where: { jurisdictionId, id: MoreThan(after) }, order: { id: 'ASC' }, take: BATCH });
      const facts = await instrumentFactsOf(
        tx,
        actor,
        rows.map(({ id }) => id),
      );
      for (const { id, recordedAt } of rows) {
        const known = facts.get(id);
        if (known) found.push(...instrumentDuties({ id, since: recordedAt, facts: known }, now));
      }
      after = rows.at(-1)?.id ?? after;
      more = rows.length === BATCH;
    }
    const ending = await tx.findBy(Competence, { jurisdictionId, validUntil: Not(IsNull()), withdrawnAt: IsNull() });
    for (const { id, officialId, discipline, methodCode, validUntil } of ending) {
      const facts = await competenceFactsOf(tx, actor, officialId);
      found.push(...competenceDuties({ id, discipline, methodCode, until: validUntil, withdrawn: false }, facts, now));
    }
    for (const row of await tx.findBy(NonConformity, { jurisdictionId, state: 'planned' })) found.push(...actionDuties(row, now));
    return found;
  }

  /** What people call it: the instrument, the discipline, the severity; and whose it is. */
  private async named(tx: EntityManager, { jurisdictionId }: Actor, duties: readonly Duty[]): Promise<DutyView[]> {
    const ids = In(duties.map(({ subjectId }) => subjectId));
    const instruments = new Map((await tx.findBy(Instrument, { jurisdictionId, id: ids })).map((row) => [row.id, row]));
    const competences = new Map((await tx.findBy(Competence, { jurisdictionId, id: ids })).map((row) => [row.id, row]));
    const actions = new Map((await tx.findBy(NonConformity, { jurisdictionId, id: ids })).map((row) => [row.id, row]));
    return duties.map((duty) => {
      const instrument = instruments.get(duty.subjectId);
      const competence = competences.get(duty.subjectId);
      const action = actions.get(duty.subjectId);
      return Object.assign(new DutyView(), duty, {
        instrument: instrument ? `${instrument.maker} ${instrument.model} ${instrument.serial}` : null,
        discipline: competence?.discipline ?? null,
        officialId: competence?.officialId ?? action?.ownerId ?? null,
      });
    });
  }
}
