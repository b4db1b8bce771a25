import type { FirearmAsObserved } from '@headstamp/exchange';
import { judge, type RecordedFirearm } from './candidate';
import { chainOf, type ChainEvent } from './chain';
import { namesAgree, normaliseCalibre } from './description';

const NOW = new Date('2026-03-01T00:00:00Z');

const observed = (changed: Partial<FirearmAsObserved> = {}): FirearmAsObserved => ({
  serial: 'TKR81427',
  serialState: 'COMPLETE',
  make: 'Taurus',
  model: 'PT 92',
  type: 'P',
  calibre: '9 mm Luger',
  countryOfOrigin: 'BR',
  marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 }],
  ...changed,
});

const record = (changed: Partial<RecordedFirearm> = {}): RecordedFirearm => ({
  id: 'record',
  serialObserved: 'TKRB1427',
  barrelSerialObserved: null,
  make: 'Forjas Taurus S.A.',
  model: 'PT92 AF',
  type: 'P',
  calibre: '9x19',
  countryOfManufacture: 'BR',
  marks: [{ kind: 'IMPORT', text: 'GT 2009', country: null, year: null }],
  ...changed,
});

describe('the description of a firearm', () => {
  it.each(['9 mm Luger', '9x19', '9×19 mm', '9 mm Parabellum', '9MM PARA', 'cal. 9x19'])('%s is one calibre', (text) =>
    expect(normaliseCalibre(text)).toBe('9X19'),
  );
  it.each([
    ['.45 ACP', '45 Auto'],
    ['.380 ACP', '9 mm kurz'],
    ['.40 S&W', '10x22'],
    ['.38 Spl', '38 Special'],
  ])('%s and %s are one calibre', (a, b) => expect(normaliseCalibre(a)).toBe(normaliseCalibre(b)));
  it('tells calibres apart', () => expect(normaliseCalibre('9x18')).not.toBe(normaliseCalibre('9x19')));
  it('takes a maker’s short name for its full one, and no other maker’s', () => {
    expect(namesAgree('Taurus', 'Forjas Taurus S.A.')).toBe(true);
    expect(namesAgree('Beretta', 'Taurus')).toBe(false);
  });
});

describe('a record compared with what was observed', () => {
  it('says what agrees and shows each difference with its reason', () => {
    expect(judge(observed(), record(), NOW)).toEqual({
      distance: 0.3,
      misreadings: 0,
      agrees: ['make', 'model', 'calibre', 'type', 'countryOfManufacture', 'importMark'],
      differs: [{ field: 'serial', observed: 'TKR81427', recorded: 'TKRB1427', reason: 'look-alike 8/B at position 4' }],
    });
  });

  it('is nearer the more of it agrees', () => {
    const distance = (changed: Partial<RecordedFirearm>): number => judge(observed(), record(changed), NOW)?.distance ?? Infinity;
    expect(distance({ serialObserved: 'TKR81427' })).toBeLessThan(distance({}));
    expect(distance({})).toBeLessThan(distance({ calibre: '.40 S&W' }));
    expect(distance({ calibre: '.40 S&W' })).toBeLessThan(distance({ calibre: '.40 S&W', model: '24/7' }));
  });

  it('shows a wrong description beside the very same serial number: the maker may have been mistaken', () => {
    const likely = judge(observed({ make: 'Beretta' }), record({ serialObserved: 'TKR81427' }), NOW);
    expect(likely?.differs).toEqual([{ field: 'make', observed: 'Beretta', recorded: 'Forjas Taurus S.A.', reason: 'another maker' }]);
  });

  it('is not proposed when the number is misread and the maker is another one besides', () =>
    expect(judge(observed({ make: 'Beretta' }), record({ serialObserved: 'TKR81K27' }), NOW)).toBeNull());

  it('is found by the number on its barrel, which was read as the serial number', () => {
    const likely = judge(observed({ serial: '991234' }), record({ barrelSerialObserved: '991234' }), NOW);
    expect(likely?.agrees).toContain('barrelSerial');
    expect(likely?.differs[0]?.reason).toBe('observed as the serial number, recorded on the barrel');
  });

  it('is found by a number among the marks when the serial number was removed', () => {
    const marks = [{ kind: 'OTHER', part: 'BARREL', text: 'TKRB1427', country: null, year: null }] as const;
    const likely = judge(observed({ serial: null, serialState: 'OBLITERATED', marks }), record(), NOW);
    expect(likely?.differs[0]?.reason).toBe('observed among the marks, recorded as the serial number');
  });

  it('names another year of import, and an import mark that is not recorded', () => {
    const reason = (marks: RecordedFirearm['marks']) =>
      judge(observed(), record({ marks }), NOW)?.differs.find(({ field }) => field === 'importMark')?.reason;
    expect(reason([{ kind: 'IMPORT', text: 'GT 2011', country: null, year: null }])).toBe('another year of import');
    expect(reason([{ kind: 'IMPORT', text: 'HN 2009', country: null, year: null }])).toBe('another import mark');
    expect(reason([])).toBe('no import mark recorded');
  });
});

