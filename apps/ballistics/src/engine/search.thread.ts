import { parentPort, workerData } from 'node:worker_threads';
import { decodePrepared, DEFAULT_PARAMETERS, ENGINE_VERSION, parametersHash, searchCollection, type SearchProgress, type Surface } from '@headstamp/toolmarks';
import type { FromSearch, SearchPlan, ToSearch } from './tasks';

/** Surfaces asked for at once while the search walks through the collection in order. */
const READ_AHEAD = 64;

const port = parentPort;
const plan = workerData as SearchPlan;

function ask(message: FromSearch): Promise<ToSearch> {
  return new Promise((answered) => {
    port?.once('message', answered);
    port?.postMessage(message);
  });
}

const ahead = new Map<string, Uint8Array>();
let expected = 0;

async function surfaceAt(index: number): Promise<Surface> {
  const id = plan.ids[index] ?? '';
  if (!ahead.has(id)) {
    // In order during the screen; the cells come in the order of the screen's scores, one by one.
    const ids = plan.ids.slice(index, index + (index === expected ? READ_AHEAD : 1));
    const answer = await ask({ kind: 'load', ids });
    ahead.clear();
    if (answer.kind === 'loaded') ids.forEach((each, i) => ahead.set(each, answer.surfaces[i] ?? new Uint8Array()));
  }
  expected = index + 1;
  return decodePrepared(ahead.get(id) ?? new Uint8Array());
}

async function search(): Promise<void> {
  const query = decodePrepared(plan.query);
  const known = { screened: new Set(plan.resumeFrom?.screened.map(({ id }) => id)), compared: new Set(plan.resumeFrom?.compared.map(({ id }) => id)) };
  const report = async ({ state }: SearchProgress): Promise<void> => {
    const screened = state.screened.filter(({ id }) => !known.screened.has(id));
    const compared = state.compared.filter(({ id }) => !known.compared.has(id));
    for (const { id } of screened) known.screened.add(id);
    for (const { id } of compared) known.compared.add(id);
    await ask({ kind: 'report', done: known.screened.size + known.compared.size, entries: { screened, compared } });
  };
  const head = { engine: ENGINE_VERSION, paramsHash: parametersHash(DEFAULT_PARAMETERS), querySha256: query.origin.fileSha256 };
  const ranked = await searchCollection(
    query,
    plan.ids.map((id, index) => ({ id, surface: () => surfaceAt(index) })),
    {
      chunk: plan.chunk,
      fraction: plan.fraction,
      atLeast: plan.atLeast,
      onProgress: report,
      ...(plan.resumeFrom && { resumeFrom: { ...head, ...plan.resumeFrom } }),
    },
  );
  port?.postMessage({ kind: 'ended', ranked } satisfies FromSearch);
}

void search();
