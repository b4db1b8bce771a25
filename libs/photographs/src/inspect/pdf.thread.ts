import { parentPort, workerData } from 'node:worker_threads';
import { PDF } from '@libpdf/core';

// A program of its own, which nobody imports: it runs in a thread that can be ended.

/** Entries of a page (ISO 32000-2, table 31) that show it; actions, annotations and histories are not among them. */
const SHOWING = new Set(['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'Resources', 'Contents', 'UserUnit', 'Group']);
const MOST_PAGES = 500;

async function pagesAlone(bytes: Uint8Array): Promise<{ cleaned: Uint8Array } | { kind: 'damaged' | 'unreadable-kind'; reason: string }> {
  const source = await PDF.load(bytes);
  if (source.isEncrypted) return { kind: 'unreadable-kind', reason: 'it is locked' };
  if (source.recoveredViaBruteForce) return { kind: 'damaged', reason: 'its table of contents is missing' };
  const pages = source.getPageCount();
  if (pages === 0) return { kind: 'damaged', reason: 'it has no pages' };
  if (pages > MOST_PAGES) return { kind: 'unreadable-kind', reason: `more than ${MOST_PAGES} pages` };
  const copy = PDF.create();
  await copy.copyPagesFrom(source, [...Array(pages).keys()], { includeAnnotations: false });
  for (const { dict } of copy.getPages()) for (const key of [...dict.keys()]) if (!SHOWING.has(key.value)) dict.delete(key);
  const epoch = new Date(0);
  copy.setCreationDate(epoch);
  copy.setModificationDate(epoch);
  return { cleaned: await copy.save() };
}

pagesAlone(workerData as Uint8Array).then(
  (answer) => parentPort?.postMessage(answer),
  () => parentPort?.postMessage({ kind: 'damaged', reason: 'its pages cannot be read' }),
);
