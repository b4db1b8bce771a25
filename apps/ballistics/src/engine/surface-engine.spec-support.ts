import { join } from 'node:path';
import { SurfaceEngine } from './surface-engine';

/** Lets a plain Node process or thread run the sources as they stand. */
export const RUN_FROM_SOURCE = ['--require', join(__dirname, 'run-from-source.spec-support.cjs')];

/** The engine as specs start it: the same threads, from the sources. */
export const engineFromSource = (): SurfaceEngine => new SurfaceEngine({ execArgv: RUN_FROM_SOURCE });
