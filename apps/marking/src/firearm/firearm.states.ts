import type { SerialState } from '@headstamp/codes';
import { FirearmError } from './firearm.errors';

/** Only a firearm without any serial number, or whose number was removed, is recorded without one. */
export function judgeSerial(serialNormalised: string | null, state: SerialState): void {
  if (serialNormalised !== null && state === 'NONE') throw new FirearmError('firearm.serial-contradicts-state', { serialState: state });
  const mayLack = state === 'NONE' || state === 'OBLITERATED';
  if (serialNormalised === '' || (serialNormalised === null && !mayLack))
    throw new FirearmError('firearm.serial-missing', { serialState: state });
}
