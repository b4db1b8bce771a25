import type { Bytes } from './bytes';
import type { Certificate } from './certificate';
import type { LogKey } from './note';
import type { Policy } from './policy';

/** What the reader brings. None of it is ever taken from the file that is judged. */
export interface Trust {
  readonly logs: readonly LogKey[];
  /** Exchange keys by jurisdiction id, 32 bytes. */
  readonly exchange: ReadonlyMap<string, Bytes>;
  /** Who must have cosigned; null when the reader demands nobody. */
  readonly policy: Policy | null;
  /** Certificates of time-stamping authorities. */
  readonly authorities: readonly Certificate[];
  /** Certificates under which jurisdictions sign papers. */
  readonly papers: readonly Certificate[];
  /** Keys of officials, 32 bytes by id, that somebody other than the owner of the log vouches for. */
  readonly officials: ReadonlyMap<string, Bytes>;
  /** Checkpoints kept from earlier, each with the proof that leads from it to a newer one where there is one. */
  readonly earlier: readonly KeptCheckpoint[];
}

export interface KeptCheckpoint {
  readonly name: string;
  readonly note: string;
  /** From the kept checkpoint to one of `proofTo` leaves; null when the reader has none. */
  readonly proof: { readonly size: number; readonly hashes: readonly Bytes[] } | null;
}

export const NO_TRUST: Trust = {
  logs: [],
  exchange: new Map(),
  policy: null,
  authorities: [],
  papers: [],
  officials: new Map(),
  earlier: [],
};
