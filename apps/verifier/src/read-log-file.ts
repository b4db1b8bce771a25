import { hash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { LogReader, type ReadLog } from './log-reader';

const CHUNK = 1_048_576;

/** Reads a whole log from a file, in pieces of one megabyte. */
export function readLogFile(path: string, sizes: ReadonlySet<number>): ReadLog {
  const reader = new LogReader({ hash: (bytes) => hash('sha256', bytes, 'binary'), isUtf8 }, sizes);
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) reader.take(chunk.subarray(0, read));
    return reader.end();
  } finally {
    closeSync(file);
  }
}
