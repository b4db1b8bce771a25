import { randomUUID } from 'node:crypto';
import { MARKING } from '@headstamp/marking';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import fc from 'fast-check';
import { keySkeleton } from '../serial/look-alikes';
import { misreadOnce } from '../serial/misread-lookups';
import { partialLookup } from '../serial/partial-lookup';
import { firearmKeys } from '../serial/serial-keys';
import { firearmsMatching, firearmsReadAs, isSearchable } from './serial-search';

/** Few letters, so that many numbers are near to one another; look-alikes, another alphabet and a letter that looks like none. */
const LETTERS = Array.from('AB128O0ЖВ');
const number = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...LETTERS), { minLength: least, maxLength: most }).map((letters) => letters.join(''));

describe('the register', () => {
  let db: TestDatabase;
  let jurisdictionId: string;
  let records: { readonly id: string; readonly serial: string; readonly barrel: string | null }[];

  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    jurisdictionId = db.jurisdictions.GT;
    records = fc
      .sample(fc.tuple(number(3, 15), fc.option(number(4, 8), { freq: 1 })), { numRuns: 600, seed: 7 })
      .map(([serial, barrel]) => ({
        id: randomUUID(),
        serial,
        barrel,
      }));
    const keys = records.flatMap(({ id, serial, barrel }) => firearmKeys([serial, barrel]).map((key) => ({ id, key })));
    await db.session.run(db.actor(jurisdictionId), async (tx) => {
      await tx.query(
        `INSERT INTO marking.firearm (jurisdiction_id, id, serial_observed, serial_normalised, serial_state, barrel_serial_observed, barrel_serial_normalised, make,
           make_normalised, model, model_normalised, type, calibre, calibre_normalised, country_of_manufacture, occurred_at)
         SELECT $1, id, serial, serial, 'DUPLICATE', barrel, barrel, 'M', 'M', 'X', 'X', 'P', '9x19', '9X19', 'US', now()
         FROM unnest($2::uuid[], $3::text[], $4::text[]) AS r(id, serial, barrel)`,
        [jurisdictionId, records.map(({ id }) => id), records.map(({ serial }) => serial), records.map(({ barrel }) => barrel)],
      );
      await tx.query(
        'INSERT INTO marking.serial_key (jurisdiction_id, key, firearm_id) SELECT $1, key, id FROM unnest($2::text[], $3::uuid[]) AS k(key, id)',
        [jurisdictionId, keys.map(({ key }) => key), keys.map(({ id }) => id)],
      );
    });
  });
  afterAll(() => db.close());

  it('finds exactly the numbers that a pattern describes, look-alikes aside', async () => {
    const wild = fc.constantFrom('?', '*');
    const pattern = fc.tuple(fc.nat(599), fc.array(fc.option(wild, { freq: 3 }), { minLength: 15, maxLength: 15 }));
    let agreed = 0;
    await fc.assert(
      fc.asyncProperty(pattern, async ([place, wildcards]) => {
        const asked = Array.from(records[place]?.serial ?? '', (letter, at) => wildcards[at] ?? letter).join('');
        fc.pre(/[?*]/.test(asked) && isSearchable(asked));
        const naive = new RegExp(`^${keySkeleton(asked).replaceAll('?', '.').replaceAll('*', '.*')}$`);
        const expected = records.filter(({ serial, barrel }) =>
          [serial, barrel].some((text) => text !== null && naive.test(keySkeleton(text))),
        );
        const found = await db.session.run(db.actor(jurisdictionId), (tx) => firearmsMatching(tx, jurisdictionId, asked, { most: 1_000 }));
        agreed += expected.length;
        expect(found.map(({ firearmId }) => firearmId).sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
      { numRuns: 150 },
    );
    expect(agreed).toBeGreaterThan(150);
  });

  it('finds a number of which one or two characters were misread, on the frame or on the barrel', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(599), fc.nat(), fc.nat(), fc.boolean(), async (place, first, second, twice) => {
        const record = records[place];
        const number = record?.barrel ?? record?.serial ?? '';
        fc.pre(keySkeleton(number).length >= (twice ? 6 : 4));
        const once = misreadOnce(keySkeleton(number));
        let observed = once[first % once.length] ?? '';
        if (twice) {
          // Without exchanges: one into which another misreading falls is a third one.
          const place = second % observed.length;
          observed = observed.slice(0, place) + 'X' + observed.slice(place + 1);
        }
        fc.pre(observed.length >= (twice ? 6 : 4) && !observed.includes('#') && !exchanged(number, once[first % once.length] ?? ''));
        const found = await db.session.run(db.actor(jurisdictionId), (tx) => firearmsReadAs(tx, jurisdictionId, observed, { most: 1_000 }));
        expect(found.map(({ firearmId }) => firearmId)).toContain(record?.id);
      }),
      { numRuns: 150 },
    );
  });

  it('shows another jurisdiction none of them, and refuses what says too little', async () => {
    const other = db.jurisdictions.BZ;
    const serial = records.find((record) => record.serial.length > 8)?.serial ?? '';
    const found = await db.session.run(db.actor(other), (tx) => firearmsReadAs(tx, other, serial));
    const asIfOurs = await db.session.run(db.actor(other), (tx) => firearmsReadAs(tx, jurisdictionId, serial));
    expect([found, asIfOurs]).toEqual([[], []]);
    expect(partialLookup(keySkeleton('A*'))).toBeNull();
    expect(isSearchable('A*')).toBe(false);
  });
});

/** Whether two neighbours of the number were exchanged, which a further misreading turns into two of its own. */
const exchanged = (number: string, observed: string): boolean => {
  const skeleton = keySkeleton(number);
  return observed.length === skeleton.length && Array.from(skeleton).filter((letter, place) => letter !== observed[place]).length === 2;
};
