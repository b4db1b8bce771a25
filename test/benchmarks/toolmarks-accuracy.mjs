// Fadul, 40 scans, 780 pairs: scores of known matches and non-matches by rule; then raw scans from file to score; then both kernels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mirror } from './toolmarks-damage.mjs';
import { cpuMs, fadul, quantile, readScan, scansFolder, separation } from './toolmarks-fadul.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const { compare, compareFeatures, completeParameters, ENGINE_VERSION, featuresOf, parametersHash, prepareBreechFace } = toolmarks();
const parameters = completeParameters(JSON.parse(process.argv[2] ?? '{}'));
const show = (name, { matches, others, kmMin, km5, kmMedian, knmMedian, knm99, knmMax, auc, varianceRatio }) =>
  console.log(`  ${name}: ${matches} KM ${kmMin} / ${km5} / ${kmMedian} (least, 5 %, median), ${others} KNM ${knmMedian} / ${knm99} / ${knmMax} (median, 99 %, highest), AUC ${auc.toFixed(4)}, variance ratio ${varianceRatio.toFixed(1)}`);

console.log(`${ENGINE_VERSION}, parameters ${parametersHash(parameters).slice(0, 12)}, mode ${parameters.mode}`);
for (const prepare of [false, true]) {
  const scans = fadul({ prepare });
  const features = scans.map(({ surface }) => featuresOf(surface, parameters));
  const rows = [], times = [];
  for (let a = 0; a < scans.length; a++) {
    for (let b = a + 1; b < scans.length; b++) {
      const start = process.cpuUsage();
      const { score, counts, areal } = compareFeatures(features[a], features[b], parameters);
      times.push(cpuMs(start));
      const slides = [scans[a].slide, scans[b].slide];
      rows.push({ match: slides[0] === slides[1], part: slides.every((s) => s <= 5) ? 'slides 1–5 (tuned on)' : slides.every((s) => s > 5) ? 'slides 6–10 (reported)' : 'across', score, counts, areal });
    }
  }
  const of = (value, part) => separation(...[true, false].map((match) => rows.filter((row) => row.match === match && (!part || row.part === part)).map(value)));
  console.log(prepare ? 'Fadul scans put through our own preparation as well:' : 'Fadul scans as processed by their owners:');
  show('S, all 780 pairs', of(({ score }) => score));
  show('S, slides 1–5 (tuned on)', of(({ score }) => score, 'slides 1–5 (tuned on)'));
  show('S, slides 6–10 (reported)', of(({ score }) => score, 'slides 6–10 (reported)'));
  const across = rows.filter(({ part }) => part === 'across').map(({ score }) => score);
  console.log(`  S, ${across.length} pairs across the two parts, all KNM: highest ${Math.max(...across)}, 99 % ${quantile(across, 0.99)}`);
  for (const rule of ['mode', 'original', 'high', 'convergence']) show(`${rule}, smaller direction`, of(({ counts }) => Math.min(...counts[rule])));
  show('areal screen', (({ kmMin, km5, kmMedian, knmMedian, knm99, knmMax, ...rest }) => ({ ...rest, ...Object.fromEntries(Object.entries({ kmMin, km5, kmMedian, knmMedian, knm99, knmMax }).map(([key, value]) => [key, value.toFixed(3)])) }))(of(({ areal }) => areal)));
  console.log(`  median ${quantile(times, 0.5).toFixed(1)} ms of CPU a pair`);
}

console.log('Published beside it (cmcR counts at 125 µm, 6°, 0.50, levelled; histogram of the 780 pairs):');
const table = readFileSync(join(scansFolder(), 'scores/cmcR_fadul_cmc_counts_by_threshold.csv'), 'utf8').trim().split('\n').map((line) => line.replaceAll('"', '').split(','));
const column = (name) => table[0].indexOf(name);
for (const rule of [...new Set(table.slice(1).map((row) => row[column('decisionRule')]))]) {
  const rows = table.slice(1).filter((row) => row[column('decisionRule')] === rule && Number(row[column('transThresh_px')]) === 20 && Number(row[column('corThresh')]) === 0.5
    && Number(row[column('thetaThresh_deg')]) === 6 && row[column('trendRemoved')] === '1' && Number(row[column('n')]) > 0);
  const range = (type) => { const counts = rows.filter((row) => row[column('type')] === type).map((row) => Number(row[column('cmcCount')])); return `${Math.min(...counts)}..${Math.max(...counts)}`; };
  console.log(`  ${rule}: ${[...new Set(rows.map((row) => row[column('type')]))].map((type) => `${type} ${range(type)}`).join(', ')}`);
}

console.log('From raw file to score:');
const prepared = Object.fromEntries(Object.entries({ 'raw 1-1': 'fadul_raw/Fadul_1-1_raw.x3p', 'raw 1-2': 'fadul_raw/Fadul_1-2_raw.x3p', 'raw 2-1': 'fadul_raw/Fadul_2-1_raw.x3p', 'GelSight A1': 'aces/K013sA1_raw.x3p', 'GelSight A2': 'aces/K013sA2_raw.x3p' }).map(([name, path]) => [name, prepareBreechFace(readScan(path))]));
prepared['mirrored GelSight A2'] = mirror(prepared['GelSight A2']);
prepared['mirrored raw 1-2'] = mirror(prepared['raw 1-2']);
for (const [a, b, kind] of [['raw 1-1', 'raw 1-2', 'KM'], ['GelSight A1', 'GelSight A2', 'KM'], ['raw 1-1', 'raw 2-1', 'KNM'], ['raw 1-2', 'raw 2-1', 'KNM'], ['raw 1-1', 'mirrored raw 1-2', 'KNM'], ['GelSight A1', 'mirrored GelSight A2', 'KNM']]) {
  const { score, counts, cells, pose } = compare(prepared[a], prepared[b], parameters);
  console.log(`  ${kind} ${a} – ${b}: S ${score}, ${counts.mode.join(' and ')} of ${cells.join(' and ')} cells, original ${counts.original.join(' and ')}, turned ${pose.thetaDeg.toFixed(1)}°`);
}
const fadulAgain = fadul({ prepare: true });
const gelsight = ['GelSight A1', 'GelSight A2'].flatMap((name) => fadulAgain.map(({ surface }) => compare(prepared[name], surface, parameters).score));
console.log(`  KNM GelSight A1, A2 – 40 Fadul scans: S median ${quantile(gelsight, 0.5)}, highest ${Math.max(...gelsight)}`);
