import { type Butterflies, typescriptButterflies } from './butterflies';

let shared: Butterflies | undefined;
const FLOATS = 1 << 22;

/** The kernel of this thread. */
export function threadKernel(): Butterflies {
  shared ??= typescriptButterflies(FLOATS);
  return shared;
}
