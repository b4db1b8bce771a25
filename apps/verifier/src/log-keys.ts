import { toBase64 } from './bytes';
import type { Crypto } from './crypto';
import { broken, proved, type Finding } from './finding';
import type { Entry } from './history-file';
import type { Json } from './json';
import { logKey, NoteFault, openNote, type LogKey } from './note';

/** A key with the sizes of checkpoints it may sign: after `from`, up to and including `until`. */
export interface RangedKey {
  readonly key: LogKey;
  readonly from: number;
  readonly until: number;
}

interface Rotation {
  readonly from: LogKey;
  readonly to: LogKey;
  readonly size: number;
  readonly statement: string;
}

const ROTATION = 'headstamp-key-rotation/1';

/**
 * The keys of a log that the reader's own keys lead to, by the rotations in the file. A rotation counts when the old and the new key
 * both signed it; whether it stands in the log is for the caller to check, under the key it leads to.
 */
export async function keysOf(
  crypto: Crypto,
  origin: string,
  supplied: readonly LogKey[],
  keyEvents: readonly Entry[],
): Promise<{ readonly keys: readonly RangedKey[]; readonly findings: readonly Finding[] }> {
  const keys = new Map<string, RangedKey>();
  for (const key of supplied) if (key.name === origin) keys.set(key.text, { key, from: -1, until: Number.MAX_SAFE_INTEGER });
  const findings: Finding[] = [];
  let previous: Rotation | null = null;
  for (const { event } of keyEvents) {
    if (event.kind !== 'log.key-rotated') continue;
    const about = `the log ${origin} changed its key, recorded ${event.recordedAt}`;
    try {
      const rotation = rotationIn(crypto, event.facts, origin);
      if (previous && (previous.to.text !== rotation.from.text || previous.size > rotation.size)) {
        throw new NoteFault('does not follow the rotation before it');
      }
      previous = rotation;
      const text = [ROTATION, origin, rotation.from.text, rotation.to.text, String(rotation.size), ''].join('\n');
      for (const key of [rotation.from, rotation.to]) {
        if ((await openNote(crypto, rotation.statement, key)) !== text) throw new NoteFault('says something else than it was signed for');
      }
      const [old, next] = [keys.get(rotation.from.text), keys.get(rotation.to.text)];
      if (!old && !next) continue;
      if (old) keys.set(rotation.from.text, { ...old, until: rotation.size });
      keys.set(rotation.to.text, { key: rotation.to, from: rotation.size, until: Number.MAX_SAFE_INTEGER });
      findings.push(proved(about, `after ${rotation.size} events, signed by the old key and by the new one`));
    } catch (error) {
      if (!(error instanceof NoteFault)) throw error;
      findings.push(broken(about, `the rotation ${error.message}`));
    }
  }
  return { keys: [...keys.values()], findings };
}

function rotationIn(crypto: Crypto, facts: ReadonlyMap<string, Json>, origin: string): Rotation {
  const [from, to, size, statement] = ['from', 'to', 'size', 'statement'].map((name) => facts.get(name));
  if (typeof from !== 'string' || typeof to !== 'string' || typeof statement !== 'string')
    throw new NoteFault('lacks a key or its statement');
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw new NoteFault('names no size');
  const [old, next] = [logKey(crypto, from), logKey(crypto, to)];
  if (old.name !== origin || next.name !== origin) throw new NoteFault('is of another log');
  return { from: old, to: next, size, statement };
}

/** The log that a log succeeded, as its first event names it. */
export interface Predecessor {
  readonly origin: string;
  readonly key: LogKey;
  readonly checkpoint: string;
  readonly size: number;
  readonly root: string;
}

/** Null when no first event of the log names one. Throws NoteFault when it is malformed. */
export function predecessorIn(crypto: Crypto, keyEvents: readonly Entry[]): Predecessor | null {
  const first = keyEvents.find(({ event, leafIndex }) => event.kind === 'log.succeeded' && leafIndex === 0);
  const named = first?.event.facts.get('predecessor');
  if (!first || !(named instanceof Map)) return null;
  const [origin, key, size, root, checkpoint] = ['origin', 'key', 'size', 'root', 'checkpoint'].map((name) => named.get(name));
  if (typeof origin !== 'string' || typeof key !== 'string' || typeof root !== 'string' || typeof checkpoint !== 'string') {
    throw new NoteFault('names no predecessor that can be read');
  }
  return { origin, key: logKey(crypto, key), checkpoint, size: Number(size), root };
}

export const rootText = (root: Uint8Array): string => toBase64(root);
