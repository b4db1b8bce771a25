import * as fc from 'fast-check';
import { makeKey, serialKey } from '../trace-request/serial-key';
import { findLeads, sealedIdentity, type KnownRequest } from './leads';

let count = 0;
const aRequest = (more: Partial<KnownRequest> & { readonly serial?: string; readonly make?: string } = {}): KnownRequest => {
  const { serial = `UNIQUE${count}${count}${count}`, make = 'Glock', ...rest } = more;
  count += 1;
  return {
    id: `request-${count}`,
    ...{
      rootId: null,
      ourPart: 'requester',
      serialKey: serialKey(serial),
      makeKey: makeKey(make),
      recoveredOn: '2026-03-01',
      recoveredIn: 'BZ',
    },
    ...{ recoveryPlace: null, chain: [] },
    ...rest,
  };
};
const bought = (name: string, acquiredOn: string | null = '2010-01-01'): KnownRequest['chain'] => [
  { sequence: 1, actor: 'FIRST_PURCHASER', name, licence: null, country: 'GT', acquiredOn, disposedOn: null, document: null },
];
const kinds = (...requests: KnownRequest[]): string[] => findLeads(requests).map(({ kind }) => kind);

describe('leads', () => {
  it('see one weapon in two inquiries, though its number was read differently', () => {
    const [one, other] = [aRequest({ serial: 'GT-20O9-1187' }), aRequest({ serial: 'GT 2009 1187' })];
    expect(findLeads([one, other])).toMatchObject([
      { kind: 'same-firearm', why: ['serial', 'make'], requestIds: [one.id, other.id].sort() },
    ]);
    expect(findLeads([one, { ...other, makeKey: makeKey('Taurus') }])).toMatchObject([{ why: ['serial'] }]);
  });

  it('see none in the sub-requests of one inquiry', () => {
    const root = aRequest({ serial: 'A1234567', chain: bought('Juan Pérez') });
    expect(kinds(root, aRequest({ serial: 'A1234567', rootId: root.id, chain: bought('Juan Pérez') }))).toEqual([]);
  });

  it('see one purchaser of several weapons however the name was written, and not of one weapon asked about twice', () => {
    const [one, other] = [aRequest({ chain: bought('Juan Pérez') }), aRequest({ chain: bought('PEREZ, Juan') })];
    expect(findLeads([one, other])).toMatchObject([{ kind: 'same-purchaser', why: ['purchaser'] }]);
    expect(kinds(aRequest({ chain: bought('Juan Pérez') }), aRequest({ chain: bought('Juana Pérez') }))).toEqual([]);
    expect(kinds(aRequest({ serial: 'B1234567', chain: bought('Juan') }), aRequest({ serial: 'B1234567', chain: bought('Juan') }))).toEqual(
      ['same-firearm'],
    );
    expect(JSON.stringify(findLeads([one, other]))).not.toMatch(/juan|perez/i);
  });

  it.each([
    ['2023-03-03', ['short-time-to-crime']],
    ['2023-03-02', []],
    // A year alone may be more than three years ago.
    ['2023', []],
    ['2024', ['short-time-to-crime']],
    ['2026-03-02', []],
    [null, []],
  ])('of a weapon sold on %s and recovered on 1 March 2026 are %p', (acquiredOn, expected) => {
    expect(kinds(aRequest({ chain: bought('Juan', acquiredOn) }))).toEqual(expected);
  });

  it('see weapons that were found in one place in one month', () => {
    const found = (recoveredOn: string, recoveryPlace: string | null, more: Partial<KnownRequest> = {}) =>
      aRequest({ recoveredOn, recoveryPlace, ...more });
    const [first, second] = [found('2026-03-01', 'Punta Gorda, pier'), found('2026-03-31', 'PUNTA GORDA pier')];
    expect(findLeads([second, first])).toMatchObject([
      { kind: 'recoveries-together', why: ['place', 'time'], between: { first: '2026-03-01', last: '2026-03-31' } },
    ]);
    expect(kinds(first, found('2026-04-01', 'Punta Gorda, pier'))).toEqual([]);
    expect(kinds(first, found('2026-03-02', 'Belmopan'))).toEqual([]);
    expect(kinds(first, found('2026-03-02', 'Punta Gorda, pier', { recoveredIn: 'GT' }))).toEqual([]);
    expect(kinds(found('2026-03-01', null), found('2026-03-01', null))).toEqual([]);
  });

  it('are the same whatever the order of the requests, and each stands once', () => {
    const some = fc.array(
      fc.record({
        serial: fc.constantFrom('AAAA', 'BBBB', 'CCCC'),
        name: fc.constantFrom('Ann', 'Bob'),
        day: fc.constantFrom('2026-01-01', '2026-01-20', '2026-06-01'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.nat(), (facts, turn) => {
        const requests = facts.map(({ serial, name, day }) =>
          aRequest({ serial, chain: bought(name, '2025-01-01'), recoveredOn: day, recoveryPlace: 'pier' }),
        );
        const turned = [...requests.slice(turn % 9), ...requests.slice(0, turn % 9)];
        const ids = (of: KnownRequest[]): string[] =>
          findLeads(of)
            .map(({ id }) => id)
            .sort();
        expect(ids(turned)).toEqual(ids(requests));
        expect(new Set(ids(requests)).size).toBe(ids(requests).length);
      }),
    );
  });

  it('seal a name so that only this process can compare it', () => {
    expect(sealedIdentity('Pérez Juan')).toBe(sealedIdentity('juan PEREZ'));
    expect(sealedIdentity('Juan')).not.toContain('Juan');
  });
});
