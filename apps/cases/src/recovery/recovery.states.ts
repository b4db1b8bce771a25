import type { SerialState } from '@headstamp/codes';
import { RecoveryError } from './recovery.errors';

/** Only a firearm without any serial number, or whose number was removed, is read without one. */
export function judgeSerial(serial: string | null, state: SerialState): void {
  if (serial !== null && state === 'NONE') throw new RecoveryError('recovery.serial-contradicts-state', { serialState: state });
  if (serial === null && state !== 'NONE' && state !== 'OBLITERATED')
    throw new RecoveryError('recovery.serial-missing', { serialState: state });
}

const HOUR = 3_600_000;

/** A day that has begun nowhere on earth (UTC+14) has not been reached. `day` is `2026-03-01`. */
export function judgeDay(day: string, now: Date): void {
  if (new Date(`${day}T00:00:00Z`).getTime() > now.getTime() + 14 * HOUR) throw new RecoveryError('recovery.in-the-future');
}
