import { availableParallelism } from 'node:os';
import type { Comparison, ComparisonParameters } from '../cells/comparison';
import { featuresOf, packFeatures } from '../cells/features';
import { ENGINE_VERSION, completeParameters, parametersHash } from '../cells/parameters';
import { bulletFeaturesOf, packBulletFeatures } from '../land/bullet-features';
import { bulletParametersHash } from '../land/bullet-parameters';
import type { BulletMatch } from '../land/compare-bullets';
import type { Surface } from '../surface/surface';
import { type Crew, hereOnly, hireCrew } from './crew';
import { BulletSteps, type Chunk, type ChunkResult, type Compared, type Screened } from './steps';

/** One acquisition of a collection. A function is called when the search comes to it, so that a collection need not fit into memory. */
export interface CollectionItem {
  readonly id: string;
  readonly surface?: Surface | (() => Surface | Promise<Surface>);
  /** Stored features (`packFeatures`), used instead of the surface when given. In shared memory they reach the threads without a copy. */
  readonly features?: Uint8Array | (() => Uint8Array | Promise<Uint8Array>);
}

/** Everything needed to go on after a stop: plain data, to be stored by the caller after each chunk. */
export interface SearchState<Found = Comparison> {
  readonly engine: string;
  readonly paramsHash: string;
  readonly querySha256: string;
  readonly screened: readonly Screened[];
  readonly compared: readonly Compared<Found>[];
}

export interface SearchProgress<Found = Comparison> {
  readonly stage: 'screen' | 'cells';
  readonly done: number;
  readonly total: number;
  /** Built when read. */
  readonly state: SearchState<Found>;
}

/** How far and how a search goes, whatever is compared. */
export interface SearchCourse<Found = Comparison> {
  readonly signal?: AbortSignal;
  /** Called after each chunk, in order; awaited, so that the caller can store the state before the search goes on. */
  readonly onProgress?: (progress: SearchProgress<Found>) => void | Promise<void>;
  readonly resumeFrom?: SearchState<Found>;
  /** Part of the collection that the cell method sees after the screen. */
  readonly fraction?: number;
  /** The cell method sees at least so many. */
  readonly atLeast?: number;
  /** Acquisitions per chunk of the screen; the cell method takes an eighth. */
  readonly chunk?: number;
  /** Worker threads; 0 stays in the calling thread. All cores unless given. */
  readonly threads?: number;
}

export interface SearchOptions extends SearchCourse {
  readonly parameters?: Partial<ComparisonParameters>;
}

/** What every comparison of a search says of itself. */
interface Scored {
  readonly score: number;
  readonly meanCorrelation: number;
  readonly note: Comparison['note'];
}

export interface Ranked<Found = Comparison> {
  readonly rank: number;
  readonly id: string;
  readonly areal: number;
  /** Null for acquisitions that the screen left behind. */
  readonly comparison: Found | null;
  readonly note: Comparison['note'];
}

export const SEARCH_DEFAULTS = { fraction: 0.05, atLeast: 50, chunk: 64 } as const;

/** Threads cost a tenth of a second to start: small collections stay in the calling thread. */
const WORTH_THREADS = 200;

