// CPU time of preparing a raw scan of about 1,000 × 1,000 points (crop, level, form, band-pass, resample), beside one bare separable Gaussian
// over the same points in the same run. The scan is synthetic; with HEADSTAMP_SCANS set, real raw scans as well.
import { cpuMs, quantile, readScan } from './toolmarks-fadul.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const { prepareBreechFace, syntheticFiring } = toolmarks();
const RUNS = Number(process.env.RUNS ?? 9);

/** A Gaussian of 250 µm cut-off by direct sums along rows and then columns, missing points as zero: the least that any band-pass costs. */
function bareGaussian({ z, nx, ny, pitchXUm }) {
  const reach = Math.ceil(250 / pitchXUm / 2);
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-Math.PI * ((i - reach) / (0.4697 * 2 * reach)) ** 2));
  const along = (values, step, line, lines, length) => {
    const result = new Float64Array(values.length);
    for (let l = 0; l < lines; l++)
      for (let i = 0; i < length; i++) {
        let sum = 0;
        for (let k = Math.max(-reach, -i); k <= Math.min(reach, length - 1 - i); k++) sum += weights[k + reach] * values[l * line + (i + k) * step];
        result[l * line + i * step] = sum;
      }
    return result;
  };
  const rows = along(Float64Array.from(z, (value) => (Number.isNaN(value) ? 0 : value)), 1, nx, ny, nx);
  return along(rows, nx, 1, nx, ny);
}

function medianCpu(work) {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    work();
    return cpuMs(start);
  });
  return quantile(times, 0.5);
}

const scans = { 'synthetic firing': syntheticFiring({ slide: 1, firing: 1, pitchUm: 3.8 }) };
if (process.env.HEADSTAMP_SCANS) {
  for (const path of ['fadul_raw/Fadul_1-1_raw.x3p', 'aces/K013sA1_raw.x3p']) scans[path] = readScan(path);
}
for (const [name, surface] of Object.entries(scans)) {
  const [ours, bare] = [medianCpu(() => prepareBreechFace(surface)), medianCpu(() => bareGaussian(surface))];
  console.log(
    `${name}, ${surface.nx} × ${surface.ny}: prepared in ${ours.toFixed(0)} ms of CPU, median of ${RUNS}; one bare Gaussian ${bare.toFixed(0)} ms, ratio ${(ours / bare).toFixed(2)}`,
  );
}
