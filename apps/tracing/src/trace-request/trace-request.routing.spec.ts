import { randomUUID } from 'node:crypto';
import { COUNTRY_CODES, MARK_KINDS } from '@headstamp/codes';
import type { MarkAsObserved } from '@headstamp/exchange';
import type { DirectoryEntry } from '@headstamp/tenancy';
import fc from 'fast-check';
import { NOTHING_READ, type FirearmAsRead } from './firearm-as-read';
import { countriesNamed, proposeAddressees, ROUTING_REASONS } from './trace-request.routing';

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
  const own = { country: 'BZ', reason: 'own-records', year: null, standing: 'own', jurisdictionId: BZ.jurisdictionId, askedBy: null };

  it('names the own records first, then the state of manufacture, then that of the last import, each with the reason', () => {
    expect(propose(aPistol({ countryOfOrigin: 'IT', marks: [mark('IMPORT', 'GT', 2009)] }))).toEqual([
      own,
      { country: 'IT', reason: 'country-of-origin', year: null, standing: 'not-on-this-deployment', jurisdictionId: null, askedBy: null },
      { country: 'GT', reason: 'import-mark', year: 2009, standing: 'addressable', jurisdictionId: GT.jurisdictionId, askedBy: null },
    ]);
  });

  it('takes the latest of several import marks, and one without a year last', () => {
    const marks = [mark('IMPORT', 'US', null), mark('IMPORT', 'TT', 2001), mark('IMPORT', 'GT', 2009)];
    expect(propose(aPistol({ marks })).map(({ country }) => country)).toEqual(['BZ', 'GT', 'TT', 'US']);
  });

  it('names a state that another mark is linked with after those of manufacture, import and answers', () => {
    const proposed = proposeAddressees(
      aPistol({ countryOfOrigin: 'TT', marks: [mark('PROOF', 'BE', 1990)] }),
      PARTICIPANTS,
      BZ.jurisdictionId,
      {
        asked: new Map([[TT.jurisdictionId, 'the first']]),
        named: ['GT'],
      },
    );
    expect(proposed.map(({ country, reason, askedBy }) => [country, reason, askedBy])).toEqual([
      ['BZ', 'own-records', null],
      ['TT', 'country-of-origin', 'the first'],
      ['GT', 'named-by-answer', null],
      ['BE', 'other-mark', null],
    ]);
  });

  it('says that a country marked on the weapon is one’s own, and that it cannot be asked', () => {
    expect(propose(aPistol({ marks: [mark('IMPORT', 'BZ', 2015)] }))[0]).toMatchObject({ country: 'BZ', standing: 'own' });
  });

  it('proposes nobody but the own records for a weapon that names no country', () => {
    expect(propose(aPistol({ marks: [mark('IMPORT', null, 2009)] }))).toEqual([own]);
  });

  it('reads the way on out of an answer: the state it names, then importers and exporters, the last hand first', () => {
    const row = (sequence: number, actor: string, country: string) => ({ sequence, actor, country });
    const chain = [row(3, 'EXPORTER', 'PA'), row(1, 'MANUFACTURER', 'IT'), row(2, 'IMPORTER', 'US')];
    expect(
      countriesNamed([
        { furtherCountry: 'HN', chain },
        { furtherCountry: null, chain: [row(1, 'IMPORTER', 'US')] },
      ]),
    ).toEqual(['HN', 'PA', 'US']);
    expect(countriesNamed([{ furtherCountry: null, chain: [row(1, 'RETAILER', 'GT')] }])).toEqual([]);
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

  it('keeps to the order of the field whatever the weapon bears', () => {
    fc.assert(
      fc.property(aFirearm, (firearm) => {
        const reasons = propose(firearm).map(({ reason }) => reason);
        expect(reasons).toEqual([...reasons].sort((one, other) => ROUTING_REASONS.indexOf(one) - ROUTING_REASONS.indexOf(other)));
      }),
    );
  });
});
