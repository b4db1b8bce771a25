// CPU time of one pair of prepared scans, both directions, one core: both kernels, both modes. The scores must not depend on the kernel.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuMs, fadul, quantile } from './toolmarks-fadul.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const pairs = Number(process.env.PAIRS ?? 171);
if (process.argv[2] === 'one') {
  const { compareFeatures, completeParameters, featuresOf } = toolmarks();
  const parameters = completeParameters({ mode: process.argv[3] });
  const features = fadul({ slides: (slide) => slide <= 5 }).map(({ surface }) => featuresOf(surface, parameters));
  const all = features.flatMap((a, i) => features.slice(i + 1).map((b) => [a, b])).slice(0, pairs);
  for (const [a, b] of all.slice(0, 15)) compareFeatures(a, b, parameters);
  const times = [], scores = [];
  for (const [a, b] of all) {
    const start = process.cpuUsage();
    scores.push(compareFeatures(a, b, parameters).score);
    times.push(cpuMs(start));
  }
  console.log(JSON.stringify({ median: quantile(times, 0.5), p90: quantile(times, 0.9), scores }));
} else {
  const run = (kernel, mode) => JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'one', mode], { encoding: 'utf8', env: { ...process.env, HEADSTAMP_FFT: kernel } }));
  for (const mode of ['oriented', 'full-circle']) {
    const [simd, plain] = [run('wasm-simd', mode), run('typescript', mode)];
    console.log(`${mode}: vectors ${simd.median.toFixed(1)} ms (90 %: ${simd.p90.toFixed(1)}), plain TypeScript ${plain.median.toFixed(1)} ms (90 %: ${plain.p90.toFixed(1)}), ratio ${(plain.median / simd.median).toFixed(1)}; against 32 s published for cmcR on other hardware: 1/${Math.round(32_000 / simd.median)}; equal scores on ${simd.scores.filter((score, i) => score === plain.scores[i]).length} of ${simd.scores.length} pairs`);
  }
}
