// How far does each kind of damage go before mates are lost? One case of each Fadul slide is damaged by degrees and compared with the 39 others, undamaged.
import { addNoise, random, turn, without } from './toolmarks-damage.mjs';
import { fadul, quantile } from './toolmarks-fadul.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const { asCast, compareFeatures, completeParameters, featuresOf } = toolmarks();
const parameters = completeParameters();
const slides = Number(process.env.SLIDES ?? 10);
const only = process.argv[2];

const angle = (seed) => 360 * random(seed)();
const CURVES = {
  'noise, µm': [[0.5, 1, 2, 4], (s, degree, seed) => addNoise(s, degree, seed)],
  'shrinkage, %': [[1, 2, 3, 4], (s, degree) => asCast(s, { shrinkage: degree / 100 })],
  'turned between two steps of the screen, °': [[0, 1.5], (s, degree, seed) => turn(s, 3 * Math.floor(angle(seed) / 3) + degree)],
  'missing part, %': [[50, 65, 80], (s, degree, seed) => without(s, degree / 100, angle(seed))],
  'bubbles, % of the area': [[10, 20, 30], (s, degree, seed) => asCast(s, { bubbles: degree / 100, cast: seed })],
  'smoothing, µm': [[50, 100, 150], (s, degree) => asCast(s, { smoothingUm: degree })],
};

const scans = fadul();
const features = scans.map(({ surface }) => featuresOf(surface, parameters));
const better = (a, b) => b.score - a.score || b.meanCorrelation - a.meanCorrelation;
for (const [kind, [degrees, damage]] of Object.entries(CURVES)) {
  if (only && !kind.includes(only)) continue;
  for (const degree of degrees) {
    const mates = [], others = [];
    let trials = 0, first = 0, above = 0;
    scans.forEach((query, q) => {
      if (query.slide > slides || scans.findIndex(({ slide }) => slide === query.slide) !== q) return;
      const damaged = featuresOf(damage(query.surface, degree, 7 * q + 1), parameters);
      const ranked = scans.flatMap((other, o) => (o === q ? [] : [{ mate: other.slide === query.slide, ...compareFeatures(features[o], damaged, parameters) }])).sort(better);
      const bestOther = ranked.find(({ mate }) => !mate);
      trials++;
      if (ranked[0].mate) first++;
      above += ranked.filter((one) => one.mate && better(one, bestOther) < 0).length;
      for (const { mate, score } of ranked) (mate ? mates : others).push(score);
    });
    console.log(`${kind} ${degree}: some mate first ${first} of ${trials}; every mate ${above} of ${mates.length}; S of mates least ${Math.min(...mates)}, median ${quantile(mates, 0.5)}; of non-mates highest ${Math.max(...others)}`);
  }
}
