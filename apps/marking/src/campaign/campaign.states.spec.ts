import fc from 'fast-check';
import {
  assertSecondPerson,
  CAMPAIGN_MOVE_NAMES,
  CAMPAIGN_STATES,
  campaignStateAfter,
  isFinished,
  ITEM_MOVE_NAMES,
  ITEM_STATES,
  itemStateAfter,
  itemStateAfterResolution,
  RESOLUTIONS,
  type CampaignState,
  type ItemState,
} from './campaign.states';

const refused = (code: string) => expect.objectContaining({ code }) as Error;
const after = <S, M>(state: S, moves: readonly M[], next: (state: S, move: M) => S): S =>
  moves.reduce((now, move) => {
    try {
      return next(now, move);
    } catch {
      return now;
    }
  }, state);

describe('the states of a marking campaign', () => {
  it('go from draft over open to closed', () => {
    expect(campaignStateAfter('draft', 'open')).toBe('open');
    expect(campaignStateAfter('open', 'close')).toBe('closed');
  });

  it('let nobody change the plan once the stock is fixed, nor work before it is', () => {
    expect(() => campaignStateAfter('open', 'plan')).toThrow(refused('marking-campaign.move-not-allowed'));
    expect(() => campaignStateAfter('draft', 'work')).toThrow(refused('marking-campaign.move-not-allowed'));
  });

  it('never leave an end, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<CampaignState>('closed', 'cancelled'),
        fc.array(fc.constantFrom(...CAMPAIGN_MOVE_NAMES)),
        (end, moves) => {
          expect(after(end, moves, campaignStateAfter)).toBe(end);
        },
      ),
    );
  });

  it('are all reached from the draft', () => {
    const reached = new Set<CampaignState>(['draft']);
    for (let turn = 0; turn < CAMPAIGN_STATES.length; turn++)
      for (const state of [...reached]) for (const move of CAMPAIGN_MOVE_NAMES) reached.add(after(state, [move], campaignStateAfter));
    expect([...reached].sort()).toEqual([...CAMPAIGN_STATES].sort());
  });
});

describe('the states of a firearm in a campaign', () => {
  it('know no way to a verified mark but over a machine that made it and a second person', () => {
    expect(ITEM_STATES.filter((state) => after(state, ['verify'], itemStateAfter) === 'verified')).toEqual(['marked', 'verified']);
    expect(ITEM_STATES.filter((state) => after(state, ['mark'], itemStateAfter) === 'marked')).toEqual(['allocated', 'marked']);
  });

  it('never leave an end, whatever is tried', () => {
    fc.assert(
      fc.property(fc.constantFrom<ItemState>('verified', 'withdrawn'), fc.array(fc.constantFrom(...ITEM_MOVE_NAMES)), (end, moves) => {
        expect(after(end, moves, itemStateAfter)).toBe(end);
      }),
    );
  });

  it('accept a mark after an exception only when a machine had made it', () => {
    expect(itemStateAfterResolution('ACCEPT', { hasMark: true, wasMarked: true })).toBe('marked');
    expect(() => itemStateAfterResolution('ACCEPT', { hasMark: true, wasMarked: false })).toThrow(refused('campaign-exception.not-marked'));
  });

  it('plan a weapon again that never had a mark, and repeat the mark of one that had', () => {
    expect(itemStateAfterResolution('REPEAT', { hasMark: false, wasMarked: false })).toBe('planned');
    expect(itemStateAfterResolution('REPEAT', { hasMark: true, wasMarked: false })).toBe('allocated');
  });

  it('leave an exception by every resolution', () => {
    for (const resolution of RESOLUTIONS)
      expect(itemStateAfterResolution(resolution, { hasMark: true, wasMarked: true })).not.toBe('exception');
  });

  it('are finished when each is verified or withdrawn, and not before', () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(ITEM_STATES.map((state) => [state, fc.nat(3)])) as Record<ItemState, fc.Arbitrary<number>>),
        (counts) => {
          const left = ITEM_STATES.filter((state) => state !== 'verified' && state !== 'withdrawn').some((state) => counts[state] > 0);
          expect(isFinished(counts)).toBe(!left);
        },
      ),
    );
  });
});

describe('the second person', () => {
  it('is neither who reported the mark nor who took the photograph', () => {
    expect(() => assertSecondPerson('a', ['a', 'b'])).toThrow(refused('campaign-item.needs-second-person'));
    expect(() => assertSecondPerson('b', ['a', 'b'])).toThrow(refused('campaign-item.needs-second-person'));
    expect(() => assertSecondPerson('c', ['a', null])).not.toThrow();
  });
});
