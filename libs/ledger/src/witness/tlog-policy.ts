import { noteVerifier, parseVerifierKey, SignedNoteError } from '../signed-note';
import { cosignatureVerifier, type CosignatureVerifier } from './cosignature';

/** A policy file that cannot be followed; the sentence names the line and what is wrong with it. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
}

export interface PolicyWitness {
  readonly verifier: CosignatureVerifier;
  /** Submission prefix of the witness; null where it is asked in another way, or not at all. */
  readonly url: string | null;
}

export interface PolicyLog {
  /** The log's name: first line of its checkpoints. */
  readonly origin: string;
  readonly verifierKey: string;
}

/** Who must have cosigned: a witness by key name, or so many of a group. */
export type Quorum = { readonly witness: string } | { readonly atLeast: number; readonly of: readonly Quorum[] };

/** Which logs are known, which witnesses, and which of them must have cosigned (C2SP tlog-policy). */
export interface WitnessPolicy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  /** `{ atLeast: 0, of: [] }` for `quorum none`. */
  readonly quorum: Quorum;
}

export const NOBODY: Quorum = { atLeast: 0, of: [] };

/** Whether those who cosigned suffice. */
export function isFulfilled(quorum: Quorum, cosigners: ReadonlySet<string>): boolean {
  if ('witness' in quorum) return cosigners.has(quorum.witness);
  return quorum.of.filter((member) => isFulfilled(member, cosigners)).length >= quorum.atLeast;
}

/**
 * The smallest number of witnesses of each group such that any two quorums of it share one that is honest, if `dishonest` of them
 * are not: 2k − n > f.
 */
export function leastOf(witnesses: number, dishonest = 0): number {
  return witnesses === 0 ? 0 : Math.min(witnesses, Math.floor((witnesses + dishonest) / 2) + 1);
}

/** The text of a policy over plain witnesses, as others can use it to check what we publish. */
export function policyText(logs: readonly string[], witnesses: readonly string[], atLeast: number): string {
  const names = witnesses.map((_, place) => `w${place + 1}`);
  return [
    ...logs.map((key) => `log ${key}`),
    ...witnesses.map((key, place) => `witness ${names[place]} ${key}`),
    ...(atLeast > 0 ? [`group enough ${atLeast} ${names.join(' ')}`, 'quorum enough'] : ['quorum none']),
    '',
  ].join('\n');
}

/** Reads a policy file. Throws PolicyError for whatever the format does not allow, and for keys of algorithms not known here. */
export function parsePolicy(text: string): WitnessPolicy {
  return new PolicyReader().read(text);
}

class PolicyReader {
  private readonly logs: PolicyLog[] = [];
  private readonly witnesses: PolicyWitness[] = [];
  private readonly named = new Map<string, Quorum>();
  private readonly keys = new Set<string>();
  private readonly members = new Set<string>();
  private quorum: Quorum | undefined;

  read(text: string): WitnessPolicy {
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) throw new PolicyError('a policy file has no control characters but tab and newline');
    text.split('\n').forEach((line, place) => {
      const words = line.split(/[ \t]+/).filter(Boolean);
      if (words.length === 0 || words[0]?.startsWith('#')) return;
      try {
        this.line(words);
      } catch (error) {
        if (error instanceof SignedNoteError || error instanceof PolicyError) throw new PolicyError(`line ${place + 1}: ${error.message}`);
        throw error;
      }
    });
    if (!this.quorum) throw new PolicyError('a policy has exactly one line "quorum"');
    return { logs: this.logs, witnesses: this.witnesses, quorum: this.quorum };
  }

  private line([kind, ...words]: readonly string[]): void {
    switch (kind) {
      case 'log':
        this.log(words);
        return;
      case 'witness':
        this.witness(words);
        return;
      case 'group':
        this.group(words);
        return;
      case 'quorum':
        this.rule(words);
        return;
    }
    throw new PolicyError(`"${kind ?? ''}" is none of log, witness, group, quorum`);
  }

  private log([key = '', url, ...more]: readonly string[]): void {
    if (more.length > 0) throw new PolicyError('a log has a key and at most an address');
    addressOf(url);
    const { name } = noteVerifier(key);
    this.once(key);
    this.logs.push({ origin: name, verifierKey: key });
  }

  private witness([name = '', key = '', url, ...more]: readonly string[]): void {
    if (more.length > 0) throw new PolicyError('a witness has a name, a key and at most an address');
    const verifier = cosignatureVerifier(key);
    this.once(key);
    this.define(name, { witness: verifier.name });
    if (this.witnesses.some((known) => known.verifier.name === verifier.name)) {
      throw new PolicyError(`two witnesses have the key name ${verifier.name}`);
    }
    this.witnesses.push({ verifier, url: addressOf(url) });
  }

  private group([name = '', number = '', ...members]: readonly string[]): void {
    if (members.length === 0) throw new PolicyError('a group has a name, a number and members');
    for (const member of members) {
      if (this.members.has(member)) throw new PolicyError(`${member} is a member twice`);
      this.members.add(member);
    }
    const atLeast = number === 'all' ? members.length : number === 'any' ? 1 : /^[1-9][0-9]{0,3}$/.test(number) ? Number(number) : 0;
    if (atLeast < 1 || atLeast > members.length) throw new PolicyError(`"${number}" is no number from 1 to ${members.length}, nor any or all`);
    this.define(name, { atLeast, of: members.map((member) => this.defined(member)) });
  }

  private rule([name = '', ...more]: readonly string[]): void {
    if (this.quorum || more.length > 0) throw new PolicyError('a policy has exactly one line "quorum" with one name');
    this.quorum = name === 'none' ? NOBODY : this.defined(name);
  }

  private define(name: string, quorum: Quorum): void {
    if (name === '' || name === 'none' || this.named.has(name)) throw new PolicyError(`the name "${name}" is missing, reserved or taken`);
    this.named.set(name, quorum);
  }

  private defined(name: string): Quorum {
    const known = this.named.get(name);
    if (!known) throw new PolicyError(`"${name}" is not defined on a line before`);
    return known;
  }

  /** Keys are the same when the public key is, whatever name it goes by. */
  private once(key: string): void {
    const raw = parseVerifierKey(key).raw.toString('base64');
    if (this.keys.has(raw)) throw new PolicyError('a key stands here twice');
    this.keys.add(raw);
  }
}

function addressOf(url: string | undefined): string | null {
  if (url === undefined) return null;
  if (!URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol)) throw new PolicyError(`"${url}" is no http address`);
  return url.replace(/\/+$/, '');
}

/**
 * Whether two sets of cosigners could both fulfil the rule and share no witness: then a log could show two histories, each cosigned
 * enough. Judged group by group: more than half of each group on the way must be asked for.
 */
export function canBeSplit(quorum: Quorum): boolean {
  if ('witness' in quorum) return false;
  if (quorum.of.length === 0) return true;
  // The members of two quorums overlap in at least 2k − n; in every overlapping member the question repeats.
  const certain = quorum.of.filter((member) => !canBeSplit(member)).length;
  const weak = quorum.of.length - certain;
  return 2 * quorum.atLeast - quorum.of.length - weak <= 0;
}
