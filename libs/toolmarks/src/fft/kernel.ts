import { type Butterflies, typescriptButterflies } from './butterflies';
import { wasmButterflies } from './wasm-butterflies';

/** 16 MiB: the turned spectra of a full-circle screen and the work space of both transforms. */
const FLOATS = 1 << 22;

export type KernelName = Butterflies['name'];

/** A kernel of the given name; where the machine has no vectors the reference stands in, with the same results. */
export function kernelNamed(name: KernelName): Butterflies {
  return (name === 'wasm-simd' ? wasmButterflies(FLOATS) : null) ?? typescriptButterflies(FLOATS);
}

let shared: Butterflies | undefined;

/** The kernel of this thread. HEADSTAMP_FFT=typescript asks for the auditable reference. */
export function threadKernel(): Butterflies {
  shared ??= kernelNamed(process.env['HEADSTAMP_FFT'] === 'typescript' ? 'typescript' : 'wasm-simd');
  return shared;
}
