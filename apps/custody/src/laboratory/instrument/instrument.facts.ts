import type { InstrumentFacts } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager, type ObjectLiteral } from 'typeorm';
import { Instrument, InstrumentCalibration, InstrumentCheck, InstrumentServiceRow } from './instrument.entity';

/** How far back the standing of an instrument is told: an examination older than that is judged as if nothing had been recorded. */
const CALIBRATIONS = 12;
const CHECKS = 60;
const SERVICE = 20;

interface Dated extends ObjectLiteral {
  readonly instrumentId: string;
}

/** The latest rows of each instrument, in the order in which they were recorded. */
async function latestOf<Row extends Dated>(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  entity: new () => Row,
  ids: readonly string[],
  order: string,
  limit: number,
): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  for (const id of ids) {
    const found = await tx
      .createQueryBuilder(entity, 'row')
      .where('row.jurisdictionId = :jurisdictionId AND row.instrumentId = :id', { jurisdictionId, id })
      .orderBy(`row.${order}`, 'DESC')
      .addOrderBy('row.recordedAt', 'DESC')
      .limit(limit)
      .getMany();
    rows.set(id, found.reverse());
  }
  return rows;
}

/** What the rules must know of each of these instruments; an unknown one is missing from the answer. */
export async function instrumentFactsOf(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<Map<string, InstrumentFacts>> {
  if (ids.length === 0) return new Map();
  const instruments = await tx.findBy(Instrument, { jurisdictionId: actor.jurisdictionId, id: In([...ids]) });
  const known = instruments.map(({ id }) => id);
  const calibrations = await latestOf(tx, actor, InstrumentCalibration, known, 'calibratedOn', CALIBRATIONS);
  const checks = await latestOf(tx, actor, InstrumentCheck, known, 'occurredAt', CHECKS);
  const service = await latestOf(tx, actor, InstrumentServiceRow, known, 'occurredAt', SERVICE);
  return new Map(
    instruments.map(({ id, kind, calibrationRequired, checkEveryHours }) => [
      id,
      {
        kind,
        calibrationRequired,
        checkEveryHours,
        calibrations: (calibrations.get(id) ?? []).map(({ calibratedOn, dueOn, passed }) => ({ calibratedOn, dueOn, passed })),
        checks: (checks.get(id) ?? []).map(({ occurredAt, passed }) => ({ at: occurredAt.toISOString(), passed })),
        service: (service.get(id) ?? []).map(({ occurredAt, inService }) => ({ at: occurredAt.toISOString(), inService })),
      },
    ]),
  );
}
