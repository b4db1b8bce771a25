import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import { normaliseSerial } from '../serial/normalise';
import { serialAgreement } from '../serial/serial-differences';
import type { ResemblingFirearm } from './inspection.dto';
import { InspectionListed } from './inspection.entity';

/** As many firearms elsewhere with one and the same number as are worth naming. */
const NAMED_ELSEWHERE = 5;

/** Keeps the list as it stands now: one row per firearm of the stock. Inside the caller's transaction. */
export async function keepList(
  tx: EntityManager,
  jurisdictionId: string,
  inspectionId: string,
  firearmIds: readonly string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO marking.inspection_listed
       (jurisdiction_id, inspection_id, firearm_id, serial, serial_normalised, make, make_normalised, model)
     SELECT f.jurisdiction_id, $2, f.id, f.serial_observed, f.serial_normalised, f.make, f.make_normalised, f.model
     FROM marking.firearm f WHERE f.jurisdiction_id = $1 AND f.id = ANY ($3::uuid[])`,
    [jurisdictionId, inspectionId, [...firearmIds]],
  );
}

export const listOf = (tx: EntityManager, jurisdictionId: string, inspectionId: string): Promise<InspectionListed[]> =>
  tx.findBy(InspectionListed, { jurisdictionId, inspectionId });

/** Recorded firearms that bear exactly this number and are not on the list, of that maker where one was read. */
export async function recordedElsewhere(
  tx: EntityManager,
  jurisdictionId: string,
  serialNormalised: string,
  makeNormalised: string | null,
  listed: ReadonlySet<string>,
): Promise<string[]> {
  if (/[?*]/.test(serialNormalised) || serialNormalised === '') return [];
  const rows = await tx.query<{ id: string; make_normalised: string }[]>(
    `SELECT id, make_normalised FROM marking.firearm WHERE jurisdiction_id = $1 AND serial_normalised COLLATE "C" = $2
     ORDER BY recorded_at, id LIMIT 50`,
    [jurisdictionId, serialNormalised],
  );
  const others = rows.filter(({ id }) => !listed.has(id));
  const ofMake = makeNormalised === null ? others : others.filter((row) => row.make_normalised === makeNormalised);
  return ofMake.slice(0, NAMED_ELSEWHERE).map(({ id }) => id);
}

/** The firearms that numbers were taken for, each with how its number differs from the one read. */
export async function resembling(
  tx: EntityManager,
  jurisdictionId: string,
  sightings: readonly { readonly id: string; readonly serialRead: string; readonly resembles: readonly string[] }[],
): Promise<Map<string, ResemblingFirearm[]>> {
  const ids = [...new Set(sightings.flatMap(({ resembles }) => resembles))];
  const firearms = new Map((await tx.findBy(Firearm, { jurisdictionId, id: In(ids) })).map((firearm) => [firearm.id, firearm]));
  return new Map(
    sightings.map(({ id, serialRead, resembles }) => [
      id,
      resembles.flatMap((firearmId) => {
        const firearm = firearms.get(firearmId);
        if (!firearm) return [];
        const { serialObserved, serialNormalised, make, model } = firearm;
        const agreement = serialNormalised === null ? null : serialAgreement(normaliseSerial(serialRead), serialNormalised);
        return [{ firearmId, serial: serialObserved, make, model, differences: [...(agreement?.reasons ?? [])] }];
      }),
    ]),
  );
}
