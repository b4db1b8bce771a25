import fc from 'fast-check';
import { makeKey, serialKey } from './serial-key';

describe('what requests about one firearm are found by', () => {
  it.each([
    ['GT-2009-1187', 'GT 20O9 II87'],
    ['31B-48627', '318-48627'],
    ['AB1234', 'АВ1234'],
    ['ΑΒ1234', 'AB1234'],
    ['s5s5', '5S5S'],
  ])('is the same for %s and %s', (one, other) => {
    expect(serialKey(one)).toBe(serialKey(other));
    expect(serialKey(one)).not.toBeNull();
  });

  it.each([
    ['GT-2009-1187', 'GT-2009-1137'],
    ['ABCD1', 'ABCD12'],
  ])('tells %s from %s', (one, other) => {
    expect(serialKey(one)).not.toBe(serialKey(other));
  });

  it.each([[null], [''], ['12'], ['AB?123'], ['AB*']])('is nothing where the number is %s: too little is known of it', (serial) => {
    expect(serialKey(serial)).toBeNull();
  });

  it('does not depend on case, blanks and strokes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,12}$/), (serial) => {
        expect(serialKey(serial.toLowerCase().split('').join(' - '))).toBe(serialKey(serial));
      }),
    );
  });

  it('names a maker without accents and punctuation', () => {
    expect(makeKey('Česká zbrojovka')).toBe(makeKey('CESKA-ZBROJOVKA'));
    expect(makeKey('  ')).toBeNull();
    expect(makeKey(null)).toBeNull();
  });
});
