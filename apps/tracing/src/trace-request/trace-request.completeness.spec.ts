import fc from 'fast-check';
import { NOTHING_READ } from './firearm-as-read';
import {
  isComplete,
  missingForSubmission,
  REQUIRED_ITEMS,
  type CompleteGrounds,
  type Grounds,
  type RequiredItem,
} from './trace-request.completeness';

const complete: CompleteGrounds = {
  addresseeId: '00000000-0000-4000-8000-000000000001',
  priority: 'URGENT',
  urgentBecause: 'a suspect is to be released tomorrow',
  illicitGround: 'NATIONAL_LAW',
  whyIllicit: 'carried without a licence',
  howFound: 'under the seat of a lorry at the border',
  intendedUse: 'evidence in the case against the driver',
  recoveredOn: '2026-03-01',
  recoveredIn: 'BZ',
  firearm: {
    ...NOTHING_READ,
    serial: 'A1?7',
    serialState: 'PARTIAL',
    make: 'Beretta',
    model: '92',
    type: 'P',
    calibre: '9x19',
    countryOfOrigin: 'IT',
    marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 }],
  },
};

/** How a draft comes to lack each item. */
const LACKING: Record<RequiredItem, (grounds: Grounds) => Grounds> = {
  addressee: (grounds) => ({ ...grounds, addresseeId: null }),
  urgentBecause: (grounds) => ({ ...grounds, urgentBecause: null }),
  make: (grounds) => ({ ...grounds, firearm: { ...grounds.firearm, make: null } }),
  countryOfOrigin: (grounds) => ({ ...grounds, firearm: { ...grounds.firearm, countryOfOrigin: null } }),
  type: (grounds) => ({ ...grounds, firearm: { ...grounds.firearm, type: null } }),
  serial: (grounds) => ({ ...grounds, firearm: { ...grounds.firearm, serial: null } }),
  serialState: (grounds) => ({ ...grounds, firearm: { ...grounds.firearm, serialState: null } }),
  calibre: (grounds) => ({ ...grounds, firearm: { ...grounds.firearm, calibre: null } }),
  markings: (grounds) => ({ ...grounds, firearm: { ...grounds.firearm, marks: [] } }),
  illicitGround: (grounds) => ({ ...grounds, illicitGround: null }),
  whyIllicit: (grounds) => ({ ...grounds, whyIllicit: null }),
  howFound: (grounds) => ({ ...grounds, howFound: null }),
  intendedUse: (grounds) => ({ ...grounds, intendedUse: null }),
  recoveredOn: (grounds) => ({ ...grounds, recoveredOn: null }),
  recoveredIn: (grounds) => ({ ...grounds, recoveredIn: null }),
};

describe('what a trace request must state', () => {
  it('lets a request go that lacks nothing', () => {
    expect(missingForSubmission(complete)).toEqual([]);
    expect(isComplete(complete)).toBe(true);
  });

  it('names exactly the items a draft lacks, however many', () => {
    fc.assert(
      fc.property(fc.subarray([...REQUIRED_ITEMS]), (items) => {
        const draft = items.reduce<Grounds>((grounds, item) => LACKING[item](grounds), complete);
        // The serial is a mark: a weapon without any further mark is described as long as its serial was read.
        const expected = items.filter((item) => item !== 'markings' || items.includes('serial'));
        expect([...missingForSubmission(draft)].sort()).toEqual([...expected].sort());
        expect(isComplete(draft)).toBe(expected.length === 0);
      }),
    );
  });

  it('counts blanks as nothing said', () => {
    expect(missingForSubmission({ ...complete, howFound: ' \n', firearm: { ...complete.firearm, make: '  ' } })).toEqual([
      'make',
      'howFound',
    ]);
  });

  it.each(['OBLITERATED', 'NONE'] as const)('asks for no serial where the serial is %s: that is the finding', (serialState) => {
    expect(missingForSubmission({ ...complete, firearm: { ...complete.firearm, serial: null, serialState, marks: [] } })).toEqual([]);
  });

  it.each(['COMPLETE', 'PARTIAL', 'RESTORED_PARTIAL'] as const)('asks for the serial where it is %s', (serialState) => {
    expect(missingForSubmission({ ...complete, firearm: { ...complete.firearm, serial: null, serialState } })).toEqual(['serial']);
  });

  it('asks nobody why a routine request is urgent', () => {
    expect(missingForSubmission({ ...complete, priority: 'ROUTINE', urgentBecause: null })).toEqual([]);
  });
});
