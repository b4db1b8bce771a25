import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PART_BYTES } from './import-part.entity';
import type { FromReader, ReaderAnswers, ReaderQuestion, ReadingPlan } from './reading';
import { RecordImportError } from './record-import.errors';

/** How threads are started; bound once in the module. */
export abstract class ImportThreads {
  /** Options of the Node command line for each thread. */
  abstract readonly execArgv: readonly string[];
}

/** A hostile file must not be able to take the whole process down by filling its heap. */
const MOST_HEAP_MB = 1_024;

/** Starts the program that lies beside this file, compiled or as source. */
export function startImportThread(program: 'rows' | 'sheet', { execArgv }: ImportThreads, workerData: unknown): Worker {
  return new Worker(join(__dirname, `${program}.thread${extname(__filename)}`), {
    execArgv: [...execArgv],
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
}

interface Waiting {
  readonly done: (answer: never) => void;
  readonly failed: (error: Error) => void;
}

/** The rows of one import, read and judged in a thread of their own. */
export class RowSource {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private nextTicket = 1;
  private ended: Error | null = null;

  /** @param load the bytes of one part; null behind the last */
  constructor(plan: ReadingPlan, threads: ImportThreads, load: (part: number) => Promise<Uint8Array | null>) {
    this.worker = startImportThread('rows', threads, { plan, partBytes: PART_BYTES });
    this.worker.on('message', (message: FromReader) => {
      if ('load' in message) {
        load(message.load).then(
          (bytes) => this.worker.postMessage({ part: message.load, bytes }),
          (error: unknown) => this.abandon(error instanceof Error ? error : new Error(String(error))),
        );
        return;
      }
      const waiting = this.waiting.get(message.ticket);
      this.waiting.delete(message.ticket);
      if ('refused' in message) waiting?.failed(new RecordImportError(message.refused.code, message.refused.facts));
      else if ('fault' in message) waiting?.failed(new Error(message.fault));
      else waiting?.done(message.answer as never);
    });
    this.worker.on('error', (error) => this.abandon(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.abandon(new Error('the thread that reads rows ended')));
  }

  ask<Question extends ReaderQuestion>(question: Question): Promise<ReaderAnswers[Question['kind']]> {
    if (this.ended) return Promise.reject(this.ended);
    const ticket = this.nextTicket++;
    return new Promise((done, failed) => {
      this.waiting.set(ticket, { done, failed });
      this.worker.postMessage({ ticket, question });
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private abandon(error: Error): void {
    this.ended ??= error;
    for (const { failed } of this.waiting.values()) failed(error);
    this.waiting.clear();
  }
}
