import { createPublicKey, type KeyObject } from 'node:crypto';
import { noteSigner, signNote, verifierKey } from './signed-note';
import type { Cosigner } from './witness/cosignature';

/** Signs in the name of one log. */
export interface LogSigner {
  /** The log's name: first line of its checkpoints and name of its key. */
  readonly origin: string;
  /** What users of the log hold: `origin+keyid+base64`. */
  readonly verifierKey: string;
  /** The signed note over a text whose lines all end in a newline. */
  sign(text: string): string;
}

/** Which of a jurisdiction's log keys: its first log and the first key of that log unless said otherwise. */
export interface LogKeyNumber {
  /** 1 for the first log, one more for each successor. */
  readonly log: number;
  /** 1 for the first key of that log, one more for each rotation. */
  readonly generation: number;
}

/** The log keys of the jurisdictions this process writes for; bound once in the composition root. */
export abstract class LogKeys {
  abstract signer(jurisdictionId: string, number?: LogKeyNumber): LogSigner;
  /** What the jurisdiction cosigns the logs of others with; the key signs nothing else. */
  abstract cosigner(jurisdictionId: string): Cosigner;
}

/** A signer over an Ed25519 private key. `origin` has neither spaces nor a plus sign. */
export function logSigner(origin: string, privateKey: KeyObject): LogSigner {
  const signer = noteSigner(origin, privateKey);
  return { origin, verifierKey: verifierKey(origin, createPublicKey(privateKey)), sign: (text) => signNote(text, [signer]) };
}
