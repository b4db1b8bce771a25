import type { Crypto } from './crypto';
import { cosignedAt, NoteFault, noteKey, readNote, type LogKey, type WitnessKey } from './note';

/** Who must have cosigned a checkpoint (C2SP tlog-policy), as the reader of it demands. */
export interface Policy {
  readonly logs: readonly LogKey[];
  readonly witnesses: ReadonlyMap<string, WitnessKey>;
  readonly groups: ReadonlyMap<string, { readonly needed: number; readonly members: readonly string[] }>;
  /** Name of a witness or a group; null when no cosignature is demanded. */
  readonly quorum: string | null;
}

const MAX_LINES = 1_000;

/** Reads a policy file. Throws NoteFault with the first line that is wrong. */
export function readPolicy(crypto: Pick<Crypto, 'sha256'>, text: string): Policy {
  const logs: LogKey[] = [];
  const witnesses = new Map<string, WitnessKey>();
  const groups = new Map<string, { needed: number; members: string[] }>();
  let quorum: string | null | undefined;
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) throw new NoteFault('the policy is too long');
  lines.forEach((line, at) => {
    const [word, ...rest] = line.trim().split(/[ \t]+/);
    const wrong = (why: string): never => {
      throw new NoteFault(`line ${at + 1} of the policy ${why}`);
    };
    const fresh = (name: string | undefined): string => {
      if (!name || name === 'none' || witnesses.has(name) || groups.has(name)) return wrong('names nothing new');
      return name;
    };
    if (!word || word.startsWith('#')) return;
    if (word === 'log') {
      const key = noteKey(crypto, rest[0] ?? '');
      if (key.type !== 1) wrong('has no key of a log');
      logs.push(key as LogKey);
    } else if (word === 'witness') {
      const key = noteKey(crypto, rest[1] ?? '');
      if (key.type !== 4) wrong('has no key of a witness');
      if ([...witnesses.values()].some((other) => other.text === key.text)) wrong('counts one witness twice');
      witnesses.set(fresh(rest[0]), key as WitnessKey);
    } else if (word === 'group') {
      const [name, count, ...members] = rest;
      const needed = count === 'all' ? members.length : count === 'any' ? 1 : /^[1-9][0-9]{0,3}$/.test(count ?? '') ? Number(count) : NaN;
      const known = members.every((member) => witnesses.has(member) || groups.has(member));
      if (!(needed >= 1 && needed <= members.length) || !known || new Set(members).size !== members.length) wrong('is no group');
      groups.set(fresh(name), { needed, members });
    } else if (word === 'quorum') {
      if (quorum !== undefined || rest.length !== 1) wrong('is a second quorum or none');
      const [name = ''] = rest;
      if (name !== 'none' && !witnesses.has(name) && !groups.has(name)) wrong('names a quorum that is not defined');
      quorum = name === 'none' ? null : name;
    } else wrong(`begins with "${word.slice(0, 20)}"`);
  });
  if (quorum === undefined) throw new NoteFault('the policy says no quorum');
  return { logs, witnesses, groups, quorum };
}

/** What the cosignatures of one checkpoint come to. */
export interface Cosigned {
  readonly fulfilled: boolean;
  /** Names of the witnesses that cosigned, with the time each says it saw the checkpoint, POSIX seconds. */
  readonly by: readonly { readonly name: string; readonly at: number }[];
  /** Lines under the name of a known witness that do not hold. They count for nothing. */
  readonly faults: readonly string[];
}

export async function cosigned(crypto: Crypto, note: string, policy: Policy): Promise<Cosigned> {
  const read = readNote(note);
  const by: { name: string; at: number }[] = [];
  const faults: string[] = [];
  for (const [name, key] of policy.witnesses) {
    try {
      const at = await cosignedAt(crypto, read, key);
      if (at !== null) by.push({ name, at });
    } catch (error) {
      if (!(error instanceof NoteFault)) throw error;
      faults.push(error.message);
    }
  }
  // In the order of the policy, in which a group names only what stands before it.
  const counting = new Set(by.map(({ name }) => name));
  for (const [name, { needed, members }] of policy.groups) {
    if (members.filter((member) => counting.has(member)).length >= needed) counting.add(name);
  }
  return { fulfilled: policy.quorum === null || counting.has(policy.quorum), by, faults };
}
