import { Worker } from 'node:worker_threads';

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** What a thread of a pool answers to `{ ticket, task }`. */
export interface PoolAnswer<Result> {
  readonly ticket: number;
  readonly result: Result;
}

/** Threads that run one program and take tasks in the order in which they are given. A thread that dies fails all that wait. */
export class WorkPool<Task, Result> {
  readonly size: number;
  private readonly idle: Worker[] = [];
  private readonly all: Worker[];
  private readonly queue: { readonly ticket: number; readonly task: Task }[] = [];
  private readonly waiting = new Map<number, Waiting<Result>>();
  private next = 0;
  private ended: Error | undefined;

  constructor(program: string, workerData: unknown, threads: number) {
    this.size = threads;
    this.all = Array.from({ length: threads }, () => {
      const worker = new Worker(program, { workerData });
      worker.on('message', ({ ticket, result }: PoolAnswer<Result>) => {
        this.waiting.get(ticket)?.resolve(result);
        this.waiting.delete(ticket);
        this.idle.push(worker);
        this.hand();
      });
      worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
      worker.on('exit', () => this.fail(new Error('a worker thread ended')));
      this.idle.push(worker);
      return worker;
    });
  }

  run(task: Task): Promise<Result> {
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => {
      const ticket = this.next++;
      this.waiting.set(ticket, { resolve, reject });
      this.queue.push({ ticket, task });
      this.hand();
    });
  }

  /** Ends all threads at once; what is under way is rejected. */
  async dismiss(): Promise<void> {
    this.fail(new Error('the search was stopped'));
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }

  private hand(): void {
    while (this.idle.length > 0 && this.queue.length > 0) this.idle.pop()!.postMessage(this.queue.shift());
  }

  private fail(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    this.queue.length = 0;
  }
}
