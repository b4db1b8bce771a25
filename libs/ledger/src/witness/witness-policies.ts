import type { DirectoryEntry } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { LogKeys } from '../log-keys';
import { cosignatureVerifier, type CosignatureVerifier } from './cosignature';
import { isFulfilled, leastOf, policyText, type PolicyLog, type Quorum, type WitnessPolicy } from './tlog-policy';
import { WitnessingOptions } from './witnessing.options';

/** A witness as a log reaches it: on this deployment, at an address, or not at all. */
export interface ReachableWitness {
  readonly verifier: CosignatureVerifier;
  /** The jurisdiction that witnesses, when its keys are on this deployment. */
  readonly localId: string | null;
  readonly url: string | null;
}

/** Who is asked to cosign one jurisdiction's log, and who of them must have. */
export interface FollowedPolicy {
  readonly witnesses: readonly ReachableWitness[];
  readonly quorum: Quorum;
}

/** The rule each log of this deployment follows: the installation's policy file, or more than half of its neighbours. */
@Injectable()
export class WitnessPolicies {
  /** By verifier key: a round asks of every log for every neighbour. */
  private readonly verifiers = new Map<string, CosignatureVerifier>();

  constructor(
    private readonly keys: LogKeys,
    private readonly options: WitnessingOptions,
  ) {}

  /** Logs kept elsewhere that the jurisdictions of this deployment witness. */
  get foreignLogs(): readonly PolicyLog[] {
    return this.options.policy?.logs ?? [];
  }

  of(jurisdictionId: string, directory: readonly DirectoryEntry[]): FollowedPolicy {
    const own = this.keys.cosigner(jurisdictionId).verifierKey;
    const local = new Map(directory.map((entry) => [this.keys.cosigner(entry.jurisdictionId).verifierKey, entry.jurisdictionId]));
    const { policy } = this.options;
    if (policy) return { quorum: policy.quorum, witnesses: reachable(policy, local).filter(({ verifier }) => verifier.verifierKey !== own) };
    const witnesses = [...local]
      .filter(([key]) => key !== own)
      .map(([key, localId]) => ({ verifier: this.verifierOf(key), localId, url: null }));
    const members = witnesses.map(({ verifier: { name } }) => ({ witness: name }));
    return { witnesses, quorum: { atLeast: leastOf(members.length), of: members } };
  }

  /** The rule as a policy file (C2SP tlog-policy) that others may check our checkpoints by. */
  text(jurisdictionId: string, logKey: string, directory: readonly DirectoryEntry[]): string {
    if (this.options.policyText !== null) return this.options.policyText;
    const { witnesses } = this.of(jurisdictionId, directory);
    return policyText([logKey], witnesses.map(({ verifier }) => verifier.verifierKey), leastOf(witnesses.length));
  }

  private verifierOf(key: string): CosignatureVerifier {
    const verifier = this.verifiers.get(key) ?? cosignatureVerifier(key);
    this.verifiers.set(key, verifier);
    return verifier;
  }

  isFulfilled({ quorum }: FollowedPolicy, cosigners: ReadonlySet<string>): boolean {
    return isFulfilled(quorum, cosigners);
  }
}

const reachable = (policy: WitnessPolicy, local: ReadonlyMap<string, string>): ReachableWitness[] =>
  policy.witnesses.map(({ verifier, url }) => ({ verifier, localId: local.get(verifier.verifierKey) ?? null, url }));
