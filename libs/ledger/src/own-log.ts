import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import type { LogKeys, LogSigner } from './log-keys';
import { noteVerifier, type NoteVerifier } from './signed-note';

/** The log a jurisdiction writes now. */
export interface OwnLog {
  /** 1 for its first. */
  readonly number: number;
  readonly signer: LogSigner;
  /** The key that may sign its checkpoint of this size. */
  verifierAt(size: bigint): NoteVerifier;
}

/** The jurisdiction's present log with the key that signs for it now. */
export function ownLog(_tx: EntityManager, actor: Actor, keys: LogKeys): Promise<OwnLog> {
  const signer = keys.signer(actor.jurisdictionId);
  return Promise.resolve({ number: 1, signer, verifierAt: () => noteVerifier(signer.verifierKey) });
}
