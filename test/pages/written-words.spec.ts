import fc from 'fast-check';
import { stated } from '../../apps/web/src/api/stated';
import { differingStretch } from '../../apps/web/src/pages/tracing/differing-stretch';

describe('what a form states', () => {
  it('leaves out what nobody wrote, and trims the rest', () => {
    expect(stated({ place: '  San Ignacio ', why: '   ', year: null, count: 0, sealed: false })).toEqual({
      place: 'San Ignacio',
      count: 0,
      sealed: false,
    });
  });

  it('looks into lists and parts', () => {
    expect(stated({ firearm: { serial: '', make: 'Ruger' }, marks: [{ text: 'GT 2009', country: '' }] })).toEqual({
      firearm: { make: 'Ruger' },
      marks: [{ text: 'GT 2009' }],
    });
  });
});

describe('the difference between an observed and a recorded serial', () => {
  it('is the misread character alone', () => {
    expect(differingStretch('31B-48627', '318-48627')).toEqual(['31', 'B', '-48627']);
  });

  it('is nothing when both are the same', () => {
    expect(differingStretch('A1', 'A1')).toEqual(['A1', '', '']);
  });

  it('never changes a character of the recorded serial, and what stands around it is in the observed one too', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (recorded, observed) => {
        const [before, differing, after] = differingStretch(recorded, observed);
        expect(before + differing + after).toBe(recorded);
        expect(observed.startsWith(before) && observed.endsWith(after) && before.length + after.length <= observed.length).toBe(true);
      }),
    );
  });
});
