import type { DirectoryEntry } from '@headstamp/tenancy';
import { noteVerifier, type NoteVerifier } from '../signed-note';
import type { PolicyLog } from './tlog-policy';

/** The logs a witness watches, by origin, with the keys that may sign their checkpoints. */
export type KnownLogs = ReadonlyMap<string, readonly NoteVerifier[]>;

/** The logs of the neighbours on this deployment and of those the policy names; never the witness's own. */
export function logsKnownTo(witnessJurisdictionId: string, directory: readonly DirectoryEntry[], foreign: readonly PolicyLog[]): KnownLogs {
  const own = directory.find(({ jurisdictionId }) => jurisdictionId === witnessJurisdictionId);
  const keys = [
    ...directory.filter((entry) => entry !== own).map(({ logKey }) => logKey),
    ...foreign.map(({ verifierKey }) => verifierKey),
  ].filter((key) => key !== own?.logKey);
  const known = new Map<string, NoteVerifier[]>();
  for (const key of new Set(keys)) {
    const verifier = noteVerifier(key);
    known.set(verifier.name, [...(known.get(verifier.name) ?? []), verifier]);
  }
  return known;
}
