import type { Problem } from '@headstamp/codes';
import type { RecoveryErrorCode } from './recovery.errors';

export const RECOVERY_PROBLEMS: Record<RecoveryErrorCode, Problem> = {
  'recovery.unknown': { status: 404, title: 'No such recovery in your jurisdiction' },
  'recovery.in-the-future': { status: 422, title: 'A firearm cannot have been recovered on a day that is yet to come' },
  'recovery.serial-contradicts-state': { status: 422, title: 'A firearm said to bear no serial number has none to be read' },
  'recovery.serial-missing': { status: 422, title: 'Say what is read of the serial number, or that it is obliterated or was never there' },
};
