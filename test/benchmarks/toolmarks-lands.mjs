// Hamby 44, barrel 1: all 36 pairs of lands of two bullets.
import { readScan } from './toolmarks-fadul.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const { compareBullets, landSignature } = toolmarks();
const bullet = (number) => [1, 2, 3, 4, 5, 6].map((land) => landSignature(readScan(`bullets_hamby44/barrel1/bullet${number}/Barrel_1-Bullet_${number}-Land_${land}.x3p`)));
const { pairs, phases, phase, score, margin } = compareBullets(bullet(1), bullet(2));
const all = pairs.flat().map((pair) => ({ ...pair, match: pair.second === (pair.first + phase) % 6 }));
for (const match of [true, false]) {
  const rows = all.filter((pair) => pair.match === match).sort((a, b) => b.alignment.r - a.alignment.r);
  console.log(`${match ? 'matching' : 'not matching'} ${rows.length}: r ${rows.map(({ alignment }) => alignment.r.toFixed(2)).join(' ')}; longest runs of striae ${rows.map(({ longestRun }) => longestRun).join(' ')}`);
}
console.log(`phase ${phase}, sequence average maximum ${score.toFixed(2)}, margin ${margin.toFixed(2)}; phases ${phases.map((value) => value.toFixed(2)).join(' ')}`);
