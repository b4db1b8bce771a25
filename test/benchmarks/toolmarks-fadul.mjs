import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolmarks } from './toolmarks-compiled.mjs';

/** Cases of each slide of the Fadul set, as published with the scans. */
const SLIDES = ['1-1 1-2 F', '2-1 2-2 C M', '3-1 3-2 A T Z', '4-1 4-2 B', '5-1 5-2 H N', '6-1 6-2 I O', '7-1 7-2 R S Y', '8-1 8-2 P Q X', '9-1 9-2 K', '10-1 10-2 E L'];

export function scansFolder() {
  const folder = process.env.HEADSTAMP_SCANS;
  if (!folder) {
    console.error('HEADSTAMP_SCANS names no folder of scans: this benchmark did not run.');
    process.exit(2);
  }
  return folder;
}

export function readScan(path) {
  const { readX3p } = toolmarks();
  const bytes = readFileSync(join(scansFolder(), path));
  const reading = readX3p(bytes, { mode: 'strict' });
  return reading.units === 'metre' ? reading.surface : readX3p(bytes, { mode: 'strict', units: 'micrometre-confirmed' }).surface;
}

/** The 40 scans with their slides, as their owners processed them; `prepare` puts them through our own preparation as well. */
export function fadul({ prepare = false, slides = (slide) => slide > 0 } = {}) {
  const { prepareBreechFace } = toolmarks();
  return SLIDES.flatMap((cases, i) => cases.split(' ').map((name) => ({ name, slide: i + 1 })))
    .filter(({ slide }) => slides(slide))
    .map((item) => {
      const surface = readScan(`fadul_processed/Fadul_${item.name}.x3p`);
      return { ...item, surface: prepare ? prepareBreechFace(surface) : surface };
    });
}

/** CPU milliseconds of this process since `start`, all threads. */
export function cpuMs(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

/** How well scores separate known matches from known non-matches. */
export function separation(matches, others) {
  let above = 0;
  for (const a of matches) for (const b of others) above += a > b ? 1 : a === b ? 0.5 : 0;
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = (values) => mean(values.map((value) => (value - mean(values)) ** 2));
  const all = mean([...matches, ...others]);
  return {
    matches: matches.length, others: others.length,
    kmMin: Math.min(...matches), km5: quantile(matches, 0.05), kmMedian: quantile(matches, 0.5),
    knmMedian: quantile(others, 0.5), knm99: quantile(others, 0.99), knmMax: Math.max(...others),
    auc: above / (matches.length * others.length),
    varianceRatio: ((mean(matches) - all) ** 2 + (mean(others) - all) ** 2) / (variance(matches) + variance(others)),
  };
}
