import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import type { LogKeys, LogSigner } from './log-keys';

/** The log a jurisdiction writes now. */
export interface OwnLog {
  /** 1 for its first. */
  readonly number: number;
  readonly signer: LogSigner;
}

/** The jurisdiction's present log with the key that signs for it now. */
export function ownLog(_tx: EntityManager, actor: Actor, keys: LogKeys): Promise<OwnLog> {
  return Promise.resolve({ number: 1, signer: keys.signer(actor.jurisdictionId) });
}
