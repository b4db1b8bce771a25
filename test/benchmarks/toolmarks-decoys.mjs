import { random, turn } from './toolmarks-damage.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

/** Synthetic decoys: the amplitude spectrum of a real scan with random phases, inside the mask of another one, turned at random. */
export function decoySource(scans) {
  const { Transform } = toolmarks('fft/transform');
  const { kernelNamed } = toolmarks('fft/kernel');
  const { gridAt } = toolmarks('cells/grid');
  const kernel = kernelNamed('wasm-simd');
  const n = 256;
  const transform = new Transform(n, kernel);
  const work = transform.matrix();
  const spectrum = transform.matrix();
  const spectra = scans.map(({ surface }) => {
    const grid = gridAt(surface, 25);
    kernel.memory.fill(0, work, work + 2 * n * n);
    for (let y = 0; y < grid.n; y++) for (let x = 0; x < grid.n; x++) kernel.memory[work + x + n * y] = grid.z[x + grid.n * y] || 0;
    transform.forward(work, spectrum);
    const amplitude = new Float32Array(n * n);
    for (let i = 0; i < n * n; i++) amplitude[i] = Math.hypot(kernel.memory[spectrum + i], kernel.memory[spectrum + n * n + i]);
    let valid = 0;
    for (const height of grid.z) if (height === height) valid++;
    return { amplitude, grid, gain: 1 / (n * n) / Math.sqrt(valid / (n * n)) };
  });
  return (seed) => {
    const next = random(seed);
    const { amplitude, gain } = spectra[Math.floor(next() * spectra.length)];
    const { grid } = spectra[Math.floor(next() * spectra.length)];
    const degrees = 360 * next();
    const { memory } = kernel;
    memory.fill(0, work, work + 2 * n * n);
    for (let i = 0; i < n * n; i++) memory[work + i] = next() + next() + next() - 1.5;
    transform.forward(work, spectrum);
    for (let i = 0; i < n * n; i++) {
      const re = memory[spectrum + i], im = memory[spectrum + n * n + i];
      const scale = amplitude[i] / (Math.hypot(re, im) || 1);
      memory[spectrum + i] = re * scale;
      memory[spectrum + n * n + i] = im * scale;
    }
    transform.inverse(spectrum, work);
    const z = new Float32Array(grid.n * grid.n);
    for (let y = 0; y < grid.n; y++) {
      for (let x = 0; x < grid.n; x++) z[x + grid.n * y] = grid.z[x + grid.n * y] === grid.z[x + grid.n * y] ? memory[work + x + n * y] * gain : NaN;
    }
    const surface = { nx: grid.n, ny: grid.n, pitchXUm: 25, pitchYUm: 25, z, meanRemovedUm: 0, origin: { fileSha256: seed.toString(16).padStart(64, 'd'), steps: [] } };
    return turn(surface, degrees);
  };
}
