import type { ChainRow } from '@headstamp/exchange';
import { daysOf, type DayRange } from './partial-date';

/**
 * Lower bound inclusive, upper exclusive. The usual bands are given in months and years; three years are counted as 1,095
 * days, so a year is 365 here and a bound in months is the first whole day past that share of a year.
 */
const BANDS = [
  { band: 'LT_3M', under: 92 },
  { band: 'M3_7', under: 213 },
  { band: 'M7_12', under: 365 },
  { band: 'Y1_2', under: 730 },
  { band: 'Y2_3', under: 1_095 },
  { band: 'GE_3Y', under: Number.POSITIVE_INFINITY },
] as const;
export type TimeToCrimeBand = (typeof BANDS)[number]['band'];
export const TIME_TO_CRIME_BANDS: readonly TimeToCrimeBand[] = BANDS.map(({ band }) => band);

export const COUNTED_FROM = ['first-purchaser-acquired', 'last-retail-transfer'] as const;
export type CountedFrom = (typeof COUNTED_FROM)[number];

export const UNKNOWN_BECAUSE = ['no-date-of-sale', 'no-date-of-recovery', 'recovered-before-sale'] as const;
export type UnknownBecause = (typeof UNKNOWN_BECAUSE)[number];

export type TimeToCrime =
  | {
      readonly known: true;
      /** Days; equal when both dates are exact. A year alone leaves an interval. */
      readonly minDays: number;
      readonly maxDays: number;
      readonly shortestBand: TimeToCrimeBand;
      readonly longestBand: TimeToCrimeBand;
      readonly countedFrom: CountedFrom;
    }
  | { readonly known: false; readonly because: UnknownBecause };

export function bandOf(days: number): TimeToCrimeBand {
  return BANDS.find(({ under }) => days < under)?.band ?? 'GE_3Y';
}

/** The first lawful sale to a private person: the day it was acquired, else the day the last retailer parted with the weapon. */
function saleOf(chain: readonly ChainRow[]): { readonly days: DayRange; readonly countedFrom: CountedFrom } | null {
  const inOrder = [...chain].sort((one, other) => one.sequence - other.sequence);
  const acquired = inOrder.find(({ actor }) => actor === 'FIRST_PURCHASER')?.acquiredOn ?? null;
  const bought = acquired === null ? null : daysOf(acquired);
  if (bought) return { days: bought, countedFrom: 'first-purchaser-acquired' };
  const disposed = inOrder.findLast(({ actor, disposedOn }) => actor === 'RETAILER' && disposedOn !== null)?.disposedOn ?? null;
  const sold = disposed === null ? null : daysOf(disposed);
  return sold && { days: sold, countedFrom: 'last-retail-transfer' };
}

/** Days between the first retail sale and the recovery, as an interval as wide as the dates are vague. */
export function timeToCrime(chain: readonly ChainRow[], recoveredOn: string | null): TimeToCrime {
  const sale = saleOf(chain);
  if (!sale) return { known: false, because: 'no-date-of-sale' };
  const recovery = recoveredOn === null ? null : daysOf(recoveredOn);
  if (!recovery) return { known: false, because: 'no-date-of-recovery' };
  const maxDays = recovery.latest - sale.days.earliest;
  if (maxDays < 0) return { known: false, because: 'recovered-before-sale' };
  const minDays = Math.max(0, recovery.earliest - sale.days.latest);
  return { known: true, minDays, maxDays, shortestBand: bandOf(minDays), longestBand: bandOf(maxDays), countedFrom: sale.countedFrom };
}
