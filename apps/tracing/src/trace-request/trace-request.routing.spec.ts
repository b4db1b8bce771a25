import { randomUUID } from 'node:crypto';
import { COUNTRY_CODES, MARK_KINDS } from '@headstamp/codes';
import type { MarkAsObserved } from '@headstamp/exchange';
import type { DirectoryEntry } from '@headstamp/tenancy';
import fc from 'fast-check';
import { NOTHING_READ, type FirearmAsRead } from './firearm-as-read';
import { proposeAddressees } from './trace-request.routing';

const entry = (code: string): DirectoryEntry => ({ jurisdictionId: randomUUID(), code, name: code, exchangeKey: '', logKey: '' });
const BZ = entry('BZ');
const GT = entry('GT');
const TT = entry('TT');
const PARTICIPANTS = [BZ, GT, TT];

const mark = (kind: MarkAsObserved['kind'], country: string | null, year: number | null): MarkAsObserved => ({
  kind,
  part: 'FRAME',
  text: 'as read',
  country,
  year,
});
const aPistol = (more: Partial<FirearmAsRead>): FirearmAsRead => ({ ...NOTHING_READ, ...more });
const propose = (firearm: FirearmAsRead) => proposeAddressees(firearm, PARTICIPANTS, BZ.jurisdictionId);

const aMark = fc.record({
  kind: fc.constantFrom(...MARK_KINDS),
  part: fc.constant('FRAME' as const),
  text: fc.constant('as read'),
  country: fc.option(fc.constantFrom('BZ', 'GT', 'TT', 'IT', 'YU', 'YUCS'), { nil: null }),
  year: fc.option(fc.integer({ min: 1950, max: 2026 }), { nil: null }),
});
const aFirearm = fc
  .record({ marks: fc.array(aMark, { maxLength: 8 }), countryOfOrigin: fc.option(fc.constantFrom(...COUNTRY_CODES), { nil: null }) })
  .map(aPistol);

describe('routing of a trace request', () => {
  it('proposes the country of the import mark before the country of manufacture, with the reason', () => {
    expect(propose(aPistol({ countryOfOrigin: 'IT', marks: [mark('IMPORT', 'GT', 2009)] }))).toEqual([
      { country: 'GT', reason: 'import-mark', year: 2009, standing: 'addressable', jurisdictionId: GT.jurisdictionId },
      { country: 'IT', reason: 'country-of-origin', year: null, standing: 'not-on-this-deployment', jurisdictionId: null },
    ]);
  });

  it('takes the latest of several import marks, and one without a year last', () => {
    const marks = [mark('IMPORT', 'US', null), mark('IMPORT', 'TT', 2001), mark('IMPORT', 'GT', 2009)];
    expect(propose(aPistol({ marks })).map(({ country }) => country)).toEqual(['GT', 'TT', 'US']);
  });

  it('falls back to the country of manufacture when nothing tells of an import', () => {
    expect(propose(aPistol({ countryOfOrigin: 'TT', marks: [mark('PROOF', 'BE', 1990)] }))).toEqual([
      { country: 'TT', reason: 'country-of-origin', year: null, standing: 'addressable', jurisdictionId: TT.jurisdictionId },
    ]);
  });

  it('says that a country marked on the weapon is one’s own, and that it cannot be asked', () => {
    expect(propose(aPistol({ marks: [mark('IMPORT', 'BZ', 2015)] }))[0]).toMatchObject({ country: 'BZ', standing: 'own' });
  });

  it('proposes nobody for a weapon that names no country', () => {
    expect(propose(aPistol({ marks: [mark('IMPORT', null, 2009)] }))).toEqual([]);
  });

  it('names each country once, never calls itself addressable, and addresses only those who take part', () => {
    fc.assert(
      fc.property(aFirearm, (firearm) => {
        const proposed = propose(firearm);
        expect(new Set(proposed.map(({ country }) => country)).size).toBe(proposed.length);
        for (const { country, standing, jurisdictionId } of proposed) {
          expect(standing === 'addressable').toBe(['GT', 'TT'].includes(country));
          expect(standing === 'own').toBe(country === 'BZ');
          expect(jurisdictionId === null).toBe(standing === 'not-on-this-deployment');
        }
      }),
    );
  });

  it('puts every imported country before every country of manufacture', () => {
    fc.assert(
      fc.property(aFirearm, (firearm) => {
        const reasons = propose(firearm).map(({ reason }) => reason);
        expect(reasons).toEqual([...reasons].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other)));
      }),
    );
  });
});

const ORDER = ['import-mark', 'manufacture-mark', 'country-of-origin'];
