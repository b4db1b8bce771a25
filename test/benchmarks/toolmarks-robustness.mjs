// Is the mate still ranked first when one of the two scans is damaged? Each Fadul scan is damaged and compared with the 39 others, undamaged.
import { addNoise, halve, random, turn, without } from './toolmarks-damage.mjs';
import { cpuMs, fadul } from './toolmarks-fadul.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const { asCast, completeParameters, featuresOf, resampleTo } = toolmarks();
const { compareAt, planOf } = toolmarks('cells/compare');
const { QueryScreen } = toolmarks('screen/query-screen');
const rounds = Number(process.env.ROUNDS ?? 2);
const only = process.argv[2];
const parameters = completeParameters(JSON.parse(process.argv[3] ?? '{}'));

const angle = (seed) => 360 * random(seed)();
const cast = (surface, seed) => asCast(surface, { shrinkage: 0.01, bubbles: 0.05, smoothingUm: 25, cast: seed });
const DAMAGE = {
  none: (s) => s,
  'turned over the full circle': (s, seed) => turn(s, angle(seed)),
  'half of the ring missing': (s, seed) => without(s, 0.5, angle(seed)),
  'cut through the middle': (s, seed) => halve(s, angle(seed)),
  'noise of 0.5 µm': (s, seed) => addNoise(s, 0.5, seed),
  'lateral resolution halved': (s) => resampleTo(s, 2 * s.pitchXUm),
  'shrinkage 1 %': (s) => asCast(s, { shrinkage: 0.01 }),
  'bubbles over 5 %': (s, seed) => asCast(s, { bubbles: 0.05, cast: seed }),
  'smoothing 25 µm': (s) => asCast(s, { smoothingUm: 25 }),
  'cast: shrinkage, bubbles, smoothing': cast,
  'all together': (s, seed) => resampleTo(addNoise(halve(turn(cast(s, seed), angle(seed + 1)), angle(seed + 2)), 0.5, seed), 2 * s.pitchXUm),
};

const scans = fadul();
const features = scans.map(({ surface }) => featuresOf(surface, parameters));
for (const [name, damage] of Object.entries(DAMAGE)) {
  if (only && only !== 'all' && !name.includes(only)) continue;
  const start = process.cpuUsage();
  let trials = 0, first = 0, screenFirst = 0, pairs = 0, mates = 0, above = 0;
  const lost = [], margins = [];
  for (let round = 0; round < (name === 'none' ? 1 : rounds); round++) {
    scans.forEach((query, q) => {
      const damaged = featuresOf(damage(query.surface, 1000 * round + 7 * q + 1), parameters);
      const screen = new QueryScreen(damaged.screen, parameters);
      const ranked = scans.flatMap((other, o) => {
        if (o === q) return [];
        const hypotheses = screen.hypotheses(features[o].screen);
        const { score, meanCorrelation, areal } = compareAt(features[o], damaged, planOf(hypotheses, parameters), hypotheses[0].score, parameters);
        return [{ mate: other.slide === query.slide, score, meanCorrelation, areal }];
      });
      pairs += ranked.length;
      ranked.sort((a, b) => b.areal - a.areal);
      if (ranked[0].mate) screenFirst++;
      ranked.sort((a, b) => b.score - a.score || b.meanCorrelation - a.meanCorrelation);
      trials++;
      if (ranked[0].mate) first++;
      else lost.push(query.name);
      const bestOther = ranked.find(({ mate }) => !mate);
      for (const one of ranked.filter(({ mate }) => mate)) {
        mates++;
        if (one.score > bestOther.score || (one.score === bestOther.score && one.meanCorrelation > bestOther.meanCorrelation)) above++;
      }
      margins.push(ranked.find(({ mate }) => mate).score - ranked.find(({ mate }) => !mate).score);
    });
  }
  margins.sort((a, b) => a - b);
  console.log(`${name}: mate first ${first} of ${trials} (${((100 * first) / trials).toFixed(1)} %), by the screen alone ${screenFirst}; every single mate above all non-mates ${above} of ${mates} (${((100 * above) / mates).toFixed(1)} %); margin to the best non-mate: least ${margins[0]}, 5 % ${margins[Math.floor(margins.length / 20)]}, median ${margins[margins.length >> 1]}; ${(cpuMs(start) / pairs).toFixed(0)} ms a pair${lost.length ? `; lost ${lost.join(' ')}` : ''}`);
}
