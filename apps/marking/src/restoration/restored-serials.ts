import { In, type EntityManager } from 'typeorm';
import { keepRegisterKeys, registeredAs } from '../register/register-keys';
import { serialAgreement, type SerialAgreement } from '../serial/serial-differences';
import { Restoration } from './restoration.entity';

/** A firearm one of whose restored numbers may have been read so. */
export interface RestoredSighting {
  readonly firearmId: string;
  readonly agreement: SerialAgreement;
}

/** Writes what a firearm is found by through a number that was restored. */
export const keepRestoredSerial = (tx: EntityManager, jurisdictionId: string, firearmId: string, resultText: string | null): Promise<void> =>
  keepRegisterKeys(tx, jurisdictionId, 'restored', firearmId, [resultText]);

/** Firearms of the jurisdiction whose restored numbers may have been read as `observed`, each once, nearest first. */
export async function restoredAs(tx: EntityManager, jurisdictionId: string, observed: string): Promise<RestoredSighting[]> {
  const ids = await registeredAs(tx, jurisdictionId, 'restored', [observed]);
  const rows = ids.length === 0 ? [] : await tx.findBy(Restoration, { jurisdictionId, firearmId: In(ids) });
  const nearest = new Map<string, SerialAgreement>();
  for (const { firearmId, resultText } of rows) {
    const agreement = resultText === null ? null : serialAgreement(observed, resultText);
    const known = nearest.get(firearmId);
    if (agreement && (!known || agreement.distance < known.distance)) nearest.set(firearmId, agreement);
  }
  const found = [...nearest].map(([firearmId, agreement]) => ({ firearmId, agreement }));
  return found.sort((a, b) => a.agreement.distance - b.agreement.distance || (a.firearmId < b.firearmId ? -1 : 1));
}
