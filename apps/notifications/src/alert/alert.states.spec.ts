import fc from 'fast-check';
import { ALERT_KINDS, ALERT_RULES } from './alert.kinds';
import { ALERT_STATES, isOverdue, stateAfter, type AlertState } from './alert.states';

describe('alert states', () => {
  it('leads every alert from queued over delivered to acknowledged, whatever else is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('deliver', 'acknowledge'), { maxLength: 12 }), (moves) => {
        let state: AlertState = 'queued';
        for (const move of moves) {
          const before: AlertState = state;
          try {
            state = stateAfter(state, move);
            expect(ALERT_STATES.indexOf(state)).toBe(ALERT_STATES.indexOf(before) + 1);
          } catch (error) {
            expect(error).toMatchObject({ code: 'alert.move-not-allowed', facts: { state: before, move } });
          }
        }
      }),
    );
  });

  it('lets nobody acknowledge what was shown to nobody', () => {
    expect(() => stateAfter('queued', 'acknowledge')).toThrow(expect.objectContaining({ code: 'alert.move-not-allowed' }));
  });

  it('calls an alert overdue after its deadline until it is acknowledged', () => {
    const dueAt = new Date('2026-03-01T00:00:00Z');
    const later = new Date(dueAt.getTime() + 1);
    expect(isOverdue({ state: 'queued', dueAt }, dueAt)).toBe(false);
    expect(isOverdue({ state: 'queued', dueAt }, later)).toBe(true);
    expect(isOverdue({ state: 'delivered', dueAt }, later)).toBe(true);
    expect(isOverdue({ state: 'acknowledged', dueAt }, later)).toBe(false);
  });
});

describe('addressees of alerts', () => {
  it('include the focal point whatever the matter, for the focal point acknowledges', () => {
    for (const kind of ALERT_KINDS) expect(ALERT_RULES[kind].roles).toContain('focal-point');
  });
});
