import fc from 'fast-check';
import { DISCREPANCIES, discrepanciesOf, faultOfPacking, isSound, missingCasts, type PackedParcel, type ParcelFound } from './packages';

const sound = (number: string) => ({ expected: number, found: number, viewed: true, verified: true, tugged: true, twisted: true });
const parcels: fc.Arbitrary<PackedParcel[]> = fc
  .array(fc.tuple(fc.nat(3), fc.nat(2), fc.option(fc.integer({ min: 1, max: 20_000 }))), { minLength: 1, maxLength: 6 })
  .map((shapes) =>
    shapes.map(([casts, seals, weightGrams], at) => ({
      ordinal: at + 1,
      castIds: Array.from({ length: casts + 1 }, (_, n) => `cast ${at} ${n}`),
      seals: Array.from({ length: seals + 1 }, (_, n) => `S-${at}-${n}`),
      weightGrams,
    })),
  );
const whole = ({ ordinal, seals, weightGrams }: PackedParcel): ParcelFound => ({
  ordinal,
  arrived: true,
  weightGrams,
  remarks: null,
  seals: seals.map(sound),
});

describe('the packages of a consignment', () => {
  it('raise nothing when every seal passes view, verify, tug and twist', () => {
    fc.assert(
      fc.property(parcels, (packed) => {
        expect(discrepanciesOf(packed, packed.map(whole))).toEqual([]);
        expect(missingCasts(packed, packed.map(whole))).toEqual([]);
      }),
    );
  });

  it('raise something whatever single check of whatever seal fails', () => {
    fc.assert(
      fc.property(
        parcels,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('viewed', 'verified', 'tugged', 'twisted', 'found', 'none', 'unchecked'),
        (packed, p, n, fault) => {
          const found = packed.map(whole);
          const at = p % found.length;
          const parcel = found[at];
          if (!parcel) throw new Error('there is a parcel');
          const spoilt = n % parcel.seals.length;
          const seals = parcel.seals.flatMap((seal, index) => {
            if (index !== spoilt) return [seal];
            if (fault === 'unchecked') return [];
            if (fault === 'found') return [{ ...seal, found: 'OTHER' }];
            return [fault === 'none' ? { ...seal, found: null } : { ...seal, [fault]: false }];
          });
          found[at] = { ...parcel, seals };
          expect(discrepanciesOf(packed, found)).toHaveLength(1);
          for (const seal of seals) if (!parcel.seals.includes(seal)) expect(isSound(seal)).toBe(false);
        },
      ),
    );
  });

  it('are missing when nobody speaks of them, with every cast that lies in them', () => {
    fc.assert(
      fc.property(parcels, fc.nat(), (packed, pick) => {
        const gone = packed[pick % packed.length];
        const found = packed.filter((parcel) => parcel !== gone).map(whole);
        expect(discrepanciesOf(packed, found)).toEqual(['package-missing']);
        expect(missingCasts(packed, found)).toEqual(gone?.castIds);
      }),
    );
  });

  it.each([
    [1_000, 1_020, false],
    [1_000, 1_021, true],
    [5_000, 4_900, false],
    [5_000, 4_899, true],
  ])('that weighed %i g and now %i g: a difference is stated %s', (weightGrams, weighed, differs) => {
    const packed = { ordinal: 1, castIds: ['c'], seals: ['S'], weightGrams };
    expect(discrepanciesOf([packed], [{ ...whole(packed), weightGrams: weighed }])).toEqual(differs ? ['weight-differs'] : []);
    expect(discrepanciesOf([packed], [{ ...whole(packed), weightGrams: null }])).toEqual([]);
  });

  it('hold every cast once, under seals of their own', () => {
    fc.assert(
      fc.property(parcels, (packed) => {
        const castIds = packed.flatMap((parcel) => parcel.castIds);
        const [first] = packed;
        if (!first) throw new Error('there is a parcel');
        expect(faultOfPacking(castIds, packed)).toBeNull();
        expect(faultOfPacking([...castIds, 'another'], packed)).toBe('casts');
        expect(faultOfPacking(castIds.slice(1), packed)).toBe('casts');
        expect(faultOfPacking(castIds, [{ ...first, seals: [] }, ...packed.slice(1)])).toBe('seals');
        expect(faultOfPacking(castIds, [{ ...first, seals: ['S', 'S'] }, ...packed.slice(1)])).toBe('seals');
        expect(faultOfPacking(castIds, [{ ...first, ordinal: 9 }, ...packed.slice(1)])).toBe('ordinals');
      }),
    );
  });

  it('name what they find in one order', () => {
    const packed = [{ ordinal: 1, castIds: ['c'], seals: ['S', 'T'], weightGrams: 5_000 }];
    const found = [{ ordinal: 1, arrived: true, weightGrams: 1, remarks: null, seals: [{ ...sound('S'), found: 'X', tugged: false }] }];
    const named = discrepanciesOf(packed, found);
    expect(named).toEqual(['seal-differs', 'seal-broken', 'seal-missing', 'weight-differs']);
    expect(named).toEqual(DISCREPANCIES.filter((code) => named.includes(code)));
  });
});
