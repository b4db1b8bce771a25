import fc from 'fast-check';
import { readImportMark } from './import-mark';
import { impossibilities, inOrder, LIFE_CYCLE_FLAGS, LIFE_CYCLE_RULES, LIFE_EVENT_KINDS, openLoss, type MarkFacts, type LifeEventFacts, type LifeEventKind } from './life-cycle.states';
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
    ['YU 85', { country: 'YUCS', year: 1985 }],
    ['CS 1992', { country: 'CSHH', year: 1992 }],
    ['CS 04', { country: 'CSXX', year: 2004 }],
    ['CS 1999', null],
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
    ['a second destruction', [event('destroyed', '2010'), event('destroyed', '2011')], null, [], ['destroyed-twice', 'destroyed 2011']],
    [
      'a transfer to a security company while lost',
      [event('lost', '2010'), event('issued-to-security-company', '2011')],
      null,
      [],
      ['changed-hands-while-missing', 'issued-to-security-company 2011'],
    ],
    [
      'two exports from one country without a way back',
      [{ ...event('exported', '2010'), country: 'GT' }, { ...event('exported', '2012'), country: 'GT' }],
      null,
      [],
      ['exported-twice', 'exported 2012'],
    ],
    [
      'state stock entered twice',
      [event('taken-into-state-stock', '2010'), event('taken-into-state-stock', '2012')],
      null,
      [],
      ['into-stock-twice', 'taken-into-state-stock 2012'],
    ],
    [
      'state stock left twice',
      [event('released-from-state-stock', '2010'), event('released-from-state-stock', '2012')],
      null,
      [],
      ['out-of-stock-twice', 'released-from-state-stock 2012'],
    ],
    [
      'a transfer by a holder who did not have it',
      [{ ...event('imported', '2010'), holderId: 'a' }, { ...event('transferred', '2012'), fromHolderId: 'b' }],
      null,
      [],
      ['given-by-another-holder', 'transferred 2012'],
    ],
    [
      'an export from a state that no longer existed',
      [{ ...event('exported', '2010'), country: 'YUCS' }],
      null,
      [],
      ['country-no-longer-existed', 'exported 2010'],
    ],
  ])('flags %s', (_, events, made, marks, flag) => expect(flagsOf(events, made, marks)).toEqual([flag]));

  it('flags a mark put on after the destruction, and a state that had gone when it marked or made the firearm', () => {
    const flags = impossibilities(
      {
        ...{ yearOfManufacture: 2005, countryOfManufacture: 'CSHH', events: [event('destroyed', '2010')] },
        marks: [
          { id: 'late', kind: 'CONFISCATION', country: null, year: 2011 },
          { id: 'gone', kind: 'PROOF', country: 'DDDE', year: 2006 },
          { id: 'fine', kind: 'PROOF', country: 'CSXX', year: 2006 },
        ],
      },
      TODAY,
    );
    expect(flags.map(({ code, markId }) => [code, markId])).toEqual([
      ['mark-after-destruction', 'late'],
      ['country-no-longer-existed', 'gone'],
      ['country-no-longer-existed', null],
    ]);
  });

  it.each<[string, LifeEventFacts[]]>([
    ['an export, a way back that nobody dated well, and another export', [{ ...event('exported', '2010'), country: 'GT' }, { ...event('imported', '2010'), country: 'GT' }, { ...event('exported', '2012'), country: 'GT' }]],
    ['two exports from two countries', [{ ...event('exported', '2010'), country: 'US' }, { ...event('exported', '2012'), country: 'GT' }]],
    ['stock entered, left and entered', [event('taken-into-state-stock', '2010'), event('released-from-state-stock', '2011'), event('taken-into-state-stock', '2012')]],
    ['stock entered, lost, found and entered', [event('taken-into-state-stock', '2010'), event('stolen', '2011'), event('recovered', '2011-06'), event('taken-into-state-stock', '2012')]],
    ['a holder between, of whom nothing is known', [{ ...event('imported', '2010'), holderId: 'a' }, event('transferred', '2011'), { ...event('transferred', '2012'), fromHolderId: 'b' }]],
    ['a transfer by the holder who had it', [{ ...event('imported', '2010'), holderId: 'a' }, { ...event('transferred', '2012'), fromHolderId: 'a', holderId: 'b' }]],
    ['a surrender between a theft and a transfer', [event('stolen', '2010'), event('surrendered', '2011'), event('transferred', '2012')]],
  ])('raises no flag for %s', (_, events) => expect(flagsOf(events)).toEqual([]));

  /** A life that can have been: made, handed on with growing dates by whoever had it, lost and found in between, destroyed in the end. */
  const possibleLife = fc
    .array(fc.tuple(fc.constantFrom('transferred', 'stock', 'company', 'missing'), fc.integer({ min: 1, max: 400 })), { maxLength: 8 })
    .chain((moves) => fc.boolean().map((destroyed) => ({ moves, destroyed })))
    .map(({ moves, destroyed }) => {
      let day = Date.UTC(1990, 0, 1);
      let holder = 0;
      const events: LifeEventFacts[] = [];
      const add = (kind: LifeEventKind, hands: Partial<LifeEventFacts> = {}): void => {
        const on = new Date(day).toISOString().slice(0, 10);
        events.push({ id: String(events.length), kind, on, ...hands });
      };
      const pass = (kind: LifeEventKind): void => add(kind, { fromHolderId: String(holder), holderId: String(++holder) });
      add('manufactured', { holderId: '0' });
      for (const [move, days] of moves) {
        day += days * 86_400_000;
        if (move === 'transferred') pass('transferred');
        else if (move === 'company') pass('issued-to-security-company');
        else {
          pass(move === 'stock' ? 'taken-into-state-stock' : 'transferred');
          day += 86_400_000;
          if (move === 'stock') pass('released-from-state-stock');
          else {
            add('stolen');
            day += 86_400_000;
            add('recovered');
          }
        }
      }
      day += 86_400_000;
      if (destroyed) add('destroyed');
      return events;
    });

  it('flags nothing in a life that can have been, in whatever order it was entered, nor when days are forgotten', () => {
    fc.assert(
      fc.property(possibleLife, fc.infiniteStream(fc.constantFrom(4, 7, 10)), fc.infiniteStream(fc.nat()), (life, lengths, order) => {
        const entered = life
          .map((each) => ({ each: { ...each, on: each.on.slice(0, lengths.next().value as number) }, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const ordered = inOrder(life);
        const whole = impossibilities({ yearOfManufacture: 1990, countryOfManufacture: 'US', events: ordered, marks: [] }, '2100-01-01');
        const vague = impossibilities({ yearOfManufacture: 1990, countryOfManufacture: 'US', events: inOrder(entered), marks: [] }, '2100-01-01');
        expect(whole).toEqual([]);
        expect(vague).toEqual([]);
      }),
    );
  });

  it('is not asked about in vain: what happens after a destruction is flagged in every life', () => {
    fc.assert(
      fc.property(possibleLife, fc.constantFrom(...LIFE_EVENT_KINDS), (life, kind) => {
        const last = life.at(-1)?.on ?? '1990-01-01';
        const later = String(Number(last.slice(0, 4)) + 1);
        const events = inOrder([...life.filter((each) => each.kind !== 'destroyed'), event('destroyed', last, 'end'), event(kind, later, 'late')]);
        const flags = impossibilities({ yearOfManufacture: null, countryOfManufacture: null, events, marks: [] }, '2100-01-01');
        expect(flags.filter(({ lifeEventId }) => lifeEventId === 'late').map(({ code }) => code)).toContainEqual(
          expect.stringMatching(/^(after-destruction|destroyed-twice)$/),
        );
      }),
    );
  });

  it('names the rule of every flag', () => {
    for (const code of LIFE_CYCLE_FLAGS) expect(LIFE_CYCLE_RULES[code]).toMatch(/^[A-Z].{15,}[^.]$/);
  });

  it('is missing after a loss, until it comes back or is destroyed', () => {
    const lost = event('stolen', '2010');
    expect(openLoss([lost])).toBe(lost);
    expect(openLoss([lost, event('transferred', '2011')])).toBe(lost);
    for (const back of ['recovered', 'seized', 'surrendered', 'found', 'destroyed'] as const) expect(openLoss([lost, event(back, '2011')])).toBeNull();
    const again = event('lost', '2012');
    expect(openLoss([lost, event('found', '2011'), again])).toBe(again);
  });
});