/** The order of a candidate list: cells before screen, score, mean correlation of the consensus, areal score, id. */
function byRank(a: Omit<Ranked<Scored>, 'rank'>, b: Omit<Ranked<Scored>, 'rank'>): number {
  if ((a.comparison === null) !== (b.comparison === null)) return a.comparison === null ? 1 : -1;
  return (b.comparison?.score ?? 0) - (a.comparison?.score ?? 0)
    || (b.comparison?.meanCorrelation ?? 0) - (a.comparison?.meanCorrelation ?? 0)
    || b.areal - a.areal || byId(a, b);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

async function packedFeatures({ id, surface, features }: CollectionItem, derive: (surface: Surface) => Uint8Array): Promise<Uint8Array> {
  if (features !== undefined) return typeof features === 'function' ? await features() : features;
  if (surface === undefined) throw new RangeError(`acquisition ${id} has neither a surface nor features`);
  return derive(typeof surface === 'function' ? await surface() : surface);
}

/**
 * One acquisition against a collection: the screen over all, the cell method on the best fraction. The result depends on query,
 * collection and parameters only, never on chunks, threads, stops or resumes. Rejects with the signal's reason when it is aborted.
 */
export async function searchCollection(query: Surface, collection: Iterable<CollectionItem>, options: SearchOptions = {}): Promise<Ranked[]> {
  const parameters = completeParameters(options.parameters);
  const items = [...collection];
  options.signal?.throwIfAborted();
  const features = featuresOf(query, parameters);
  return run<Comparison>(items, options, {
    head: { engine: ENGINE_VERSION, paramsHash: parametersHash(parameters), querySha256: features.fileSha256 },
    derive: (surface) => packFeatures(featuresOf(surface, parameters)),
    crew: () => hireCrew(features, parameters, options.threads ?? (items.length < WORTH_THREADS ? 0 : availableParallelism())),
  });
}

/**
 * One bullet against a collection of bullets, all as unrolled surfaces or as stored features: at half the resolution over all, every land
 * in every phase on the best fraction. As with `searchCollection`, the result does not depend on chunks, stops or resumes.
 */
export async function searchBullets(query: Surface, collection: Iterable<CollectionItem>, options: SearchCourse<BulletMatch> = {}): Promise<Ranked<BulletMatch>[]> {
  options.signal?.throwIfAborted();
  const features = bulletFeaturesOf(query);
  return run<BulletMatch>([...collection], options, {
    head: { engine: ENGINE_VERSION, paramsHash: bulletParametersHash(), querySha256: features.fileSha256 },
    derive: (surface) => packBulletFeatures(bulletFeaturesOf(surface)),
    crew: () => hereOnly(new BulletSteps(features)),
  });
}

/** What differs between a search of breech faces and one of bullets. */
interface Kind {
  readonly head: Pick<SearchState, 'engine' | 'paramsHash' | 'querySha256'>;
  readonly derive: (surface: Surface) => Uint8Array;
  readonly crew: () => Crew;
}

async function run<Found extends Scored>(items: readonly CollectionItem[], options: SearchCourse<Found>, kind: Kind): Promise<Ranked<Found>[]> {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  if (itemOf.size !== items.length) throw new RangeError('a collection names each acquisition once');
  options.signal?.throwIfAborted();
  const crew = kind.crew();
  try {
    return await new Search(items, itemOf, kind, crew, options).run();
  } finally {
    await crew.dismiss();
  }
}

class Search<Found extends Scored> {
  private readonly screened = new Map<string, Screened>();
  private readonly compared = new Map<string, Compared<Found>>();

  constructor(
    private readonly items: readonly CollectionItem[], private readonly itemOf: ReadonlyMap<string, CollectionItem>,
    private readonly kind: Kind, private readonly crew: Crew, private readonly options: SearchCourse<Found>,
  ) {
    if (options.resumeFrom) this.takeUp(options.resumeFrom);
  }

  async run(): Promise<Ranked<Found>[]> {
    const { fraction, atLeast, chunk } = { ...SEARCH_DEFAULTS, ...this.options };
    const { items, itemOf, screened, compared, kind: { derive } } = this;
    await this.workOff('screen', items, chunk, screened, async (part): Promise<Chunk> => ({
      stage: 'screen', items: await Promise.all(part.map(async (item) => ({ id: item.id, features: await packedFeatures(item, derive) }))),
    }));
    const seen = Math.min(items.length, Math.max(atLeast, Math.ceil(items.length * fraction)));
    const best = [...screened.values()].sort((a, b) => b.score - a.score || byId(a, b)).slice(0, seen).map(({ id }) => itemOf.get(id)!);
    await this.workOff('cells', best, Math.max(1, chunk >> 3), compared, async (part): Promise<Chunk> => ({
      stage: 'cells',
      items: await Promise.all(part.map(async (item) => ({ id: item.id, features: await packedFeatures(item, derive), hypotheses: screened.get(item.id)!.hypotheses }))),
    }));
    const chosen = new Set(best.map(({ id }) => id));
    return [...screened.values()]
      .map(({ id, score }) => ({ id, areal: score, comparison: (chosen.has(id) && compared.get(id)?.comparison) || null, note: 'candidate: for review by an examiner' as const }))
      .sort(byRank)
      .map((entry, i) => ({ rank: i + 1, ...entry }));
  }

  private takeUp(state: SearchState<Found>): void {
    const { engine, paramsHash, querySha256 } = this.kind.head;
    if (state.engine !== engine || state.paramsHash !== paramsHash || state.querySha256 !== querySha256) {
      throw new RangeError('the stored state is of another query, other parameters or another engine');
    }
    for (const entry of state.screened) if (this.itemOf.has(entry.id)) this.screened.set(entry.id, entry);
    for (const entry of state.compared) if (this.itemOf.has(entry.id)) this.compared.set(entry.id, entry);
  }

  /** Keeps the crew busy with a few chunks ahead and takes the results in the order of the collection. */
  private async workOff<Entry extends { id: string }>(
    stage: SearchProgress['stage'], all: readonly CollectionItem[], size: number, known: Map<string, Entry>, chunkOf: (part: readonly CollectionItem[]) => Promise<Chunk>,
  ): Promise<void> {
    const open = all.filter(({ id }) => !known.has(id));
    const ahead: Promise<ChunkResult>[] = [];
    let next = 0;
    for (let taken = 0; taken < open.length; taken += size) {
      while (next < open.length && ahead.length < 2 * this.crew.size) {
        const part = open.slice(next, next + size);
        next += size;
        const result = chunkOf(part).then((chunk) => this.crew.run(chunk));
        result.catch(() => undefined);
        ahead.push(result);
      }
      const result = (await ahead.shift()!) as unknown as readonly Entry[];
      // Lets timers, sockets and the caller's cancel in between two chunks.
      await new Promise((resolve) => setImmediate(resolve));
      this.options.signal?.throwIfAborted();
      for (const entry of result) known.set(entry.id, entry);
      await this.report(stage, all.filter(({ id }) => known.has(id)).length, all.length);
    }
  }

  private async report(stage: SearchProgress['stage'], done: number, total: number): Promise<void> {
    const { kind: { head }, screened, compared } = this;
    await this.options.onProgress?.({
      stage, done, total,
      get state(): SearchState<Found> {
        return { ...head, screened: [...screened.values()], compared: [...compared.values()] };
      },
    });
  }
}
