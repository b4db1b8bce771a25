import { createPublicKey, type KeyObject } from 'node:crypto';
import { noteSigner, signNote, verifierKey } from './signed-note';

/** Signs in the name of one log. */
export interface LogSigner {
  /** The log's name: first line of its checkpoints and name of its key. */
  readonly origin: string;
  /** What users of the log hold: `origin+keyid+base64`. */
  readonly verifierKey: string;
  /** The signed note over a text whose lines all end in a newline. */
  sign(text: string): string;
}

/** The log keys of the jurisdictions this process writes for; bound once in the composition root. */
export abstract class LogKeys {
  abstract signer(jurisdictionId: string): LogSigner;
}

/** A signer over an Ed25519 private key. `origin` has neither spaces nor a plus sign. */
export function logSigner(origin: string, privateKey: KeyObject): LogSigner {
  const signer = noteSigner(origin, privateKey);
  return { origin, verifierKey: verifierKey(origin, createPublicKey(privateKey)), sign: (text) => signNote(text, [signer]) };
}
