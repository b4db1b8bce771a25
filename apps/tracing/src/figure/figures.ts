import {
  bySize,
  countBy,
  percentile,
  SMALLEST_CELL,
  withoutSmallCells,
  type Cell,
  type RefusalGround,
  type TraceEndState,
} from '@headstamp/codes';
import type { ChainRow, TraceOutcome } from '@headstamp/exchange';
import { TIME_TO_CRIME_BANDS, timeToCrime, type TimeToCrimeBand } from '../trace-request/time-to-crime';
import type { Party } from '../trace-request/trace-request.states';

const SHOWN_AT_MOST = 10;

/** A request of the period, with what of its answer may be counted. */
export interface CountedRequest {
  readonly id: string;
  readonly rootId: string | null;
  readonly ourPart: Party;
  readonly serialKey: string | null;
  readonly makeKey: string | null;
  readonly make: string | null;
  readonly disposition: string | null;
  readonly recoveredOn: string | null;
  readonly recoveredIn: string | null;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly answeredAt: Date | null;
  readonly outcome: TraceOutcome | null;
  readonly refusalGround: RefusalGround | null;
  /** What the answer says as a whole may be counted. */
  readonly answerCounted: boolean;
  readonly endState: TraceEndState | null;
  readonly chain: readonly ChainRow[];
  /** Rows of the answer whose use conditions forbid it. */
  readonly rowsNotCounted: number;
}

export interface Table {
  readonly cells: readonly Cell[];
  /** Requests that are in no cell because they lack what is counted. */
  readonly lacking: number;
  /** Requests left out because use conditions forbid counting. */
  readonly notCounted: number;
  /** Cells too small to be shown. */
  readonly suppressed: number;
}

export interface Figures {
  readonly requests: number;
  readonly answered: number;
  /** Days from submission to the answer that counts; null for fewer answers than a cell needs. */
  readonly turnaround: {
    readonly p50Days: number | null;
    readonly p90Days: number | null;
    readonly answers: number;
    readonly notAnswered: number;
  };
  readonly answeredInTime: number;
  readonly outcomes: readonly { readonly label: string; readonly count: number }[];
  readonly endStates: Table;
  readonly refusalGrounds: readonly { readonly label: string; readonly count: number }[];
  readonly timeToCrime: Table;
  readonly makes: Table;
  readonly routes: Table;
  readonly seizures: {
    readonly seizedFoundSurrendered: number;
    readonly originEstablished: number;
    readonly percent: number | null;
    readonly lackingDisposition: number;
  };
}

const DAY_MS = 86_400_000;

function table(cells: readonly { readonly label: string; readonly count: number }[], lacking: number, notCounted: number): Table {
  const shown = withoutSmallCells(cells);
  return { cells: shown, lacking, notCounted, suppressed: shown.filter(({ count }) => count === null).length };
}

/** The most frequent labels. What comes after them is one cell. */
function topTable(labels: readonly string[], lacking: number, notCounted: number): Table {
  const sorted = bySize(countBy(labels));
  const rest = sorted.slice(SHOWN_AT_MOST).reduce((sum, [, count]) => sum + count, 0);
  const cells = sorted.slice(0, SHOWN_AT_MOST).map(([label, count]) => ({ label, count }));
  return table(rest > 0 ? [...cells, { label: 'OTHERS', count: rest }] : cells, lacking, notCounted);
}

/** One band where the dates allow but one. */
function bandOfRequest({ chain, recoveredOn }: CountedRequest): TimeToCrimeBand | null {
  const time = timeToCrime(chain, recoveredOn);
  return time.known && time.shortestBand === time.longestBand ? time.shortestBand : null;
}

/** From the state of the last lawful hand to the state of the recovery. */
function routeOf({ chain, recoveredIn }: CountedRequest): string | null {
  const last = chain.toSorted((one, other) => one.sequence - other.sequence).at(-1);
  return last && recoveredIn !== null ? `${last.country} > ${recoveredIn}` : null;
}

