import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonParameters } from '../cells/comparison';
import { type Features, packFeatures } from '../cells/features';
import { WorkPool } from './pool';
import { type BulletSteps, type Chunk, type ChunkResult, SearchSteps } from './steps';

/** Those who work off the chunks of one search. */
export interface Crew {
  readonly size: number;
  run(chunk: Chunk): Promise<ChunkResult>;
  dismiss(): Promise<void>;
}

const WORKER = join(__dirname, 'worker.js');

/** Worker threads where the library is compiled; the calling thread where it is not, or where none are wanted. */
export function hireCrew(query: Features, parameters: ComparisonParameters, threads: number): Crew {
  if (threads < 1 || !existsSync(WORKER)) return hereOnly(new SearchSteps(query, parameters));
  return new WorkPool<Chunk, ChunkResult>(WORKER, { query: packFeatures(query), parameters }, threads);
}

/** The calling thread alone. */
export const hereOnly = (steps: SearchSteps | BulletSteps): Crew => ({
  size: 1,
  run: (chunk) => Promise.resolve(steps.run(chunk)),
  dismiss: () => Promise.resolve(),
});
