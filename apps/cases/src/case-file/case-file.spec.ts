import { caseReference } from './case-file.states';

describe('case reference', () => {
  it.each([
    ['BZ', 2026, 1, 'BZ-2026-0001'],
    ['GT', 1999, 9_999, 'GT-1999-9999'],
    ['GT', 1999, 10_000, 'GT-1999-10000'],
  ])('of %s in %d, number %d, is %4$s', (country, year, number, reference) => expect(caseReference(country, year, number)).toBe(reference));
});