describe('the chain of hands', () => {
  const holder = (name: string, country: string, licence: string | null = null) => ({ id: name, name, licence, country });
  const event = (changed: Partial<ChainEvent> & Pick<ChainEvent, 'kind' | 'on'>): ChainEvent => ({
    ...{ id: `${changed.kind} ${changed.on}`, actor: null, holder: null, document: null, country: null },
    ...changed,
  });

  it('runs from maker to last holder, each giving it away when the next takes it', () => {
    const rows = chainOf([
      event({ kind: 'manufactured', on: '2008', actor: 'MANUFACTURER', holder: holder('Taurus', 'BR') }),
      event({ kind: 'exported', on: '2009-02', actor: 'EXPORTER', holder: holder('Taurus', 'BR'), document: 'EX 12' }),
      event({ kind: 'imported', on: '2009-03-10', actor: 'IMPORTER', holder: holder('Armas GT', 'GT', 'IMP-1') }),
      event({ kind: 'transferred', on: '2009-06-01', actor: 'FIRST_PURCHASER', holder: holder('A person', 'GT') }),
    ]);
    expect(rows).toEqual([
      {
        sequence: 1,
        actor: 'MANUFACTURER',
        name: 'Taurus',
        licence: null,
        country: 'BR',
        acquiredOn: '2008',
        disposedOn: '2009-02',
        document: 'EX 12',
      },
      {
        sequence: 2,
        actor: 'IMPORTER',
        name: 'Armas GT',
        licence: 'IMP-1',
        country: 'GT',
        acquiredOn: '2009-03-10',
        disposedOn: '2009-06-01',
        document: null,
      },
      {
        sequence: 3,
        actor: 'FIRST_PURCHASER',
        name: 'A person',
        licence: null,
        country: 'GT',
        acquiredOn: '2009-06-01',
        disposedOn: null,
        document: null,
      },
    ]);
  });

  it('ends the hand from which the firearm was stolen, and says so with its papers', () => {
    const [row] = chainOf([
      event({ kind: 'transferred', on: '2009-06-01', actor: 'FIRST_PURCHASER', holder: holder('A person', 'GT'), document: 'F-1' }),
      event({ kind: 'stolen', on: '2011-05-03', document: 'report 88' }),
    ]);
    expect(row).toMatchObject({ disposedOn: '2011-05-03', document: 'F-1; stolen 2011-05-03; report 88' });
  });

  it('ends with destruction', () => {
    const rows = chainOf([
      event({ kind: 'transferred', on: '2009', holder: holder('A', 'GT') }),
      event({ kind: 'destroyed', on: '2015', country: 'GT' }),
    ]);
    expect(rows.map(({ actor, disposedOn }) => [actor, disposedOn])).toEqual([
      ['LATER_HOLDER', '2015'],
      ['DESTROYED', null],
    ]);
  });

  it('is empty when nothing of its life is recorded', () => expect(chainOf([])).toEqual([]));
});
