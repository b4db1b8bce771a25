import fc from 'fast-check';
import { normaliseSerial } from '../serial/normalise';
import { serialAgreement } from '../serial/serial-differences';
import { ListedNumbers, type ListedFirearm } from './listed-numbers';
import { judgeRounds, judgeSighting, type Judgement } from './inspection.states';

const LIST: ListedFirearm[] = [
  { firearmId: 'first', serialNormalised: 'AB12345', makeNormalised: 'TAURUS' },
  { firearmId: 'second', serialNormalised: 'XY777', makeNormalised: 'TAURUS' },
  { firearmId: 'third', serialNormalised: 'XY777', makeNormalised: 'GLOCK' },
  { firearmId: 'fourth', serialNormalised: null, makeNormalised: 'TAURUS' },
];
const NUMBERS = new ListedNumbers(LIST);
const sighted = (
  serial: string,
  { make = null, seen = [], elsewhere = [] }: { make?: string | null; seen?: string[]; elsewhere?: string[] } = {},
): Judgement => judgeSighting({ serialNormalised: normaliseSerial(serial), makeNormalised: make }, NUMBERS, new Set(seen), elsewhere);

describe('a serial number read in an armoury', () => {
  it('is found when the list has exactly it', () => {
    expect(sighted('ab-12345')).toEqual({ outcome: 'FOUND', firearmId: 'first', resembles: [] });
  });

  it('is a finding when it is seen a second time: two weapons may bear it', () => {
    expect(sighted('AB12345', { seen: ['first'] })).toMatchObject({ outcome: 'SEEN_TWICE', firearmId: 'first' });
  });

  it('is told apart by its maker where two makers use it, and not guessed where nobody looked', () => {
    expect(sighted('XY777', { make: 'GLOCK' })).toMatchObject({ outcome: 'FOUND', firearmId: 'third' });
    expect(sighted('XY777')).toEqual({ outcome: 'AMBIGUOUS', firearmId: null, resembles: ['second', 'third'] });
    expect(sighted('XY777', { make: 'BERETTA' })).toMatchObject({ outcome: 'AMBIGUOUS', firearmId: null });
  });

  it('is in the wrong armoury when the records place it elsewhere', () => {
    expect(sighted('QQ1', { elsewhere: ['other'] })).toEqual({ outcome: 'WRONG_ARMOURY', firearmId: 'other', resembles: [] });
    expect(sighted('QQ1', { elsewhere: ['one', 'two'] })).toEqual({ outcome: 'WRONG_ARMOURY', firearmId: null, resembles: ['one', 'two'] });
  });

  it('that differs by a look-alike is said to differ, with the weapon it may be, and finds nothing', () => {
    expect(sighted('A812345')).toEqual({ outcome: 'SERIAL_DIFFERS', firearmId: null, resembles: ['first'] });
    expect(sighted('A812345', { seen: ['first'] })).toMatchObject({ outcome: 'EXTRA', resembles: [] });
  });

  it('is extra when nothing recorded is like it', () => {
    expect(sighted('ZZZZ99999')).toEqual({ outcome: 'EXTRA', firearmId: null, resembles: [] });
  });

  it('finds a listed weapon only by its own number, whatever is read', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), (text) => {
        const read = normaliseSerial(text);
        const { outcome, firearmId } = judgeSighting({ serialNormalised: read, makeNormalised: null }, NUMBERS, new Set(), []);
        if (outcome === 'FOUND') expect(LIST.find((listed) => listed.firearmId === firearmId)?.serialNormalised).toBe(read);
        else expect(firearmId).toBeNull();
      }),
    );
  });
});

describe('the numbers of a list', () => {
  it('lose nothing by the look at the characters that spares the comparison place by place', () => {
    const letters = fc.constantFrom(...'AB80OI1L5S2Z3KX?*');
    const serial = fc.string({ unit: letters, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(serial, fc.array(serial, { minLength: 1, maxLength: 6 }), fc.nat(7), letters, (read, serials, place, letter) => {
        // One of them a letter away from what was read, so that likeness is no accident.
        const all = [...serials, read.slice(0, place) + letter + read.slice(place + 1)].map(normaliseSerial);
        const list = all.map((serialNormalised, index) => ({ firearmId: String(index), serialNormalised, makeNormalised: '' }));
        const like = list
          .filter(({ serialNormalised }) => serialAgreement(read, serialNormalised) !== null)
          .map(({ firearmId }) => firearmId);
        expect(new ListedNumbers(list).near(read, new Set(), all.length).sort()).toEqual(like.sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('a count of rounds', () => {
  it('agrees only when it is what is listed, and a calibre that nobody counted is no zero', () => {
    expect(judgeRounds({ calibre: '9x19', listed: 100, counted: 100 })).toBeNull();
    expect(judgeRounds({ calibre: '9x19', listed: 100, counted: 99 })).toBe('ROUNDS_DIFFER');
    expect(judgeRounds({ calibre: '9x19', listed: null, counted: 5 })).toBe('ROUNDS_DIFFER');
    expect(judgeRounds({ calibre: '9x19', listed: 0, counted: null })).toBe('ROUNDS_NOT_COUNTED');
  });
});
