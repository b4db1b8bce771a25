import { percentile, SMALLEST_CELL, withoutSmallCells } from '@headstamp/codes';
import * as fc from 'fast-check';
import { figuresOf, originEstablished, type CountedRequest } from './figures';

const DAY = 86_400_000;
let count = 0;
const SUBMITTED = new Date('2026-01-01T00:00:00Z');
const aRequest = (more: Partial<CountedRequest> = {}): CountedRequest => {
  count += 1;
  return {
    ...{ id: `request-${count}`, rootId: null, ourPart: 'requester', serialKey: `SERIAL${count}`, makeKey: 'GLOCK', make: 'Glock' },
    ...{
      disposition: 'SEIZED',
      recoveredOn: '2026-01-01',
      recoveredIn: 'BZ',
      submittedAt: SUBMITTED,
      dueAt: new Date(SUBMITTED.getTime() + 10 * DAY),
    },
    ...{ answeredAt: null, outcome: null, refusalGround: null, answerCounted: true, endState: null, chain: [], rowsNotCounted: 0 },
    ...more,
  };
};
const bought = (acquiredOn: string, country = 'GT'): CountedRequest['chain'] => [
  { sequence: 1, actor: 'FIRST_PURCHASER', name: 'Somebody', licence: null, country, acquiredOn, disposedOn: null, document: null },
];
const anAnswer = (days: number, more: Partial<CountedRequest> = {}): CountedRequest =>
  aRequest({
    ...{
      answeredAt: new Date(SUBMITTED.getTime() + days * DAY),
      outcome: 'answered',
      endState: 'TRACED_FIRST_PURCHASER',
      chain: bought('2025-12-01'),
    },
    ...more,
  });
const many = (times: number, of: () => CountedRequest): CountedRequest[] => Array.from({ length: times }, of);

describe('a percentile', () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[3, 1, 2, 4], 0.5, 2],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
  ])('of %p at %p is %p', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it('is one of the values, and at least that share of them is not above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const found = percentile(values, share) ?? NaN;
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * values.length);
      }),
    );
  });
});

describe('small cells', () => {
  const someCells = fc
    .array(fc.nat(12), { maxLength: 8 })
    .map((counts) => counts.map((size, at) => ({ label: `cell ${at}`, count: size })));

  it('are never shown, nor to be told from the total', () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const shown = withoutSmallCells(cells);
        for (const { count: size } of shown) expect(size === null || size === 0 || size >= SMALLEST_CELL).toBe(true);
        const hidden = shown.filter(({ count: size }) => size === null).length;
        const others = cells.filter(({ count: size }) => size > 0).length;
        expect(hidden === 1 && others > 1).toBe(false);
      }),
    );
  });

  it('take nothing away from tables that have none', () => {
    const cells = [
      { label: 'a', count: 5 },
      { label: 'b', count: 0 },
    ];
    expect(withoutSmallCells(cells)).toEqual(cells);
  });
});

