import { HASH_LENGTH } from '../merkle';
import { strictBase64 } from '../signed-note';

/** What a log asks of a witness: cosign this checkpoint, which continues the one of `oldSize` that you know (C2SP tlog-witness). */
export interface AddCheckpoint {
  readonly oldSize: bigint;
  /** RFC 6962 consistency proof from `oldSize`. */
  readonly proof: readonly Buffer[];
  /** The signed note. */
  readonly checkpoint: string;
}

export const MOST_PROOF_LINES = 63;
/** 63 hashes and a note with a hundred signatures stay well below. */
export const MOST_REQUEST_BYTES = 64 * 1024;

/** The body of an `add-checkpoint` request. */
export function addCheckpointBody({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  return `old ${oldSize}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${checkpoint}`;
}

/** Reads the body of an `add-checkpoint` request; null when it is none. */
export function readAddCheckpoint(body: string): AddCheckpoint | null {
  const end = body.indexOf('\n\n');
  if (end < 0 || body.length > MOST_REQUEST_BYTES) return null;
  const [first = '', ...lines] = body.slice(0, end).split('\n');
  const [, size] = /^old (0|[1-9][0-9]{0,18})$/.exec(first) ?? [];
  if (size === undefined || lines.length > MOST_PROOF_LINES) return null;
  const proof: Buffer[] = [];
  for (const line of lines) {
    const hash = strictBase64(line);
    if (hash?.length !== HASH_LENGTH) return null;
    proof.push(hash);
  }
  return { oldSize: BigInt(size), proof, checkpoint: body.slice(end + 2) };
}
