import type { CastDefect, FitFor, MarkOfInterest } from '@headstamp/codes';
import { CastError } from './cast.errors';

/** Silicone of a double cast cures for fifteen hours: UNLIREC training for the IBIN method (Belize, Barbados 2017; Trinidad and Tobago 2022). */
export const CURE_HOURS = 15;

export const REGION_VERDICTS = ['REPRODUCED', 'PARTIAL', 'NOT_REPRODUCED'] as const;
export type RegionVerdict = (typeof REGION_VERDICTS)[number];

export interface RegionReview {
  readonly region: MarkOfInterest;
  readonly verdict: RegionVerdict;
  readonly defects: CastDefect[];
}

/** A region as it was reviewed, with the photographs that show it; reviews of before photographs could be named have none. */
export interface ReviewedRegion extends RegionReview {
  readonly photographs?: readonly { readonly id: string; readonly sha256: string }[];
}

/** Usable to the end of the day of expiry. @param expiresOn `2026-03-01` */
export function isExpired(expiresOn: string, usedAt: Date): boolean {
  return usedAt.toISOString().slice(0, 10) > expiresOn;
}

/** How long a mould really cured: what was written down, or less when the cast left it sooner. */
export function curedHours(mould: { readonly pouredAt: Date; readonly cureHours: number }, demouldedAt: Date): number {
  const elapsed = (demouldedAt.getTime() - mould.pouredAt.getTime()) / 3_600_000;
  return Math.min(mould.cureHours, Math.max(elapsed, 0));
}

/** Throws when a review contradicts itself or speaks of what the cast does not bear. */
export function judgeReview(
  cast: { readonly regions: readonly MarkOfInterest[] },
  fitFor: readonly FitFor[],
  perRegion: readonly RegionReview[],
): void {
  if (fitFor.includes('REJECTED') && fitFor.length > 1) throw new CastError('cast.rejected-excludes-others');
  const judged = perRegion.map(({ region }) => region);
  const stranger = judged.find((region, index) => !cast.regions.includes(region) || judged.indexOf(region) !== index);
  if (stranger) throw new CastError('cast.region-not-on-item', { region: stranger });
  if (fitFor.includes('REJECTED')) return;
  if (!perRegion.some(({ verdict }) => verdict !== 'NOT_REPRODUCED')) throw new CastError('cast.no-region-reproduced');
}

/** That a later review passes a cast for nothing that the one before it did not. */
export function assertNarrows(before: readonly FitFor[], after: readonly FitFor[]): void {
  const wider = after.filter((use) => use !== 'REJECTED' && !before.includes(use));
  if (wider.length > 0) throw new CastError('cast.review-widens', { wider });
}

/** Why making a cast of this mould now departs from the procedure. */
export type Deviation = 'cured-too-short' | 'poured-too-often';
