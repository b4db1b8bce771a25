import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answers, SurfaceTask, ThreadAnswer } from './tasks';

/** How threads are started; bound once in the module. */
export abstract class ThreadOptions {
  /** Options of the Node command line for each thread. */
  abstract readonly execArgv: readonly string[];
}

/** A hostile file must not be able to take the whole process down by filling its heap. */
const MOST_HEAP_MB = 1_024;

/** Starts the program that lies beside this file, compiled or as source. */
export function startThread(program: string, { execArgv }: ThreadOptions, workerData?: unknown): Worker {
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

/** One thread that carries out tasks in the order in which they are asked; a thread that dies is replaced at the next task. */
export class EngineThread {
  private worker: Worker | undefined;
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly options: ThreadOptions) {}

  ask<Task extends SurfaceTask>(task: Task): Promise<Answers[Task['kind']]> {
    const worker = (this.worker ??= this.start());
    worker.ref();
    const id = this.nextId++;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      worker.postMessage({ id, task });
    });
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = startThread('surface', this.options);
    worker.on('message', (message: ThreadAnswer) => {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if ('fault' in message) waiting?.failed(new Error(message.fault));
      else waiting?.done(message.answer as never);
      // An idle thread keeps no process alive.
      if (this.waiting.size === 0) worker.unref();
    });
    worker.on('error', (error) => this.abandon(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.abandon(new Error('the surface thread ended')));
    return worker;
  }

  private abandon(error: Error): void {
    this.worker = undefined;
    for (const { failed } of this.waiting.values()) failed(error);
    this.waiting.clear();
  }
}
