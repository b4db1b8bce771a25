import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { ChainRow } from '@headstamp/exchange';
import { daysOf } from '../trace-request/partial-date';
import { timeToCrime } from '../trace-request/time-to-crime';
import type { Party } from '../trace-request/trace-request.states';

export const LEAD_KINDS = ['same-firearm', 'same-purchaser', 'short-time-to-crime', 'recoveries-together'] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

/** Three years of 365 days: under that, trafficking is usually suspected. */
export const SHORT_TIME_DAYS = 1_095;
/** Recoveries in one place that lie no farther apart are looked at together. Headstamp's own figure. */
export const TOGETHER_DAYS = 30;

/** A request with what of its answer may be used for leads. */
export interface KnownRequest {
  readonly id: string;
  readonly rootId: string | null;
  readonly ourPart: Party;
  /** What readings of one serial number share; null where too little of it is known. */
  readonly serialKey: string | null;
  readonly makeKey: string | null;
  /** ISO 8601 date. */
  readonly recoveredOn: string | null;
  readonly recoveredIn: string | null;
  readonly recoveryPlace: string | null;
  readonly chain: readonly ChainRow[];
}

export const WHY = ['serial', 'make', 'purchaser', 'place', 'time'] as const;

/** Something that somebody should look into. Names nobody: whoever may see the requests finds the names there. */
export interface Lead {
  readonly id: string;
  readonly kind: LeadKind;
  /** Trace requests it rests on. */
  readonly requestIds: readonly string[];
  /** Wherein the requests agree. */
  readonly why: readonly (typeof WHY)[number][];
  /** Of a short time to crime. */
  readonly days: { readonly min: number; readonly max: number } | null;
  /** Of recoveries that lie together: the first and the last day. */
  readonly between: { readonly first: string; readonly last: string } | null;
}

/** All requests about one firearm in one matter count as one. */
const inquiryOf = ({ id, rootId }: KnownRequest): string => rootId ?? id;
const inquiries = (requests: readonly KnownRequest[]): number => new Set(requests.map(inquiryOf)).size;
/** Two requests without a legible number are taken for two weapons unless they are one inquiry. */
const weaponOf = (request: KnownRequest): string =>
  request.serialKey === null ? inquiryOf(request) : `${request.serialKey} ${request.makeKey ?? ''}`;
const weapons = (requests: readonly KnownRequest[]): number => new Set(requests.map(weaponOf)).size;

/** The same facts make the same lead; a further request makes a new one, though the old one was dismissed. */
function leadOf(
  kind: LeadKind,
  requests: readonly KnownRequest[],
  why: Lead['why'],
  more: Partial<Pick<Lead, 'days' | 'between'>> = {},
): Lead {
  const requestIds = [...new Set(requests.map(({ id }) => id))].sort();
  const hash = createHash('sha256')
    .update([kind, ...requestIds].join('\n'))
    .digest('hex');
  // RFC 9562, version 8: an identifier made of a hash.
  const id = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
  return { id, kind, requestIds, why, days: more.days ?? null, between: more.between ?? null };
}

function* groupsBy(requests: readonly KnownRequest[], keysOf: (request: KnownRequest) => readonly string[]): Generator<KnownRequest[]> {
  const groups = new Map<string, KnownRequest[]>();
  for (const request of requests) for (const key of new Set(keysOf(request))) groups.set(key, [...(groups.get(key) ?? []), request]);
  yield* groups.values();
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Made anew with each start: what it seals can be compared here and now, and serves nobody afterwards. */
const SEAL = randomBytes(32);
const sealed = (...words: readonly string[]): string => createHmac('sha256', SEAL).update(words.join(' ')).digest('base64');

/** The same for one person however the name was written: case, accents, punctuation and the order of its parts. */
export const sealedIdentity = (name: string): string => sealed(...wordsOf(name).sort());

const placeOf = ({ recoveredIn, recoveryPlace }: KnownRequest): string[] => {
  const words = recoveryPlace === null ? [] : wordsOf(recoveryPlace);
  return recoveredIn === null || words.length === 0 ? [] : [sealed(recoveredIn, ...words)];
};

const dayOf = ({ recoveredOn }: KnownRequest): number | null => (recoveredOn === null ? null : (daysOf(recoveredOn)?.earliest ?? null));

/** Requests of one place in runs of which no two neighbours lie farther apart than the limit. */
function runs(requests: readonly KnownRequest[]): KnownRequest[][] {
  const dated = requests
    .flatMap((request) => {
      const day = dayOf(request);
      return day === null ? [] : [{ request, day }];
    })
    .sort((one, other) => one.day - other.day);
  const found: KnownRequest[][] = [];
  let last: number | null = null;
  for (const { request, day } of dated) {
    if (last !== null && day - last <= TOGETHER_DAYS) found.at(-1)?.push(request);
    else found.push([request]);
    last = day;
  }
  return found;
}

/** Everything that these requests give reason to look into, each reason once. */
export function findLeads(requests: readonly KnownRequest[]): Lead[] {
  const leads: Lead[] = [];
  for (const group of groupsBy(requests, ({ serialKey }) => (serialKey === null ? [] : [serialKey]))) {
    if (inquiries(group) < 2) continue;
    const makes = new Set(group.flatMap(({ makeKey }) => (makeKey === null ? [] : [makeKey])));
    // Licensed copies and imports bear several makers' names, so two of them do not speak against it.
    leads.push(leadOf('same-firearm', group, makes.size === 1 ? ['serial', 'make'] : ['serial']));
  }
  const purchasers = ({ chain }: KnownRequest): string[] =>
    chain.filter(({ actor, name }) => actor === 'FIRST_PURCHASER' && wordsOf(name).length > 0).map(({ name }) => sealedIdentity(name));
  for (const group of groupsBy(requests, purchasers))
    if (inquiries(group) > 1 && weapons(group) > 1) leads.push(leadOf('same-purchaser', group, ['purchaser']));
  for (const request of requests) {
    const time = timeToCrime(request.chain, request.recoveredOn);
    if (time.known && time.maxDays < SHORT_TIME_DAYS)
      leads.push(leadOf('short-time-to-crime', [request], ['time'], { days: { min: time.minDays, max: time.maxDays } }));
  }
  for (const group of groupsBy(requests, placeOf)) {
    for (const run of runs(group)) {
      const [first, last] = [run[0]?.recoveredOn, run.at(-1)?.recoveredOn];
      if (weapons(run) > 1 && first && last)
        leads.push(leadOf('recoveries-together', run, ['place', 'time'], { between: { first, last } }));
    }
  }
  return leads;
}