describe('figures', () => {
  it('measure the time to an answer, and say how many have none', () => {
    const figures = figuresOf([
      ...[1, 2, 3, 4, 20].map((days) => anAnswer(days)),
      aRequest(),
      aRequest({ outcome: 'delayed', answeredAt: SUBMITTED }),
    ]);
    expect(figures).toMatchObject({
      requests: 7,
      answered: 5,
      answeredInTime: 4,
      turnaround: { p50Days: 3, p90Days: 20, answers: 5, notAnswered: 2 },
    });
    expect(figuresOf([anAnswer(1)]).turnaround).toMatchObject({ p50Days: null, answers: 1 });
  });

  it('count outcomes, end states and grounds of refusal', () => {
    const figures = figuresOf([
      ...many(6, () => anAnswer(1)),
      aRequest({ outcome: 'refused', refusalGround: 'NATIONAL_SECURITY' }),
      aRequest({ outcome: 'no_record' }),
    ]);
    expect(figures.outcomes).toEqual([
      { label: 'answered', count: 6 },
      { label: 'no_record', count: 1 },
      { label: 'refused', count: 1 },
    ]);
    expect(figures.endStates.cells).toEqual([{ label: 'TRACED_FIRST_PURCHASER', count: 6 }]);
    expect(figures.refusalGrounds).toEqual([{ label: 'NATIONAL_SECURITY', count: 1 }]);
  });

  it('spread times to crime over their bands, and leave out what may lie in two', () => {
    const figures = figuresOf([
      ...many(5, () => anAnswer(1, { chain: bought('2025-12-01') })),
      ...many(6, () => anAnswer(1, { chain: bought('2020-01-01') })),
      anAnswer(1, { chain: bought('2025') }),
      anAnswer(1, { chain: [] }),
    ]);
    expect(figures.timeToCrime).toEqual({
      cells: [
        ...[
          { label: 'LT_3M', count: 5 },
          { label: 'M3_7', count: 0 },
          { label: 'M7_12', count: 0 },
        ],
        ...[
          { label: 'Y1_2', count: 0 },
          { label: 'Y2_3', count: 0 },
          { label: 'GE_3Y', count: 6 },
        ],
      ],
      lacking: 2,
      notCounted: 0,
      suppressed: 0,
    });
  });

  it('leave out what must not be counted, and say how much that is', () => {
    const figures = figuresOf([
      ...many(6, () => anAnswer(1)),
      ...many(2, () => anAnswer(1, { answerCounted: false, endState: null, chain: [], rowsNotCounted: 1 })),
      anAnswer(1, { chain: [], rowsNotCounted: 1 }),
    ]);
    expect(figures.endStates).toMatchObject({ cells: [{ count: 7 }], notCounted: 2 });
    expect(figures.timeToCrime).toMatchObject({ notCounted: 3, lacking: 0 });
    expect(figures.routes).toMatchObject({ cells: [{ label: 'GT > BZ', count: 6 }], notCounted: 3 });
    // That there was an answer is our own fact, whatever it says.
    expect(figures.answered).toBe(9);
  });

  it('name the ten most frequent makes, the others together, and no route of a few', () => {
    const makes = Array.from({ length: 12 }, (_, at) =>
      many(20 - at, () => aRequest({ makeKey: `MAKE${String(at).padStart(2, '0')}` })),
    ).flat();
    const { cells, lacking } = figuresOf([...makes, aRequest({ makeKey: null })]).makes;
    expect(cells).toHaveLength(11);
    expect([cells[0], cells[10], lacking]).toEqual([{ label: 'MAKE00', count: 20 }, { label: 'OTHERS', count: 19 }, 1]);
    const routes = [
      ...many(9, () => anAnswer(1)),
      ...many(7, () => anAnswer(1, { chain: bought('2020', 'MX') })),
      anAnswer(1, { chain: bought('2020', 'US') }),
    ];
    expect(figuresOf(routes).routes).toMatchObject({
      cells: [
        { label: 'GT > BZ', count: 9 },
        { label: 'MX > BZ', count: null },
        { label: 'US > BZ', count: null },
      ],
      suppressed: 2,
    });
  });

  it('count each seized weapon once, and its origin as established only where a trace says so', () => {
    const root = anAnswer(1, { endState: 'TOO_OLD', chain: [] });
    const sub = anAnswer(1, { rootId: root.id, serialKey: root.serialKey });
    const again = anAnswer(1, { serialKey: root.serialKey });
    const open = aRequest({ disposition: 'SURRENDERED' });
    const abroad = anAnswer(1, { ourPart: 'addressee' });
    expect(figuresOf([root, sub, again, open, abroad, aRequest({ disposition: null })]).seizures).toEqual({
      ...{ seizedFoundSurrendered: 2, originEstablished: 1, percent: 50, lackingDisposition: 1 },
    });
    expect(originEstablished({ endState: 'TOO_OLD', chain: bought('2020') })).toBe(false);
    expect(originEstablished({ endState: 'TRACED_FIRST_PURCHASER', chain: [] })).toBe(false);
  });
});
