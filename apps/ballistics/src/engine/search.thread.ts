import { parentPort, workerData } from 'node:worker_threads';
import {
  type BulletMatch,
  bulletParametersHash,
  type Comparison,
  decodePrepared,
  DEFAULT_PARAMETERS,
  ENGINE_VERSION,
  parametersHash,
  searchBullets,
  searchCollection,
  type SearchProgress,
} from '@headstamp/toolmarks';
import { derivedFeatures } from './derived-features';
import type { ComparedAny, DerivedFeatures, FromSearch, RankedAny, SearchPlan, StoredMember, ToSearch } from './tasks';

const plan = workerData as SearchPlan;
const waiting = new Map<number, (answer: ToSearch) => void>();
let lastTicket = 0;

parentPort?.on('message', (answer: ToSearch) => {
  waiting.get(answer.ticket)?.(answer);
  waiting.delete(answer.ticket);
});

function ask(message: (ticket: number) => FromSearch): Promise<ToSearch> {
  const ticket = ++lastTicket;
  return new Promise((answered) => {
    waiting.set(ticket, answered);
    parentPort?.postMessage(message(ticket));
  });
}

interface Wanted {
  readonly id: string;
  readonly found: (features: Uint8Array) => void;
  readonly failed: (error: unknown) => void;
}
let wanted: Wanted[] = [];

/** The search asks for the acquisitions of a chunk one by one; they are fetched together. */
function featuresOfMember(id: string): Promise<Uint8Array> {
  return new Promise((found, failed) => {
    if (wanted.push({ id, found, failed }) === 1) setImmediate(() => void fetchWanted());
  });
}

function featuresFrom(member: StoredMember | undefined): Uint8Array {
  if (member && 'features' in member) return member.features;
  return derivedFeatures(member?.surface ?? new Uint8Array(), plan.method);
}

async function fetchWanted(): Promise<void> {
  const asked = wanted;
  wanted = [];
  const { members = [] } = await ask((ticket) => ({ kind: 'load', ticket, ids: asked.map(({ id }) => id) }));
  const derived: DerivedFeatures[] = [];
  const answers = asked.map(({ id, found, failed }, i) => {
    try {
      const member = members[i];
      const features = featuresFrom(member);
      if (!member || !('features' in member)) derived.push({ id, features });
      return () => found(features);
    } catch (error) {
      return () => failed(error);
    }
  });
  if (derived.length > 0) await ask((ticket) => ({ kind: 'derived', ticket, derived }));
  for (const answer of answers) answer();
}

/** What each single cell said is found again from both surfaces when somebody wants to see it; saved for all it would be megabytes. */
const withoutCells = (comparison: ComparedAny): ComparedAny =>
  'forward' in comparison ? { ...comparison, forward: [], backward: [] } : comparison;

/** What was compared before; chunks of a correlation are all of its own method. */
type Kept<Found> = { id: string; comparison: Found }[];

async function search(): Promise<void> {
  const query = decodePrepared(plan.query);
  const known = {
    screened: new Set(plan.resumeFrom?.screened.map(({ id }) => id)),
    compared: new Set(plan.resumeFrom?.compared.map(({ id }) => id)),
  };
  const report = async ({ state }: SearchProgress<ComparedAny>): Promise<void> => {
    const screened = state.screened.filter(({ id }) => !known.screened.has(id));
    const compared = state.compared.filter(({ id }) => !known.compared.has(id));
    for (const { id } of screened) known.screened.add(id);
    for (const { id } of compared) known.compared.add(id);
    const entries = { screened, compared: compared.map(({ id, comparison }) => ({ id, comparison: withoutCells(comparison) })) };
    await ask((ticket) => ({ kind: 'report', ticket, done: known.screened.size + known.compared.size, entries }));
  };
  const { ids, chunk, fraction, atLeast, resumeFrom } = plan;
  const items = ids.map((id) => ({ id, features: () => featuresOfMember(id) }));
  // Parts are what is spread over processors and machines.
  const course = { chunk, fraction, atLeast, threads: 0, onProgress: report };
  const head = { engine: ENGINE_VERSION, querySha256: query.origin.fileSha256 };
  const bullets = (): Promise<RankedAny[]> => {
    const state = resumeFrom && { ...head, paramsHash: bulletParametersHash(), screened: resumeFrom.screened, compared: resumeFrom.compared as Kept<BulletMatch> };
    return searchBullets(query, items, { ...course, ...(state && { resumeFrom: state }) });
  };
  const faces = (): Promise<RankedAny[]> => {
    const paramsHash = parametersHash(DEFAULT_PARAMETERS);
    const state = resumeFrom && { ...head, paramsHash, screened: resumeFrom.screened, compared: resumeFrom.compared as Kept<Comparison> };
    return searchCollection(query, items, { ...course, ...(state && { resumeFrom: state }) });
  };
  const ranked = await (plan.method === 'lands' ? bullets() : faces());
  const told = ranked.map((each) => ({ ...each, comparison: each.comparison && withoutCells(each.comparison) }));
  parentPort?.postMessage({ kind: 'ended', ranked: told } satisfies FromSearch);
}

// The port would keep the thread alive for ever; a search that fails ends it with its error.
void search().finally(() => parentPort?.unref());
