import { parentPort, workerData } from 'node:worker_threads';
import type { ComparisonParameters } from '../cells/comparison';
import { unpackFeatures } from '../cells/features';
import type { PoolAnswer } from './pool';
import { type Chunk, type ChunkResult, SearchSteps } from './steps';

const { query, parameters } = workerData as { query: Uint8Array; parameters: ComparisonParameters };
const steps = new SearchSteps(unpackFeatures(query), parameters);

parentPort?.on('message', ({ ticket, task }: { ticket: number; task: Chunk }) => {
  parentPort?.postMessage({ ticket, result: steps.run(task) } satisfies PoolAnswer<ChunkResult>);
});
