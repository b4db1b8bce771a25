import { parentPort, workerData } from 'node:worker_threads';
import type { PoolAnswer } from '../search/pool';
import { featuresOfFile, type ReadFile, type ReadingRequest } from './read-file';

parentPort?.on('message', ({ ticket, task }: { ticket: number; task: string }) => {
  parentPort?.postMessage({ ticket, result: featuresOfFile(task, workerData as ReadingRequest) } satisfies PoolAnswer<ReadFile>);
});
