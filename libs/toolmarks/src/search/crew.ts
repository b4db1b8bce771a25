import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ComparisonParameters } from '../cells/comparison';
import { type Features, packFeatures } from '../cells/features';
import { type Chunk, type ChunkResult, SearchSteps } from './steps';

/** Those who work off the chunks of one search. */
export interface Crew {
  readonly size: number;
  run(chunk: Chunk): Promise<ChunkResult>;
  dismiss(): Promise<void>;
}

const WORKER = join(__dirname, 'worker.js');

/** Worker threads where the library is compiled; the calling thread where it is not, or where none are wanted. */
export function hireCrew(query: Features, parameters: ComparisonParameters, threads: number): Crew {
  if (threads < 1 || !existsSync(WORKER)) {
    const steps = new SearchSteps(query, parameters);
    return { size: 1, run: (chunk) => Promise.resolve(steps.run(chunk)), dismiss: () => Promise.resolve() };
  }
  return new ThreadCrew(packFeatures(query), parameters, threads);
}

interface Waiting { readonly resolve: (result: ChunkResult) => void; readonly reject: (error: Error) => void }

class ThreadCrew implements Crew {
  readonly size: number;
  private readonly idle: Worker[] = [];
  private readonly all: Worker[];
  private readonly queue: { ticket: number; chunk: Chunk }[] = [];
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  constructor(query: Uint8Array, parameters: ComparisonParameters, threads: number) {
    this.size = threads;
    this.all = Array.from({ length: threads }, () => {
      const worker = new Worker(WORKER, { workerData: { query, parameters } });
      worker.on('message', ({ ticket, result }: { ticket: number; result: ChunkResult }) => {
        this.waiting.get(ticket)?.resolve(result);
        this.waiting.delete(ticket);
        this.idle.push(worker);
        this.hand();
      });
      worker.on('error', (error: Error) => this.fail(error));
      this.idle.push(worker);
      return worker;
    });
  }

  run(chunk: Chunk): Promise<ChunkResult> {
    return new Promise((resolve, reject) => {
      const ticket = this.next++;
      this.waiting.set(ticket, { resolve, reject });
      this.queue.push({ ticket, chunk });
      this.hand();
    });
  }

  private hand(): void {
    while (this.idle.length > 0 && this.queue.length > 0) this.idle.pop()!.postMessage(this.queue.shift());
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  async dismiss(): Promise<void> {
    this.fail(new Error('the search was stopped'));
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }
}
