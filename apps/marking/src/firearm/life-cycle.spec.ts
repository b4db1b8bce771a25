import fc from 'fast-check';
import { readImportMark } from './import-mark';
import { impossibilities, inOrder, LIFE_EVENT_KINDS, type MarkFacts, type LifeEventFacts, type LifeEventKind } from './life-cycle.states';
import { daysOf, surelyBefore } from './partial-date';

const event = (kind: LifeEventKind, on: string, id = `${kind} ${on}`): LifeEventFacts => ({ id, kind, on });
const TODAY = '2026-03-01';
const flagsOf = (events: LifeEventFacts[], yearOfManufacture: number | null = null, importMarkYears: number[] = []) => {
  const marks = importMarkYears.map((year): MarkFacts => ({ id: String(year), kind: 'IMPORT', country: null, year }));
  return impossibilities({ yearOfManufacture, countryOfManufacture: null, events: inOrder(events), marks }, TODAY).map(({ code, lifeEventId }) => [
    code,
    lifeEventId,
  ]);
};

describe('a date as far as it is known', () => {
  it.each([
    ['2009', '2009-01-01', '2009-12-31'],
    ['2008-02', '2008-02-01', '2008-02-29'],
    ['2009-12', '2009-12-01', '2009-12-31'],
    ['2009-04-17', '2009-04-17', '2009-04-17'],
  ])('%s may mean %s to %s', (date, first, last) => expect(daysOf(date)).toEqual({ first, last }));

  it.each(['', '09', '2009-13', '2009-02-30', '2009-4', '1200', '2009-04-17T00:00', 'last year'])('%p is none', (date) =>
    expect(daysOf(date)).toBeNull(),
  );

  it('is before another only when it is so on every day that either may mean', () => {
    expect(surelyBefore('2009', '2009-04')).toBe(false);
    expect(surelyBefore('2009-03', '2009-04-01')).toBe(true);
    expect(surelyBefore('2009-04-01', '2009')).toBe(false);
    expect(surelyBefore('2008', '2009')).toBe(true);
  });
});

describe('an import mark', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  it.each([
    ['GT 2009', { country: 'GT', year: 2009 }],
    ['gt-2009', { country: 'GT', year: 2009 }],
    ['KE 14', { country: 'KE', year: 2014 }],
    ['KE14', { country: 'KE', year: 2014 }],
    ['BZ 98', { country: 'BZ', year: 1998 }],
    ['XX 2009', null],
    ['GT', null],
    ['IMPORTED 2009', null],
  ])('%s names %j', (text, mark) => expect(readImportMark(text, now)).toEqual(mark));
});

describe('the life of a firearm', () => {
  it('is put in order by date, and in the order of a life where a year alone is known', () => {
    const events = [
      event('transferred', '2010-02-03'),
      event('imported', '2009'),
      event('exported', '2009-05'),
      event('manufactured', '2009'),
    ];
    expect(inOrder(events).map(({ kind }) => kind)).toEqual(['manufactured', 'exported', 'imported', 'transferred']);
  });

  it('loses no entry and never puts one before another that was surely earlier', () => {
    const date = fc.oneof(
      fc.integer({ min: 1990, max: 2000 }).map(String),
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2000-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...LIFE_EVENT_KINDS), date), { maxLength: 8 }), (drawn) => {
        const events = drawn.map(([kind, on], index) => event(kind, on, String(index)));
        const ordered = inOrder(events);
        expect(ordered.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
        ordered.forEach((later, place) =>
          ordered.slice(0, place).forEach((earlier) => expect(surelyBefore(later.on, earlier.on)).toBe(false)),
        );
      }),
    );
  });

  it('raises no flag when it may have been so', () =>
    expect(
      flagsOf(
        [
          event('manufactured', '2009'),
          event('imported', '2009'),
          event('stolen', '2011'),
          event('found', '2012'),
          event('transferred', '2012'),
        ],
        2009,
        [2009],
      ),
    ).toEqual([]));

  it.each<[string, LifeEventFacts[], number | null, number[], unknown]>([
    [
      'an import before the year of manufacture',
      [event('imported', '2008-12-31')],
      2009,
      [],
      ['before-year-of-manufacture', 'imported 2008-12-31'],
    ],
    [
      'a transfer before manufacture',
      [event('manufactured', '2009'), event('transferred', '2008')],
      null,
      [],
      ['before-manufacture', 'transferred 2008'],
    ],
    [
      'two manufactures',
      [event('manufactured', '2009'), event('manufactured', '2010')],
      null,
      [],
      ['manufactured-twice', 'manufactured 2010'],
    ],
    [
      'a transfer while stolen',
      [event('stolen', '2010'), event('transferred', '2011')],
      null,
      [],
      ['changed-hands-while-missing', 'transferred 2011'],
    ],
    [
      'a transfer after destruction',
      [event('destroyed', '2010'), event('transferred', '2011')],
      null,
      [],
      ['after-destruction', 'transferred 2011'],
    ],
    ['a transfer that is yet to come', [event('transferred', '2026-03-02')], null, [], ['in-the-future', 'transferred 2026-03-02']],
    ['an import mark older than the firearm', [], 2010, [2009], ['import-mark-before-manufacture', null]],
  ])('flags %s', (_, events, made, marks, flag) => expect(flagsOf(events, made, marks)).toEqual([flag]));
});
