import { SHARING_DISCLOSURES, type SharingDisclosure } from '@headstamp/codes';
import * as fc from 'fast-check';
import { decideOnShared, sharedDecision, type TermsOfShared } from './shared-release';

const NOW = new Date('2026-06-01T12:00:00Z');
const disclosure = fc.constantFrom<SharingDisclosure>(...SHARING_DISCLOSURES);
const terms: fc.Arbitrary<TermsOfShared> = fc.record({
  compare: fc.boolean(),
  disclosure,
  expiresAt: fc.option(fc.constantFrom(new Date(NOW.getTime() - 1), NOW, new Date(NOW.getTime() + 1))),
});
const open: TermsOfShared = { compare: true, disclosure: 'PICTURE', expiresAt: null };

describe('what a partner shared for comparison', () => {
  it('is never shown once its owner has ended it or it has expired, whatever may be seen of it', () => {
    fc.assert(
      fc.property(terms, disclosure, (held, wanted) => {
        expect(decideOnShared({ ...held, compare: false }, wanted, NOW).reasons).toContain('vetoed-by-originator');
        expect(decideOnShared({ ...held, expiresAt: NOW }, wanted, NOW).reasons).toContain('expired');
      }),
    );
  });

  it('is shown no further than its owner lets it be', () => {
    expect(decideOnShared(open, 'PICTURE', NOW).effect).toBe('allow');
    expect(decideOnShared(open, 'EXISTENCE', NOW).effect).toBe('allow');
    expect(decideOnShared(open, 'SURFACE', NOW)).toMatchObject({ effect: 'deny', reasons: ['above-clearance'] });
  });

  it('is logged with whose it is and by which rules it was kept', () => {
    const fact = { subjectKind: 'shared-acquisition', subjectId: 'a', ownerId: 'b', terms: { ...open, compare: false } } as const;
    expect(sharedDecision(fact, 'PICTURE', NOW)).toMatchObject({ originatorId: 'b', allowed: false, reasons: ['vetoed-by-originator'] });
  });
});
