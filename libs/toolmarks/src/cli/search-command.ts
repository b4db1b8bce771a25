import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { WorkPool } from '../search/pool';
import type { ExcludedByClass } from '../search/class-filter';
import { searchCollection } from '../search/search';
import type { Request } from './arguments';
import { filesOfClass } from './class-list';
import type { Answer, Attendant } from './commands';
import { featuresOfFile, prepare, type ReadFile } from './read-file';

const READER = join(__dirname, 'reading-worker.js');

/** Threads take a tenth of a second to start; a handful of files is read sooner without. */
const WORTH_THREADS = 4;

/** Reads and prepares files on several threads, in the order of the files. */
async function readAll(files: readonly string[], request: Request, threads: number, { signal, progress }: Attendant): Promise<ReadFile[]> {
  const { lenient, micrometres } = request;
  const pool = threads > 0 && existsSync(READER) ? new WorkPool<string, ReadFile>(READER, { lenient, micrometres }, threads) : null;
  const stop = (): void => void pool?.dismiss();
  signal?.addEventListener('abort', stop, { once: true });
  let done = 0;
  const readOne = async (file: string): Promise<ReadFile> => {
    if (!pool) await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    const read = pool ? await pool.run(file) : featuresOfFile(file, request);
    progress?.('read', ++done, files.length);
    return read;
  };
  try {
    if (pool) return await Promise.all(files.map(readOne));
    const all: ReadFile[] = [];
    for (const file of files) all.push(await readOne(file));
    return all;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool?.dismiss();
  }
}

function fieldsOf({ byField }: ExcludedByClass): string {
  return byField.map(({ field, items }) => `${field} ${items}`).join(', ') || 'no field compared';
}

/** One file against many; the files that cannot be read are named, and the others are ranked. */
export async function search(request: Request, attendant: Attendant): Promise<Answer> {
  const [query, ...files] = request.files as [string, ...string[]];
  const { files: distinct, excluded } = filesOfClass(query, [...new Set(files)], request);
  const threads = distinct.length < WORTH_THREADS ? 0 : (request.threads ?? availableParallelism());
  const surface = prepare(query, request);
  const read = await readAll(distinct, request, threads, attendant);
  const collection = read.flatMap((one) => ('features' in one ? [{ id: one.file, features: one.features }] : []));
  const unread = read.flatMap((one) => ('why' in one ? [one] : []));
  const ranked = await searchCollection(surface, collection, {
    parameters: { mode: request.mode },
    threads,
    chunk: 8,
    ...(attendant.signal && { signal: attendant.signal }),
    onProgress: ({ stage, done, total }) => attendant.progress?.(stage, done, total),
  });
  const brief = ranked.map(({ rank, id, areal, comparison, note }) => ({
    rank,
    file: id,
    areal,
    score: comparison?.score ?? null,
    counts: comparison?.counts ?? null,
    pose: comparison?.pose ?? null,
    engine: comparison?.engine ?? null,
    paramsHash: comparison?.paramsHash ?? null,
    note,
  }));
  return {
    json: { query, ranked: brief, unread, ...(excluded && { excluded }) },
    lines: [
      ...brief.map(
        ({ rank, file, areal, score }) => `${String(rank).padStart(4)}  ${String(score ?? '–').padStart(5)}  ${areal.toFixed(3)}  ${file}`,
      ),
      ...unread.map(({ file, why }) => `not compared: ${file}: ${why}`),
      ...(excluded ? [`${excluded.items} files of another class left out: ${fieldsOf(excluded)}`] : []),
      'rank, score, areal correlation; candidates for review by an examiner',
    ],
  };
}
