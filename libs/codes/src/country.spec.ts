import {
  canonicalCountryCode,
  countryInYear,
  countryName,
  COUNTRY_CODES,
  FORMER_COUNTRIES,
  isCountryCode,
  isPresentCountryCode,
  PRESENT_COUNTRY_CODES,
  withdrawnIn,
} from './country';

describe('country codes', () => {
  it('lists the 249 states and territories of ISO 3166-1, each once and each with a name', () => {
    expect(PRESENT_COUNTRY_CODES).toHaveLength(249);
    expect(new Set(PRESENT_COUNTRY_CODES).size).toBe(249);
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect(PRESENT_COUNTRY_CODES.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it('lists the 31 former states of ISO 3166-3', () => expect(Object.keys(FORMER_COUNTRIES)).toHaveLength(31));

  it.each(['YUCS', 'YU', 'SUHH', 'SU', 'DD', 'CSHH', 'CSXX'])('%s, stamped on old weapons, is accepted', (code) => {
    expect(isCountryCode(code)).toBe(true);
    expect(isPresentCountryCode(code)).toBe(false);
  });

  it('refuses CS, which has meant two different states', () => expect(isCountryCode('CS')).toBe(false));

  it.each(['XX', 'UK', 'gt', '', 'GTM', 'ZZ', ' GT'])('refuses %p', (code) => expect(isCountryCode(code)).toBe(false));

  it('reads SK as Slovakia, not as the former Sikkim', () => {
    expect(canonicalCountryCode('SK')).toBe('SK');
    expect(countryName('SK')).toBe('Slovakia');
  });

  it('gives one spelling for one state', () => {
    expect(canonicalCountryCode('YU')).toBe('YUCS');
    expect(canonicalCountryCode('YUCS')).toBe('YUCS');
    expect(COUNTRY_CODES.map(canonicalCountryCode)).not.toContain(null);
  });

  it('names a state in the reader’s language', () => {
    expect(countryName('GT', 'es')).toBe('Guatemala');
    expect(countryName('TT', 'es')).toBe('Trinidad y Tobago');
    expect(countryName('YU')).toBe('Yugoslavia');
  });

  it.each([
    ['CS', 1968, 'CSHH'],
    ['CS', 1993, 'CSHH'],
    ['CS', 1994, null],
    ['CS', 2002, null],
    ['CS', 2003, 'CSXX'],
    ['CS', 2006, 'CSXX'],
    ['CS', 2007, null],
    ['CS', null, null],
    ['YU', 1985, 'YUCS'],
    ['SK', 1974, 'SK'],
    ['XX', 1974, null],
  ])('reads %s of %p as %p', (code, year, state) => expect(countryInYear(code, year)).toBe(state));

  it('knows the year in which every former state ended, and none of a state of today', () => {
    for (const code of Object.keys(FORMER_COUNTRIES)) expect(withdrawnIn(code)).toBeGreaterThan(1974);
    expect(withdrawnIn('SU')).toBe(1992);
    expect(PRESENT_COUNTRY_CODES.filter((code) => withdrawnIn(code) !== null)).toEqual([]);
  });
});
