import fc from 'fast-check';
import { findGaps } from '../chronicle/find-gaps';
import { History, plan } from '../../test/histories';
import { lateMoment } from './late-entry';

const refused = (code: string): unknown => expect.objectContaining({ code });

describe('the moment that a late entry claims', () => {
  it('is refused exactly where the reader of histories would flag it', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: -2_000, max: 2_000 }), (each, hours) => {
        const history = History.of({ ...each, end: null });
        const last = history.events.at(-1)?.occurredAt ?? new Date(0);
        const claimed = new Date(last.getTime() + hours * 3_600_000);
        const now = new Date(last.getTime() + 3_000 * 3_600_000);
        let at: Date | null = null;
        try {
          at = lateMoment(history.events, claimed.toISOString(), now);
        } catch {
          at = null;
        }
        const entered = [
          ...history.events,
          {
            kind: 'handover.offered',
            officialId: 'x',
            occurredAt: claimed,
            facts: { offerHash: 'late', from: history.holder, to: 'y', late: true },
          },
        ];
        const flagged = findGaps(entered).some(({ code, at: where }) => code === 'late-out-of-place' && where === history.events.length);
        expect(at === null).toBe(flagged);
      }),
      { numRuns: 300 },
    );
  });

  it('may be written to the minute, and never lies ahead or before the item', () => {
    const history = new History().tell('exhibit.registered', { custodian: 'maker' });
    const began = history.events[0]?.occurredAt ?? new Date(0);
    const later = new Date(began.getTime() + 40_000);
    history.tellAt(later.getTime(), 'exhibit.sealed', { seals: ['S1'] });
    const now = new Date(later.getTime() + 3_600_000);
    expect(lateMoment(history.events, began.toISOString(), now)).toEqual(later);
    expect(() => lateMoment(history.events, new Date(now.getTime() + 120_000).toISOString(), now)).toThrow(
      refused('exhibit.time-ahead') as Error,
    );
    expect(() => lateMoment(history.events, new Date(began.getTime() - 120_000).toISOString(), now)).toThrow(
      refused('exhibit.time-too-early') as Error,
    );
    history.tell('storage.placed', { place: 'safe' }, 3);
    const stored = new Date(began.getTime() + 4 * 3_600_000);
    expect(() => lateMoment(history.events, new Date(began.getTime() + 3_600_000).toISOString(), stored)).toThrow(
      refused('handover.late-overlaps') as Error,
    );
  });
});
