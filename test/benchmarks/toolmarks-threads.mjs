// The same search with no, one, two and three worker threads: prints one digest of the answer for each, they must be equal.
import { createHash } from 'node:crypto';
import { toolmarks } from './toolmarks-compiled.mjs';

const { completeParameters, featuresOf, packFeatures, searchCollection } = toolmarks();
const { ringScan } = toolmarks('cells/ring.fixture');
const collection = Array.from({ length: 20 }, (_, i) => ({ id: `a${i}`, features: packFeatures(featuresOf(ringScan({ face: i === 7 ? 1 : i + 20, seed: i, thetaDeg: 30 * i }), completeParameters())) }));
for (const threads of [0, 1, 2, 3]) {
  const ranked = await searchCollection(ringScan({ face: 1, seed: 9 }), collection, { threads, chunk: 3, atLeast: 6 });
  console.log(`${threads} ${ranked[0].id} ${createHash('sha256').update(JSON.stringify(ranked)).digest('hex')}`);
}
