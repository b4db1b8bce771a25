import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { openCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint';
import type { LogKeys, LogSigner } from './log-keys';
import { noteVerifier, parseNote, type NoteVerifier } from './signed-note';

/** A log of a jurisdiction: the one it writes now, or one that was ended. */
export interface OwnLog {
  /** 1 for its first. */
  readonly number: number;
  /** 1 for the first key of the log, one more for each rotation. */
  readonly generation: number;
  /** Signs with the newest key. */
  readonly signer: LogSigner;
  /** The newest key signs the checkpoints beyond this size. */
  readonly keyFrom: bigint;
  /** Size of the last good checkpoint when the log was frozen; null while it goes on. */
  readonly frozenSize: bigint | null;
  /** The key that may sign its checkpoint of this size. */
  verifierAt(size: bigint): NoteVerifier;
}

interface Row {
  log: number;
  frozen_size: string | null;
  keys: readonly { readonly generation: number; readonly from_size: number }[];
}

/** The log that the jurisdiction writes now, or the one with this number. */
export async function ownLog(tx: Pick<EntityManager, 'query'>, { jurisdictionId }: Actor, keys: LogKeys, number: number | null = null): Promise<OwnLog> {
  const [row] = await tx.query<Row[]>(
    `WITH present AS (SELECT coalesce($2::smallint, (SELECT max(log) FROM ledger.log_succession WHERE jurisdiction_id = $1), 1) AS log)
     SELECT p.log, (SELECT f.size FROM ledger.log_freeze f WHERE f.jurisdiction_id = $1 AND f.log = p.log) AS frozen_size,
       ARRAY(SELECT json_build_object('generation', k.generation, 'from_size', k.from_size) FROM ledger.log_key k
             WHERE k.jurisdiction_id = $1 AND k.log = p.log ORDER BY k.generation) AS keys FROM present p`,
    [jurisdictionId, number],
  );
  if (!row) throw new Error('a select of one row returned none');
  const { log } = row;
  const signerOf = (generation: number): LogSigner => keys.signer(jurisdictionId, { log, generation });
  const generation = row.keys.at(-1)?.generation ?? 1;
  return {
    number: log,
    generation,
    signer: signerOf(generation),
    keyFrom: BigInt(row.keys.at(-1)?.from_size ?? 0),
    frozenSize: row.frozen_size === null ? null : BigInt(row.frozen_size),
    verifierAt: (size) => {
      const key = row.keys.findLast(({ from_size: from }) => BigInt(from) < size);
      return noteVerifier(signerOf(key?.generation ?? 1).verifierKey);
    },
  };
}

/** Opens a checkpoint of this log under the key that may sign its size. Throws SignedNoteError for any other. */
export function openOwnCheckpoint(note: string, own: OwnLog): Checkpoint {
  return openCheckpoint(note, [own.verifierAt(parseCheckpoint(parseNote(note).text).size)]);
}
