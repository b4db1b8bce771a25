// What our own score means on the Fadul scans: scores by pair of slides, logistic calibration, bounds, cost on slides that had no part in the fit, Tippett data.
// TABLE=1 prints the scores as they stand in libs/toolmarks/src/lr/fadul-demonstration.ts.
import { fadul } from './toolmarks-fadul.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const { compareFeatures, costOnOthers, DEFAULT_PARAMETERS, ENGINE_VERSION, FADUL_DEMONSTRATION, featuresOf, fitScorePopulation, log10Of, parametersHash } = toolmarks();
const scans = fadul();
const features = scans.map(({ surface }) => featuresOf(surface, DEFAULT_PARAMETERS));
const table = new Map();
for (let a = 0; a < scans.length; a++) {
  for (let b = a + 1; b < scans.length; b++) {
    const slides = [scans[a].slide, scans[b].slide].sort((x, y) => x - y).map(String);
    const key = slides.join('-');
    if (!table.has(key)) table.set(key, { firearms: slides, scores: [] });
    table.get(key).scores.push(compareFeatures(features[a], features[b], DEFAULT_PARAMETERS).score);
  }
}
const pairs = [...table.values()].map(({ firearms, scores }) => ({ firearms, scores: scores.sort((a, b) => a - b) })).sort((p, q) => p.firearms[0] - q.firearms[0] || p.firearms[1] - q.firearms[1]);
if (process.env.TABLE) {
  console.log(`${ENGINE_VERSION} ${parametersHash(DEFAULT_PARAMETERS)}`);
  for (const { firearms, scores } of pairs) console.log(`  ['${firearms[0]}', '${firearms[1]}', [${scores.join(', ')}]],`);
}
const stored = JSON.stringify(FADUL_DEMONSTRATION.pairs) === JSON.stringify(pairs);
const model = fitScorePopulation({ ...FADUL_DEMONSTRATION, pairs });
const { size, quality, bounds } = model;
console.log(`${size.matches} KM of ${size.matchingFirearms} slides, ${size.nonMatches} KNM; stored table ${stored ? 'equal' : 'DIFFERS'}`);
console.log(`log10 LR = ${model.model.intercept.toFixed(3)} + ${model.model.slope.toFixed(4)} · S; bounds ${bounds[0].toFixed(2)} to ${bounds[1].toFixed(2)}; Cllr ${quality.cllr.toFixed(4)} (minimum ${quality.cllrMinimum.toFixed(4)}); held out by name ${quality.cllrHeldOut?.toFixed(4)}`);
console.log(`fitted on slides 1–5, judged on 6–10: Cllr ${costOnOthers(pairs, (slide) => Number(slide) > 5)?.toFixed(4)}; fitted on 6–10, judged on 1–5: ${costOnOthers(pairs, (slide) => Number(slide) <= 5)?.toFixed(4)}`);
for (const score of [5, 10, 15, 20, 25, 30, 40]) {
  const spread = model.resampled.map((one) => log10Of(score, one)).sort((a, b) => a - b);
  console.log(`  S ${score}: log10 LR ${log10Of(score, model.model).toFixed(2)}, over resampled slides ${spread[Math.floor(0.05 * spread.length)].toFixed(2)} to ${spread[Math.floor(0.95 * spread.length)].toFixed(2)}`);
}
console.log(`Tippett data at ${quality.tippett.length} values: ${quality.tippett.filter((_, i) => i % 12 === 0).map(({ log10, matches, nonMatches }) => `${log10.toFixed(1)}: ${matches.toFixed(3)} / ${nonMatches.toFixed(3)}`).join(', ')}`);
