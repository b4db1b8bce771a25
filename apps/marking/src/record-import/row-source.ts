import type { Worker } from 'node:worker_threads';
import type { ImportThreads } from './import-threads';
import type { FromReader, ReaderAnswers, ReaderQuestion, ReadingPlan } from './reading';
import { RecordImportError } from './record-import.errors';

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
  constructor(
    plan: ReadingPlan,
    private readonly threads: ImportThreads,
    load: (part: number) => Promise<Uint8Array | null>,
  ) {
    this.worker = threads.take();
    this.worker.postMessage({ plan });
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

  /** While nobody asks it anything, the thread keeps no process alive. */
  rest(): void {
    this.worker.unref();
  }

  wake(): void {
    this.worker.ref();
  }

  /** Lets go of the thread; one that is still reading is of no use to anybody else. */
  async stop(): Promise<void> {
    if (this.ended) return;
    if (this.waiting.size > 0) {
      await this.worker.terminate();
      return;
    }
    this.worker.postMessage({ plan: null });
    this.threads.giveBack(this.worker);
  }

  private abandon(error: Error): void {
    this.ended ??= error;
    for (const { failed } of this.waiting.values()) failed(error);
    this.waiting.clear();
  }
}
