import type { DirectoryPolicy } from '@headstamp/jurisdictions';
import { ConfigurationError, durations, type Environment } from './environment';

const VARIABLE = 'HEADSTAMP_DIRECTORY_CONFIRM';

/** How long an entry of the directory holds unconfirmed, and how long before its end somebody is reminded. */
export function directoryPolicyOf(env: Environment): DirectoryPolicy {
  const { EVERY, REMIND } = durations(env, VARIABLE, ['EVERY', 'REMIND'], 'EVERY=4380h REMIND=720h');
  if (REMIND >= EVERY) throw new ConfigurationError(`${VARIABLE} reminds before an entry is new; it must be a time REMIND that is shorter than EVERY.`);
  return { confirmEveryMs: EVERY, remindBeforeMs: REMIND };
}
