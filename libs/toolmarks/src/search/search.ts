import { compareAt, planOf, type Hypothesis } from '../cells/compare';
import type { Comparison, ComparisonParameters } from '../cells/comparison';
import { type Features, featuresOf, unpackFeatures } from '../cells/features';
import { ENGINE_VERSION, completeParameters, parametersHash } from '../cells/parameters';
import { QueryScreen } from '../screen/query-screen';
import type { Surface } from '../surface/surface';

/** One acquisition of a collection. A function is called when the search comes to it, so that a collection need not fit into memory. */
export interface CollectionItem {
  readonly id: string;
  readonly surface?: Surface | (() => Surface | Promise<Surface>);
  /** Stored features (`packFeatures`), used instead of the surface when given. */
  readonly features?: Uint8Array | (() => Uint8Array | Promise<Uint8Array>);
}

/** What the screen said of one acquisition. */
export interface Screened {
  readonly id: string;
  readonly score: number;
  readonly hypotheses: readonly Hypothesis[];
}

/** Everything needed to go on after a stop: plain data, to be stored by the caller after each chunk. */
export interface SearchState {
  readonly engine: string;
  readonly paramsHash: string;
  readonly querySha256: string;
  readonly screened: readonly Screened[];
  readonly compared: readonly { readonly id: string; readonly comparison: Comparison }[];
}

export interface SearchProgress {
  readonly stage: 'screen' | 'cells';
  readonly done: number;
  readonly total: number;
  readonly state: SearchState;
}

export interface SearchOptions {
  readonly parameters?: Partial<ComparisonParameters>;
  readonly signal?: AbortSignal;
  /** Called after each chunk; awaited, so that the caller can store the state before the search goes on. */
  readonly onProgress?: (progress: SearchProgress) => void | Promise<void>;
  readonly resumeFrom?: SearchState;
  /** Part of the collection that the cell method sees after the screen. */
  readonly fraction?: number;
  /** The cell method sees at least so many. */
  readonly atLeast?: number;
  /** Acquisitions per chunk. */
  readonly chunk?: number;
}

export interface Ranked {
  readonly rank: number;
  readonly id: string;
  readonly areal: number;
  /** Null for acquisitions that the screen left behind. */
  readonly comparison: Comparison | null;
  readonly note: Comparison['note'];
}

export const SEARCH_DEFAULTS = { fraction: 0.05, atLeast: 50, chunk: 64 } as const;

/** The order of a candidate list: cells before screen, score, mean correlation of the consensus, areal score, id. */
export function byRank(a: Omit<Ranked, 'rank'>, b: Omit<Ranked, 'rank'>): number {
  if ((a.comparison === null) !== (b.comparison === null)) return a.comparison === null ? 1 : -1;
  return (b.comparison?.score ?? 0) - (a.comparison?.score ?? 0)
    || (b.comparison?.meanCorrelation ?? 0) - (a.comparison?.meanCorrelation ?? 0)
    || b.areal - a.areal || (a.id < b.id ? -1 : 1);
}

async function featuresOfItem({ id, surface, features }: CollectionItem, parameters: ComparisonParameters): Promise<Features> {
  if (features !== undefined) return unpackFeatures(typeof features === 'function' ? await features() : features);
  if (surface === undefined) throw new RangeError(`acquisition ${id} has neither a surface nor features`);
  return featuresOf(typeof surface === 'function' ? await surface() : surface, parameters);
}

/**
 * One acquisition against a collection: the screen over all, the cell method on the best fraction. Results depend on the collection
 * and the parameters only, never on chunks, stops or resumes. Stops with the signal's reason between two acquisitions.
 */
export async function searchCollection(query: Surface, collection: Iterable<CollectionItem>, options: SearchOptions = {}): Promise<Ranked[]> {
  const parameters = completeParameters(options.parameters);
  const items = [...collection];
  const byId = new Map(items.map((item) => [item.id, item]));
  if (byId.size !== items.length) throw new RangeError('a collection names each acquisition once');
  const queryFeatures = featuresOf(query, parameters);
  const head = { engine: ENGINE_VERSION, paramsHash: parametersHash(parameters), querySha256: queryFeatures.fileSha256 };
  const earlier = options.resumeFrom;
  if (earlier && (earlier.engine !== head.engine || earlier.paramsHash !== head.paramsHash || earlier.querySha256 !== head.querySha256)) {
    throw new RangeError('the stored state is of another query, other parameters or another engine');
  }
  const screened = new Map((earlier?.screened ?? []).filter(({ id }) => byId.has(id)).map((entry) => [entry.id, entry]));
  const compared = new Map((earlier?.compared ?? []).filter(({ id }) => byId.has(id)).map((entry) => [entry.id, entry.comparison]));
  const state = (): SearchState => ({
    ...head, screened: [...screened.values()], compared: [...compared].map(([id, comparison]) => ({ id, comparison })),
  });
  const inChunks = async (stage: SearchProgress['stage'], all: readonly CollectionItem[], known: ReadonlyMap<string, unknown>, step: (item: CollectionItem) => Promise<void>) => {
    const open = all.filter(({ id }) => !known.has(id));
    const chunk = options.chunk ?? SEARCH_DEFAULTS.chunk;
    for (let start = 0; start < open.length; start += chunk) {
      for (const item of open.slice(start, start + chunk)) {
        options.signal?.throwIfAborted();
        await step(item);
      }
      // Lets timers, sockets and the caller's cancel in between two chunks.
      await new Promise((resolve) => setImmediate(resolve));
      await options.onProgress?.({ stage, done: known.size, total: all.length, state: state() });
    }
  };

  const screen = new QueryScreen(queryFeatures.screen, parameters);
  await inChunks('screen', items, screened, async (item) => {
    const hypotheses = screen.hypotheses((await featuresOfItem(item, parameters)).screen);
    screened.set(item.id, { id: item.id, score: hypotheses[0]?.score ?? 0, hypotheses });
  });
  const seen = Math.min(items.length, Math.max(options.atLeast ?? SEARCH_DEFAULTS.atLeast, Math.ceil(items.length * (options.fraction ?? SEARCH_DEFAULTS.fraction))));
  const best = [...screened.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, seen);
  await inChunks('cells', best.map(({ id }) => byId.get(id)!), compared, async (item) => {
    const { hypotheses } = screened.get(item.id)!;
    compared.set(item.id, compareAt(await featuresOfItem(item, parameters), queryFeatures, planOf(hypotheses, parameters), hypotheses[0]?.score ?? 0, parameters));
  });
  return [...screened.values()]
    .map(({ id, score }) => ({ id, areal: score, comparison: compared.get(id) ?? null, note: 'candidate: for review by an examiner' as const }))
    .sort(byRank)
    .map((entry, i) => ({ rank: i + 1, ...entry }));
}
