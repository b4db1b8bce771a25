import type { SealCheck } from './package.entity';

export const CHECKED_ENDS = ['departure', 'arrival', 'home'] as const;
export type CheckedEnd = (typeof CHECKED_ENDS)[number];
export const CUSTOMS_PAPERS = [
  'EXPORT_PERMIT',
  'IMPORT_PERMIT',
  'TRANSIT_PERMIT',
  'CUSTOMS_DECLARATION',
  'ATA_CARNET',
  'AIR_WAYBILL',
  'OTHER',
] as const;
export type CustomsPaperKind = (typeof CUSTOMS_PAPERS)[number];
export const CARRIER_STEPS = [
  'HANDED_TO_COURIER',
  'DEPARTED',
  'ARRIVED_AT_HUB',
  'HELD_BY_CUSTOMS',
  'CLEARED_BY_CUSTOMS',
  'DELAYED',
  'DELIVERY_ATTEMPTED',
  'DELIVERED',
  'OTHER',
] as const;
export type CarrierStep = (typeof CARRIER_STEPS)[number];

/** What may be found that was not announced. */
export const DISCREPANCIES = [
  'seal-differs',
  'seal-broken',
  'seal-missing',
  'seal-used-before',
  'seal-of-another',
  'package-missing',
  'package-late',
  'weight-differs',
  'damaged',
  'in-two-places',
] as const;
export type Discrepancy = (typeof DISCREPANCIES)[number];

/** A parcel as its sender packed it. */
export interface PackedParcel {
  readonly ordinal: number;
  readonly castIds: readonly string[];
  readonly seals: readonly string[];
  readonly weightGrams: number | null;
}

/** A parcel as it was found. */
export interface ParcelFound {
  readonly ordinal: number;
  readonly arrived: boolean;
  readonly weightGrams: number | null;
  readonly remarks: string | null;
  readonly seals: readonly SealCheck[];
}

/** This installation's own bounds: two scales that are not calibrated against each other differ by less. */
const WEIGHT_TOLERANCE = 0.02;
const WEIGHT_TOLERANCE_GRAMS = 20;

/** View, verify, tug and twist: a seal passes when it looks whole, reads right, holds, and does not come apart. */
export const isSound = ({ expected, found, viewed, verified, tugged, twisted }: SealCheck): boolean =>
  found === expected && viewed && verified && tugged && twisted;

function discrepancyOfSeal(check: SealCheck): Discrepancy[] {
  if (check.found === null) return ['seal-missing'];
  return [
    ...(check.found !== check.expected || !check.verified ? (['seal-differs'] as const) : []),
    ...(check.viewed && check.tugged && check.twisted ? [] : (['seal-broken'] as const)),
  ];
}

function discrepancyOf(packed: PackedParcel, found: ParcelFound | undefined): Discrepancy[] {
  if (!found?.arrived) return ['package-missing'];
  const unchecked = packed.seals.filter((number) => !found.seals.some(({ expected }) => expected === number));
  const differs =
    packed.weightGrams !== null &&
    found.weightGrams !== null &&
    Math.abs(packed.weightGrams - found.weightGrams) > Math.max(WEIGHT_TOLERANCE_GRAMS, packed.weightGrams * WEIGHT_TOLERANCE);
  return [
    ...unchecked.map((): Discrepancy => 'seal-missing'),
    ...found.seals.flatMap(discrepancyOfSeal),
    ...(differs ? (['weight-differs'] as const) : []),
  ];
}

/** Everything about the parcels that is not as packed, each code once. A parcel nobody speaks of did not come. */
export function discrepanciesOf(packed: readonly PackedParcel[], found: readonly ParcelFound[]): Discrepancy[] {
  const all = packed.flatMap((parcel) =>
    discrepancyOf(
      parcel,
      found.find(({ ordinal }) => ordinal === parcel.ordinal),
    ),
  );
  return DISCREPANCIES.filter((code) => all.includes(code));
}

/** Casts in parcels that did not come. */
export const missingCasts = (packed: readonly PackedParcel[], found: readonly ParcelFound[]): string[] =>
  packed.filter(({ ordinal }) => !found.some((parcel) => parcel.ordinal === ordinal && parcel.arrived)).flatMap(({ castIds }) => castIds);

/** Why a list of parcels cannot be what is packed, or null: every cast in exactly one parcel, every seal on exactly one. */
export function faultOfPacking(castIds: readonly string[], parcels: readonly PackedParcel[]): 'casts' | 'seals' | 'ordinals' | null {
  const packed = parcels.flatMap((parcel) => parcel.castIds);
  const seals = parcels.flatMap((parcel) => parcel.seals);
  if (packed.length !== castIds.length || new Set(packed).size !== packed.length || packed.some((id) => !castIds.includes(id)))
    return 'casts';
  if (parcels.length === 0 || parcels.some((parcel) => parcel.seals.length === 0) || new Set(seals).size !== seals.length) return 'seals';
  return parcels.every(({ ordinal }, at) => ordinal === at + 1) ? null : 'ordinals';
}

/** The seals of the parcel a cast lies in; the first one is the seal of its items, the others stand beside it in the log. */
export function sealsOf(parcels: readonly PackedParcel[], castId: string): readonly string[] {
  return parcels.find(({ castIds }) => castIds.includes(castId))?.seals ?? [];
}
