import { CHAIN_ACTORS, type ChainActor } from '@headstamp/codes';
import type { ChainRow } from '@headstamp/exchange';
import fc from 'fast-check';
import { daysOf } from './partial-date';
import { bandOf, TIME_TO_CRIME_BANDS, timeToCrime } from './time-to-crime';

const row = (sequence: number, actor: ChainActor, acquiredOn: string | null, disposedOn: string | null = null): ChainRow => ({
  sequence,
  actor,
  name: 'a name',
  licence: null,
  country: 'GT',
  acquiredOn,
  disposedOn,
  document: null,
});

const aDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const aVagueDate = fc.tuple(aDate, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('a date that may be vague', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s stands for the days from %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual({ earliest: Date.parse(first) / 86_400_000, latest: Date.parse(last) / 86_400_000 });
  });

  it.each(['2023-02-29', '2024-13', '2024-00', '2024-04-31', '2024-04-00', '24', '0000', '2024-4-1', '2024-04-01T00:00', 'soon', ''])(
    '%p is no date',
    (text) => {
      expect(daysOf(text)).toBeNull();
    },
  );
});

describe('time to crime', () => {
  it('counts the days from the first purchaser’s acquisition to the recovery', () => {
    const chain = [row(1, 'MANUFACTURER', '2008'), row(2, 'RETAILER', '2009-05-01', '2010-01-10'), row(3, 'FIRST_PURCHASER', '2010-01-15')];
    expect(timeToCrime(chain, '2011-01-15')).toEqual({
      known: true,
      minDays: 365,
      maxDays: 365,
      shortestBand: 'Y1_2',
      longestBand: 'Y1_2',
      countedFrom: 'first-purchaser-acquired',
    });
  });

  it('counts from the last retailer’s transfer when the purchaser’s date was withheld or is unknown', () => {
    const retailers = [row(2, 'RETAILER', '2009', '2009-06-30'), row(4, 'RETAILER', '2010', '2010-06-30')];
    for (const chain of [retailers, [...retailers, row(5, 'FIRST_PURCHASER', null)]]) {
      expect(timeToCrime(chain, '2010-07-01')).toMatchObject({
        minDays: 1,
        maxDays: 1,
        shortestBand: 'LT_3M',
        countedFrom: 'last-retail-transfer',
      });
    }
  });

  it('gives an interval where only the year of the sale is known', () => {
    expect(timeToCrime([row(1, 'FIRST_PURCHASER', '2010')], '2012-01-01')).toMatchObject({
      minDays: 366,
      maxDays: 730,
      shortestBand: 'Y1_2',
      longestBand: 'Y2_3',
    });
    expect(timeToCrime([row(1, 'FIRST_PURCHASER', '2010')], '2010-06-01')).toMatchObject({ minDays: 0, maxDays: 151 });
  });

  it('says why it is unknown instead of guessing', () => {
    expect(timeToCrime([row(1, 'WHOLESALER', '2009', '2010')], '2012-01-01')).toEqual({ known: false, because: 'no-date-of-sale' });
    expect(timeToCrime([row(1, 'FIRST_PURCHASER', '2010')], null)).toEqual({ known: false, because: 'no-date-of-recovery' });
    expect(timeToCrime([row(1, 'FIRST_PURCHASER', '2010')], '2009-12-31')).toEqual({ known: false, because: 'recovered-before-sale' });
  });

  it.each([
    [0, 'LT_3M'],
    [91, 'LT_3M'],
    [92, 'M3_7'],
    [212, 'M3_7'],
    [213, 'M7_12'],
    [364, 'M7_12'],
    [365, 'Y1_2'],
    [729, 'Y1_2'],
    [730, 'Y2_3'],
    [1_094, 'Y2_3'],
    [1_095, 'GE_3Y'],
    [40_000, 'GE_3Y'],
  ] as const)('puts %d days into %s', (days, band) => expect(bandOf(days)).toBe(band));

  it('holds the true number of days whatever part of the dates is known', () => {
    fc.assert(
      fc.property(aDate, aDate, fc.constantFrom(4, 7, 10), fc.constantFrom(4, 7, 10), (sold, recovered, soldKnown, recoveredKnown) => {
        fc.pre(sold <= recovered);
        const days = (Date.parse(recovered) - Date.parse(sold)) / 86_400_000;
        const time = timeToCrime([row(1, 'FIRST_PURCHASER', sold.slice(0, soldKnown))], recovered.slice(0, recoveredKnown));
        if (!time.known) throw new Error('unknown');
        expect(time.minDays).toBeLessThanOrEqual(days);
        expect(time.maxDays).toBeGreaterThanOrEqual(days);
        if (soldKnown === 10 && recoveredKnown === 10) expect([time.minDays, time.maxDays]).toEqual([days, days]);
        expect(TIME_TO_CRIME_BANDS.indexOf(time.shortestBand)).toBeLessThanOrEqual(TIME_TO_CRIME_BANDS.indexOf(time.longestBand));
      }),
    );
  });

  it('is never negative and does not depend on the order in which the rows came', () => {
    const aRow = fc.tuple(fc.constantFrom(...CHAIN_ACTORS), fc.option(aVagueDate, { nil: null }), fc.option(aVagueDate, { nil: null }));
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 6 }), aVagueDate, (rows, recovered) => {
        const chain = rows.map(([actor, acquired, disposed], at) => row(at + 1, actor, acquired, disposed));
        const time = timeToCrime(chain, recovered);
        expect(timeToCrime([...chain].reverse(), recovered)).toEqual(time);
        if (time.known) expect(time.minDays).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
