import { HASH_LENGTH } from './merkle';
import type { TreeHead } from './merkle-tree';
import { openNote, SignedNoteError, strictBase64, type NoteVerifier } from './signed-note';

/** What a log commits to: its name, how many events it holds, and the root over all of them (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/** The three lines that are signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!origin || /\n/.test(origin)) throw new SignedNoteError('an origin is one line');
  if (size < 0n || root.length !== HASH_LENGTH) throw new SignedNoteError('a checkpoint has a size and a root of 32 bytes');
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Reads the three lines; more lines (extensions) are refused, since none of our logs writes any. */
export function parseCheckpoint(text: string): Checkpoint {
  const [, origin, size, encoded] = /^([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)\n$/.exec(text) ?? [];
  const root = encoded ? strictBase64(encoded) : null;
  if (!origin || !size || root?.length !== HASH_LENGTH)
    throw new SignedNoteError('a checkpoint is an origin, a size and a root of 32 bytes');
  return { origin, size: BigInt(size), root };
}

/** Opens a signed checkpoint; the key that signed must bear the log's own name. */
export function openCheckpoint(note: string, verifiers: readonly NoteVerifier[]): Checkpoint {
  const { text, signedBy } = openNote(note, verifiers);
  const checkpoint = parseCheckpoint(text);
  if (!signedBy.includes(checkpoint.origin)) throw new SignedNoteError(`the checkpoint of ${checkpoint.origin} is not signed by that log`);
  return checkpoint;
}
