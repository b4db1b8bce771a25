// One acquisition against 10,000: time, memory, and where the mates of real scans come out among decoys. Decoys are synthetic, but for the mirrored real scans.
import { closeSync, existsSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { decoySource } from './toolmarks-decoys.mjs';
import { mirror, random, turn } from './toolmarks-damage.mjs';
import { cpuMs, fadul, quantile } from './toolmarks-fadul.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const { completeParameters, featuresOf, packFeatures, parametersHash, searchCollection } = toolmarks();
const size = Number(process.env.COLLECTION ?? 10_000);
const queries = Number(process.env.QUERIES ?? 6);
const threads = Number(process.env.THREADS ?? availableParallelism());
const parameters = completeParameters();

const scans = fadul();
const real = scans.map(({ name, slide, surface }, i) => ({ id: `fadul-${name}`, slide, features: packFeatures(featuresOf(turn(surface, 360 * random(i + 1)()), parameters)) }));
const mirrored = scans.map(({ name, surface }) => ({ id: `mirrored-${name}`, slide: 0, features: packFeatures(featuresOf(mirror(surface), parameters)) }));

function decoys(count) {
  const file = join(tmpdir(), `toolmarks-decoys-${count}-${parametersHash(parameters).slice(0, 16)}.bin`);
  if (!existsSync(file)) {
    const source = decoySource(scans);
    const parts = [];
    for (let i = 0; i < count; i++) {
      const packed = packFeatures(featuresOf(source(i + 1), parameters));
      const head = Buffer.alloc(4);
      head.writeUInt32LE(packed.length);
      parts.push(head, packed);
    }
    writeFileSync(file, Buffer.concat(parts));
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(statSync(file).size));
  const from = openSync(file, 'r');
  for (let at = 0; at < bytes.length;) at += readSync(from, bytes, at, bytes.length - at, at);
  closeSync(from);
  const view = new DataView(bytes.buffer);
  const items = [];
  for (let at = 0; at < bytes.length;) {
    const length = view.getUint32(at, true);
    items.push({ id: `synthetic-${items.length}`, slide: 0, features: bytes.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return items;
}

/** Features in shared memory, so that threads read them without a copy. */
function shared(items) {
  const buffer = new SharedArrayBuffer(items.reduce((sum, { features }) => sum + Math.ceil(features.length / 8) * 8, 0));
  let at = 0;
  return items.map(({ id, slide, features }) => {
    const view = new Uint8Array(buffer, at, features.length);
    view.set(features);
    at += Math.ceil(features.length / 8) * 8;
    return { id, slide, features: view };
  });
}

const collection = [...shared([...real, ...mirrored]), ...decoys(Math.max(0, size - real.length - mirrored.length))];
const held = collection.reduce((sum, { features }) => sum + features.length, 0) / 2 ** 20;
globalThis.gc?.();
const before = process.memoryUsage().rss / 2 ** 20;
console.log(`collection ${collection.length}: ${real.length} real, ${mirrored.length} mirrored real, the rest synthetic; ${threads} threads; mode ${parameters.mode}; features ${held.toFixed(0)} MiB, process before the first search ${before.toFixed(0)} MiB`);
const seconds = [], cpu = [];
let mates = 0, inFirstTen = 0, peak = 0;
for (let k = 0; k < Math.min(queries, scans.length); k++) {
  const query = scans[Math.floor((k * scans.length) / queries)];
  const others = collection.filter(({ id }) => id !== `fadul-${query.name}`);
  const start = process.cpuUsage();
  const began = performance.now();
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 200);
  const ranked = await searchCollection(turn(query.surface, 360 * random(900 + k)()), others, { threads });
  clearInterval(watch);
  seconds.push((performance.now() - began) / 1000);
  cpu.push(cpuMs(start) / 1000);
  const slideOf = new Map(others.map(({ id, slide }) => [id, slide]));
  const ranks = ranked.filter(({ id }) => slideOf.get(id) === query.slide).map(({ rank }) => rank);
  mates += ranks.length;
  inFirstTen += ranks.filter((rank) => rank <= 10).length;
  const other = ranked.find(({ id }) => slideOf.get(id) !== query.slide);
  console.log(`${query.name}: mates at rank ${ranks.join(', ')} with S ${ranks.map((rank) => ranked[rank - 1].comparison?.score ?? '–').join(', ')}; best other ${other.id} S ${other.comparison?.score}; ${seconds.at(-1).toFixed(1)} s, ${cpu.at(-1).toFixed(1)} s of CPU`);
}
console.log(`mates in the first 10: ${inFirstTen} of ${mates}; median ${quantile(seconds, 0.5).toFixed(1)} s elapsed, ${quantile(cpu, 0.5).toFixed(1)} s of CPU; peak memory ${(peak / 2 ** 20).toFixed(0)} MiB, of it the searches ${(peak / 2 ** 20 - before).toFixed(0)} MiB`);
