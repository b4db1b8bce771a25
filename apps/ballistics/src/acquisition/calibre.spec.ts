import fc from 'fast-check';
import { normalisedCalibre } from './calibre';

describe('calibre', () => {
  it.each([
    ['9 mm Luger', '9x19'],
    ['9×19mm', '9 mm Parabellum'],
    ['.40 S&W', '40 sw'],
    ['7,62x39', '7.62 x 39 mm'],
    ['.380 ACP', '9 mm Kurz'],
    ['.38 Special', '38 SPL'],
  ])('takes %s and %s for the same cartridge', (one, other) => {
    expect(normalisedCalibre(one)).toBe(normalisedCalibre(other));
  });

  it.each([
    ['9 mm Luger', '9 mm Makarov'],
    ['.38 Special', '.357 Magnum'],
    ['7.62x39', '7.62x25'],
    ['.380 ACP', '.32 ACP'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normalisedCalibre(one)).not.toBe(normalisedCalibre(other));
  });

  it('does not depend on blanks, case or punctuation, for any name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,12}$/), fc.array(fc.constantFrom(' ', '.', '-', '/')), (name, between) => {
        const spread = Array.from(name)
          .flatMap((letter, i) => [between[i] ?? '', letter])
          .join('');
        return normalisedCalibre(spread.toUpperCase()) === normalisedCalibre(name);
      }),
    );
  });
});
