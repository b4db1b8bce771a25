import type { ConsignmentArrivalStated } from './consignment.dto';
import { ConsignmentError } from './consignment.errors';
import type { PackedParcel, ParcelFound } from './packages';

/**
 * What an official stated of each parcel. One who states a single seal speaks of the only seal there is; where there are several,
 * each parcel is spoken of, and what is not spoken of did not come.
 */
export function parcelsFound(
  packed: readonly PackedParcel[],
  { packages, sealFound, sealIntact }: ConsignmentArrivalStated,
): ParcelFound[] {
  if (!packages) {
    const [only, ...others] = packed;
    const [expected, ...further] = only?.seals ?? [];
    if (!only || expected === undefined || others.length > 0 || further.length > 0 || sealFound === undefined)
      throw new ConsignmentError('consignment.packages-unstated', { packages: packed.length });
    const whole = sealIntact ?? true;
    const seal = { expected, found: sealFound, viewed: whole, verified: sealFound === expected, tugged: whole, twisted: whole };
    return [{ ordinal: only.ordinal, arrived: true, weightGrams: null, remarks: null, seals: [seal] }];
  }
  for (const { ordinal, seals } of packages) {
    const parcel = packed.find((each) => each.ordinal === ordinal);
    if (!parcel || (seals ?? []).some(({ expected }) => !parcel.seals.includes(expected)))
      throw new ConsignmentError('consignment.packages-contradict', { package: ordinal });
  }
  return packed.map((parcel) => {
    const stated = packages.find(({ ordinal }) => ordinal === parcel.ordinal);
    const arrived = stated?.arrived ?? false;
    return {
      ordinal: parcel.ordinal,
      arrived,
      weightGrams: stated?.weightGrams ?? null,
      remarks: stated?.remarks ?? null,
      seals: arrived ? (stated?.seals ?? []).map(({ found, ...check }) => ({ ...check, found: found ?? null })) : [],
    };
  });
}
