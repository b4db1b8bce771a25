import fc from 'fast-check';
import { afterLiftAsked, afterLifted, LEGAL_HOLD_STATES, type HoldFacts } from './legal-hold.states';
import { HOLDER_KINDS } from './holder.kinds';
import { RETENTION_RULES, yearsAfter } from '@headstamp/codes';
import { ordinaryRetention, RETENTION_CLASSES, retentionEnded, retentionEnds } from './retention.states';

const DAY = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));

describe('how long the data of a holder are kept', () => {
  it.each([
    ['ITI_MANUFACTURE', '2009-12-31', null, '2039-12-31'],
    ['ITI_OTHER', '2009-12-31', null, '2029-12-31'],
    ['FIREARMS_PROTOCOL', '2009-12-31', null, '2019-12-31'],
    ['EU_DESTRUCTION', '2009-12-31', '2020-05-01', '2050-05-01'],
    ['EU_DESTRUCTION', '2009-12-31', null, null],
    ['ITI_OTHER', '2008-02-29', null, '2028-02-29'],
    ['FIREARMS_PROTOCOL', '2008-02-29', null, '2018-02-28'],
    ['ITI_OTHER', '2009-04-31', null, '2029-04-30'],
  ] as const)('%s after %s, destroyed %p, ends on %p', (retentionClass, lastEventOn, allDestroyedOn, ends) =>
    expect(retentionEnds({ retentionClass, lastEventOn, allDestroyedOn })).toBe(ends),
  );

  it('is over on the day after its last one, and not on that day', () => {
    const facts = { retentionClass: 'ITI_OTHER', lastEventOn: '2009-12-31', allDestroyedOn: null } as const;
    expect(retentionEnded(facts, '2029-12-31')).toBe(false);
    expect(retentionEnded(facts, '2030-01-01')).toBe(true);
  });

  it('is over for everybody thirty-one years after the last that happened, and for nobody nine years after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RETENTION_CLASSES), DAY, (retentionClass, day) => {
        const facts = { retentionClass, lastEventOn: day, allDestroyedOn: day };
        expect(retentionEnded(facts, yearsAfter(day, 31))).toBe(true);
        expect(retentionEnded(facts, yearsAfter(day, 9))).toBe(false);
      }),
    );
  });

  it('is over exactly if the day lies before the same one so many years ago, as the search for it reckons', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RETENTION_CLASSES), DAY, DAY, (retentionClass, day, today) => {
        const { years } = RETENTION_RULES[retentionClass];
        const cutoff = `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
        expect(day < cutoff).toBe(retentionEnded({ retentionClass, lastEventOn: day, allDestroyedOn: day }, today));
      }),
    );
  });

  it('has an instrument for every kind of holder', () => {
    for (const kind of HOLDER_KINDS) expect(RETENTION_CLASSES).toContain(ordinaryRetention(kind));
    expect(ordinaryRetention('MANUFACTURER')).toBe('ITI_MANUFACTURE');
  });
});

describe('a legal hold', () => {
  it('is lifted by nobody but a second official, whatever is tried in whatever order', () => {
    const move = fc.tuple(fc.constantFrom('ask', 'lift'), fc.constantFrom('ana', 'ben'));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 10 }), (moves) => {
        let hold: HoldFacts = { state: 'held', liftAskedBy: null };
        for (const [what, who] of moves) {
          try {
            hold = what === 'ask' ? { state: afterLiftAsked(hold), liftAskedBy: who } : { ...hold, state: afterLifted(hold, who) };
            if (hold.state === 'lifted') expect(who).not.toBe(hold.liftAskedBy);
          } catch (error) {
            expect((error as { code?: string }).code).toMatch(/^holder\.hold-(not-standing|lift-not-asked|lift-needs-another)$/);
          }
          expect(LEGAL_HOLD_STATES).toContain(hold.state);
        }
      }),
    );
  });
});
