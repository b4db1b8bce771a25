import { parentPort, workerData } from 'node:worker_threads';
import type { ComparisonParameters } from '../cells/comparison';
import { unpackFeatures } from '../cells/features';
import { type Chunk, SearchSteps } from './steps';

const { query, parameters } = workerData as { query: Uint8Array; parameters: ComparisonParameters };
const steps = new SearchSteps(unpackFeatures(query), parameters);

parentPort?.on('message', ({ ticket, chunk }: { ticket: number; chunk: Chunk }) => {
  parentPort?.postMessage({ ticket, result: steps.run(chunk) });
});
