import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { damaged, PhotographError } from '../photograph.errors';
import { UPRIGHT } from './exif-orientation';
import type { Inspected } from './inspected';

export const PDF_SIGNATURE = '%PDF-';
const END = '%%EOF';
/** Names (ISO 32000-2) of what runs, opens or carries something else. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;
/** A page of a scanner is read in milliseconds. */
const LONGEST_MS = 20_000;
const MOST_HEAP_MB = 512;
/** At the same time; further documents wait. */
const MOST_THREADS = 2;

type Answer = { readonly cleaned: Uint8Array } | { readonly kind: 'damaged' | 'unreadable-kind'; readonly reason: string };

/**
 * Reads a PDF of scanned pages. The cleaned copy has the pages alone: no author, no history, no forms, no actions, no attachments.
 * @throws PhotographError `photograph.damaged`, `.unreadable-kind` or `.more-than-a-picture`
 */
export async function inspectPdf(bytes: Buffer): Promise<Inspected> {
  const end = bytes.lastIndexOf(END);
  if (end === -1) throw damaged('the end of the document is missing');
  if (!bytes.subarray(end + END.length).every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d || byte === 0x20))
    throw new PhotographError('photograph.more-than-a-picture', { reason: 'something follows the end of the document' });
  const active = ACTIVE.exec(namesOf(bytes));
  if (active) throw new PhotographError('photograph.more-than-a-picture', { reason: `the document can act: ${active[1] ?? ''}` });
  const answer = await inThread(bytes);
  if ('kind' in answer) throw new PhotographError(`photograph.${answer.kind}`, { reason: answer.reason });
  return { mediaType: 'application/pdf', width: null, height: null, orientation: UPRIGHT, cleaned: Buffer.from(answer.cleaned) };
}

/** The objects without the bytes of their streams, names spelt out (`#53` is `S`). */
function namesOf(bytes: Buffer): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const stream = bytes.indexOf('stream', at);
    const end = stream === -1 ? -1 : bytes.indexOf('endstream', stream);
    parts.push(bytes.toString('latin1', at, stream === -1 || end === -1 ? bytes.length : stream));
    if (stream === -1 || end === -1) break;
    at = end + 'endstream'.length;
  }
  return parts.join(' ').replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

let running = 0;
const waiting: (() => void)[] = [];

/** A thread of its own for each document: one that never ends, or fills its memory, takes nothing else with it. */
async function inThread(bytes: Buffer): Promise<Answer> {
  if (running < MOST_THREADS) running++;
  else await new Promise<void>((turn) => waiting.push(turn));
  try {
    return await runThread(bytes);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function runThread(bytes: Buffer): Promise<Answer> {
  return new Promise((done) => {
    const worker = new Worker(join(__dirname, `pdf.thread${extname(__filename)}`), {
      workerData: new Uint8Array(bytes),
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    const finish = (answer: Answer): void => {
      clearTimeout(timer);
      void worker.terminate();
      done(answer);
    };
    const timer = setTimeout(() => finish({ kind: 'unreadable-kind', reason: 'its pages take too long to read' }), LONGEST_MS);
    worker.once('message', finish);
    worker.once('error', () => finish({ kind: 'damaged', reason: 'its pages cannot be read' }));
    worker.once('exit', () => finish({ kind: 'damaged', reason: 'its pages cannot be read' }));
  });
}
