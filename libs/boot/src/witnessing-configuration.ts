import { readFileSync } from 'node:fs';
import { canBeSplit, NOBODY, parsePolicy, PolicyError, WITNESSED_BY_NEIGHBOURS, type WitnessingOptions, type WitnessPolicy } from '@headstamp/ledger';
import { ConfigurationError, whole, type Environment } from './environment';

const POLICY = 'HEADSTAMP_WITNESS_POLICY';

/** How logs are witnessed: by the neighbours on this deployment unless a policy file says otherwise. */
export function witnessingOf(env: Environment): WitnessingOptions {
  const everyMs = Math.max(1, whole(env, 'HEADSTAMP_WITNESS_SECONDS', 10, 86_400)) * 1_000;
  const alarmAfterMs = Math.max(1, whole(env, 'HEADSTAMP_WITNESS_ALARM_MINUTES', 60, 10_080)) * 60_000;
  return { ...WITNESSED_BY_NEIGHBOURS, everyMs, alarmAfterMs, ...policyOf(env[POLICY]?.trim()) };
}

function policyOf(path: string | undefined): { readonly policy: WitnessPolicy | null; readonly policyText: string | null } {
  if (!path) return { policy: null, policyText: null };
  let policyText: string;
  try {
    policyText = readFileSync(path, 'utf8');
  } catch {
    throw new ConfigurationError(`${POLICY} names a file that cannot be read; it must be a policy file (C2SP tlog-policy).`);
  }
  try {
    const policy = parsePolicy(policyText);
    if (policy.quorum !== NOBODY && canBeSplit(policy.quorum)) {
      throw new PolicyError('two quorums without a common witness could cosign two histories; more than half of each group is needed');
    }
    return { policy, policyText };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new ConfigurationError(`${POLICY} names a file that cannot be followed (${error.message}); it must be a policy file (C2SP tlog-policy).`);
  }
}