/** Each weapon once: requests of one inquiry, and requests that read one number on a weapon of one maker. */
function eachWeaponOnce(requests: readonly CountedRequest[]): CountedRequest[][] {
  const weapons = new Map<string, CountedRequest[]>();
  const keyOfInquiry = new Map<string, string>();
  for (const request of requests) {
    const inquiry = request.rootId ?? request.id;
    const own = request.serialKey === null ? inquiry : `${request.serialKey} ${request.makeKey ?? ''}`;
    const key = keyOfInquiry.get(inquiry) ?? own;
    keyOfInquiry.set(inquiry, key);
    weapons.set(key, [...(weapons.get(key) ?? []), request]);
  }
  return [...weapons.values()];
}

/**
 * Whether a trace established where the weapon left lawful hands. Another fact than that a request was answered: an answer may
 * say that records are too old, and then nothing is established.
 */
export function originEstablished({ endState, chain }: Pick<CountedRequest, 'endState' | 'chain'>): boolean {
  return chain.length > 0 && endState !== null && (endState.startsWith('TRACED_') || endState === 'STOLEN_OR_LOST_BEFORE_SALE');
}

const DISPOSITIONS = ['SEIZED', 'FOUND', 'SURRENDERED'];

/** Everything that is counted of these requests, each figure with how many lacked what it needs. */
export function figuresOf(requests: readonly CountedRequest[]): Figures {
  const answered = requests.filter(({ answeredAt, outcome }) => answeredAt !== null && outcome !== null && outcome !== 'delayed');
  const days = answered.map(({ submittedAt, answeredAt }) => ((answeredAt?.getTime() ?? 0) - submittedAt.getTime()) / DAY_MS);
  const enough = days.length >= SMALLEST_CELL;
  const rounded = (value: number | null): number | null => (value === null || !enough ? null : Math.round(value * 10) / 10);
  const withAnswer = requests.filter(({ outcome }) => outcome === 'answered' || outcome === 'restricted');
  const counted = withAnswer.filter(({ answerCounted }) => answerCounted);
  const notCounted = withAnswer.length - counted.length;
  // A chain of which a row must not be counted says nothing right about its first sale or its last hand.
  const whole = counted.filter(({ rowsNotCounted }) => rowsNotCounted === 0);
  const cut = withAnswer.length - whole.length;
  const bands = countBy(whole.flatMap((request) => bandOfRequest(request) ?? []));
  const routes = whole.flatMap((request) => routeOf(request) ?? []);
  const makes = requests.flatMap(({ makeKey }) => makeKey ?? []);
  const weapons = eachWeaponOnce(requests.filter(({ ourPart }) => ourPart === 'requester'));
  const taken = weapons.filter((weapon) => weapon.some(({ disposition }) => disposition !== null && DISPOSITIONS.includes(disposition)));
  const established = taken.filter((weapon) => weapon.some((request) => request.answerCounted && originEstablished(request)));
  return {
    requests: requests.length,
    answered: answered.length,
    turnaround: {
      ...{ p50Days: rounded(percentile(days, 0.5)), p90Days: rounded(percentile(days, 0.9)) },
      ...{ answers: answered.length, notAnswered: requests.length - answered.length },
    },
    answeredInTime: answered.filter(({ answeredAt, dueAt }) => answeredAt !== null && dueAt !== null && answeredAt <= dueAt).length,
    outcomes: bySize(countBy(requests.flatMap(({ outcome }) => outcome ?? []))).map(([label, count]) => ({ label, count })),
    endStates: table(
      bySize(countBy(counted.flatMap(({ endState }) => endState ?? []))).map(([label, count]) => ({ label, count })),
      counted.filter(({ endState }) => endState === null).length,
      notCounted,
    ),
    refusalGrounds: bySize(countBy(requests.flatMap(({ refusalGround }) => refusalGround ?? []))).map(([label, count]) => ({
      label,
      count,
    })),
    timeToCrime: table(
      TIME_TO_CRIME_BANDS.map((band) => ({ label: band, count: bands.get(band) ?? 0 })),
      whole.length - [...bands.values()].reduce((sum, count) => sum + count, 0),
      cut,
    ),
    makes: topTable(makes, requests.length - makes.length, 0),
    routes: topTable(routes, whole.length - routes.length, cut),
    seizures: {
      seizedFoundSurrendered: taken.length,
      originEstablished: established.length,
      percent: taken.length === 0 ? null : Math.round((1_000 * established.length) / taken.length) / 10,
      lackingDisposition: weapons.length - taken.length,
    },
  };
}
