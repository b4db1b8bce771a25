// Same files, same parameters, same bytes: many searches, each in a thread of its own, in random order, with either kernel, stopped at random and
// taken up again by another thread. Whatever two of them say of one pair must be equal to the last bit. SESSIONS=30 unless given.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { random } from './toolmarks-damage.mjs';
import { toolmarks } from './toolmarks-compiled.mjs';

const { decodePrepared, encodePrepared, prepareBreechFace, resampleTo, searchCollection, syntheticFiring } = toolmarks();

if (!isMainThread) {
  const { query, items, stopAfter, resumeFrom } = workerData;
  let state, steps = 0;
  const stop = new AbortController();
  await searchCollection(decodePrepared(query), items.map(({ id, surface }) => ({ id, surface: () => decodePrepared(surface) })), {
    threads: 0, chunk: 1, signal: stop.signal, ...(resumeFrom && { resumeFrom }),
    onProgress: (progress) => {
      // As a store keeps it.
      state = JSON.parse(JSON.stringify(progress.state));
      if (++steps === stopAfter) stop.abort(new Error('stopped'));
    },
  }).catch((error) => { if (!stop.signal.aborted) throw error; });
  parentPort.postMessage(state);
} else {
  const sessions = Number(process.env.SESSIONS ?? 30);
  const seed = Number(process.env.SEED ?? Date.now() % 1e9);
  const next = random(seed);
  const upTo = (n) => Math.floor(n * next());
  const scans = Array.from({ length: 14 }, (_, i) => {
    const mark = prepareBreechFace(syntheticFiring({ slide: 100 + (i >> 1), firing: 1 + (i & 1), pitchUm: 12.5 }), { polarity: 'original', rowOrder: 'bottom-up' });
    return { id: `scan-${i}`, surface: encodePrepared(resampleTo(mark, 25)) };
  });
  const inThread = (work, kernel) => new Promise((done, failed) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work, env: { ...process.env, HEADSTAMP_FFT: kernel } });
    worker.on('message', done);
    worker.on('error', failed);
  });
  const kernel = () => (upTo(4) === 0 ? 'typescript' : 'wasm-simd');
  const told = new Map();
  let rows = 0, resumed = 0, different = 0;
  for (let session = 0; session < sessions; session++) {
    const query = scans[upTo(3)];
    const items = scans.filter((scan) => scan !== query).map((scan) => ({ scan, key: next() })).sort((a, b) => a.key - b.key).slice(0, 3 + upTo(5)).map(({ scan }) => scan);
    const work = { query: query.surface, items };
    const stopAfter = upTo(2) === 0 ? 1 + upTo(2 * items.length - 1) : 0;
    let state = await inThread({ ...work, stopAfter }, kernel());
    if (stopAfter > 0) {
      resumed++;
      state = await inThread({ ...work, resumeFrom: state }, kernel());
    }
    if (state.screened.length !== items.length || state.compared.length !== items.length) throw new Error('a resumed search lost or doubled a result');
    for (const part of ['screened', 'compared']) {
      for (const entry of state[part]) {
        rows++;
        const pair = `${part} ${query.id} ${entry.id}`;
        const bytes = JSON.stringify(entry);
        if (told.has(pair) && told.get(pair) !== bytes) {
          different++;
          console.log(`session ${session}: ${pair} differs`);
        }
        if (!told.has(pair)) told.set(pair, bytes);
      }
    }
  }
  console.log(`seed ${seed}: ${sessions} sessions, ${resumed} of them stopped and resumed; ${rows} results of ${told.size} pairs and stages, ${different} different`);
  if (different > 0) process.exitCode = 1;
}
