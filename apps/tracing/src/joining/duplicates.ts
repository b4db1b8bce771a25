import type { FirearmAsRead } from '../trace-request/firearm-as-read';
import { makeKey, serialKey } from '../trace-request/serial-key';

export const ALIKE_IN = ['serial', 'make', 'recovery'] as const;
export type AlikeIn = (typeof ALIKE_IN)[number];

/** What two requests are compared by. */
export interface Described {
  readonly firearm: Pick<FirearmAsRead, 'serial' | 'make'>;
  /** ISO 8601 date. */
  readonly recoveredOn: string | null;
  readonly recoveredIn: string | null;
}

/**
 * Wherein two requests agree so far that they may ask about one firearm; empty when they do not. They do when their serial
 * numbers are the same but for look-alikes, or when no number tells and maker, day and country of the recovery are the same.
 * Two makers named for one number do not speak against it: licensed copies and imports bear several names.
 */
export function alikeIn(one: Described, other: Described): AlikeIn[] {
  const [serial, otherSerial] = [serialKey(one.firearm.serial), serialKey(other.firearm.serial)];
  const [make, otherMake] = [makeKey(one.firearm.make), makeKey(other.firearm.make)];
  const alike: AlikeIn[] = [];
  if (serial !== null && serial === otherSerial) alike.push('serial');
  if (make !== null && make === otherMake) alike.push('make');
  if (one.recoveredOn !== null && one.recoveredOn === other.recoveredOn && one.recoveredIn === other.recoveredIn) alike.push('recovery');
  if (alike.includes('serial')) return alike;
  const numbersDiffer = serial !== null && otherSerial !== null;
  return !numbersDiffer && alike.includes('make') && alike.includes('recovery') ? alike : [];
}
