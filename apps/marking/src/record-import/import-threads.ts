import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OnApplicationShutdown } from '@nestjs/common';

/** A hostile file must not be able to take the whole process down by filling its heap. */
const MOST_HEAP_MB = 1_024;

/** The threads that read files. One that has done its work waits for the next file; waiting, it keeps no process alive. */
export class ImportThreads implements OnApplicationShutdown {
  private readonly waiting: Worker[] = [];

  /** @param execArgv options of the Node command line for each thread */
  constructor(private readonly execArgv: readonly string[] = []) {}

  /** A thread that reads rows, no matter whose before. */
  take(): Worker {
    const worker = this.waiting.pop() ?? this.start('rows');
    worker.removeAllListeners();
    worker.ref();
    return worker;
  }

  /** Gives back a thread that was asked nothing it has not answered. */
  giveBack(worker: Worker): void {
    worker.removeAllListeners();
    worker.once('exit', () => {
      const place = this.waiting.indexOf(worker);
      if (place >= 0) this.waiting.splice(place, 1);
    });
    // Without a listener an error would end the process.
    worker.on('error', () => undefined);
    worker.unref();
    this.waiting.push(worker);
  }

  /** Starts the program that lies beside this file, compiled or as source. */
  start(program: 'rows' | 'sheet', workerData?: unknown): Worker {
    return new Worker(join(__dirname, `${program}.thread${extname(__filename)}`), {
      execArgv: [...this.execArgv],
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.waiting.splice(0).map((worker) => worker.terminate()));
  }
}
