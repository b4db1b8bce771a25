import type { DirectoryEntry } from '@headstamp/tenancy';
import { noteVerifier, type NoteVerifier } from '../signed-note';
import type { PolicyLog } from './tlog-policy';

/** The logs a witness watches, by origin, with the keys that may sign their checkpoints. */
export type KnownLogs = ReadonlyMap<string, readonly NoteVerifier[]>;

/** Each round of witnesses asks for all of them; a key says all that its verifier is. */
const verifiers = new Map<string, NoteVerifier>();
const MOST_KEPT = 1_000;

function verifierOf(key: string): NoteVerifier {
  const verifier = verifiers.get(key) ?? noteVerifier(key);
  if (verifiers.size >= MOST_KEPT) verifiers.clear();
  verifiers.set(key, verifier);
  return verifier;
}

/** The logs of the neighbours on this deployment and of those the policy names; never the witness's own. */
export function logsKnownTo(witnessJurisdictionId: string, directory: readonly DirectoryEntry[], foreign: readonly PolicyLog[]): KnownLogs {
  const own = directory.find(({ jurisdictionId }) => jurisdictionId === witnessJurisdictionId);
  const keys = [
    ...directory.filter((entry) => entry !== own).map(({ logKey }) => logKey),
    ...foreign.map(({ verifierKey }) => verifierKey),
  ].filter((key) => key !== own?.logKey);
  const known = new Map<string, NoteVerifier[]>();
  for (const key of new Set(keys)) {
    const verifier = verifierOf(key);
    known.set(verifier.name, [...(known.get(verifier.name) ?? []), verifier]);
  }
  return known;
}
