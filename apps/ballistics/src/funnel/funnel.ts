import { bySize, countBy, percentile, SMALLEST_CELL, withoutSmallCells, type Cell } from '@headstamp/codes';
import type { HitOutcomeKind } from '@headstamp/exchange';
import type { LinkState } from '../link/link.states';

/** Ties at home are one line of every table, beside those with each partner. */
export const AT_HOME = 'OWN';

/** Candidates of a period with one partner, ours and those of other systems together. */
export interface CountedCandidates {
  readonly partner: string;
  readonly listed: number;
  readonly reviewed: number;
}

/** A lead of the period and how far it came. */
export interface CountedLead {
  readonly partner: string;
  readonly state: LinkState;
  /** When its candidate was listed; null for a lead that came from abroad. */
  readonly listedAt: Date | null;
  readonly declaredAt: Date;
  readonly settledAt: Date | null;
  /** Our own first word on what became of it. */
  readonly firstOutcomeAt: Date | null;
  /** Our own last word. */
  readonly lastOutcome: HitOutcomeKind | null;
}

/** A table by partner; a cell too small to be shown has no count. */
export interface Table {
  readonly cells: readonly Cell[];
  readonly suppressed: number;
}

/** The time that a step took, by the median; null for fewer than a cell needs. */
export interface StepTime {
  readonly medianDays: number | null;
  readonly cases: number;
}

export interface Funnel {
  readonly candidates: number;
  readonly reviewed: number;
  readonly leads: number;
  readonly examined: number;
  readonly hits: number;
  readonly superseded: number;
  readonly withOutcome: number;
  readonly candidateToLead: StepTime;
  readonly leadToHit: StepTime;
  readonly hitToOutcome: StepTime;
  readonly candidatesByPartner: Table;
  readonly leadsByPartner: Table;
  readonly hitsByPartner: Table;
  readonly withOutcomeByPartner: Table;
  readonly outcomes: Table;
}

const DAY_MS = 86_400_000;
const SETTLED: readonly LinkState[] = ['verified', 'confirmed_hit', 'not_confirmed', 'inconclusive_parked', 'superseded'];

function tableOf(counts: ReadonlyMap<string, number>): Table {
  const cells = withoutSmallCells(bySize(counts).map(([label, count]) => ({ label, count })));
  return { cells, suppressed: cells.filter(({ count }) => count === null).length };
}

const byPartner = (leads: readonly CountedLead[]): Table => tableOf(countBy(leads.map(({ partner }) => partner)));

function timeOf(steps: readonly (readonly [from: Date | null, to: Date | null])[]): StepTime {
  const days = steps.flatMap(([from, to]) => (from && to && to >= from ? [(to.getTime() - from.getTime()) / DAY_MS] : []));
  const median = days.length < SMALLEST_CELL ? null : percentile(days, 0.5);
  return { medianDays: median === null ? null : Math.round(median * 10) / 10, cases: days.length };
}

/** How many candidates become leads, leads hits, and hits something before a court, and how long each step takes. */
export function funnelOf(candidates: readonly CountedCandidates[], leads: readonly CountedLead[]): Funnel {
  const sum = (of: (each: CountedCandidates) => number): number => candidates.reduce((total, each) => total + of(each), 0);
  const hits = leads.filter(({ state }) => state === 'confirmed_hit');
  const said = hits.filter(({ lastOutcome }) => lastOutcome !== null);
  return {
    candidates: sum(({ listed }) => listed),
    reviewed: sum(({ reviewed }) => reviewed),
    leads: leads.length,
    examined: leads.filter(({ state }) => SETTLED.includes(state)).length,
    hits: hits.length,
    superseded: leads.filter(({ state }) => state === 'superseded').length,
    withOutcome: said.length,
    candidateToLead: timeOf(leads.map(({ listedAt, declaredAt }) => [listedAt, declaredAt])),
    leadToHit: timeOf(hits.map(({ declaredAt, settledAt }) => [declaredAt, settledAt])),
    hitToOutcome: timeOf(said.map(({ settledAt, firstOutcomeAt }) => [settledAt, firstOutcomeAt])),
    candidatesByPartner: tableOf(new Map(candidates.map(({ partner, listed }) => [partner, listed]))),
    leadsByPartner: byPartner(leads),
    hitsByPartner: byPartner(hits),
    withOutcomeByPartner: byPartner(said),
    outcomes: tableOf(countBy(said.flatMap(({ lastOutcome }) => lastOutcome ?? []))),
  };
}
