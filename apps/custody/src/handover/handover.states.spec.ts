import fc from 'fast-check';
import { handoverStateAfter, HANDOVER_STATES, hasExpired, sealDiscrepancy, type HandoverMove } from './handover.states';

const now = new Date('2026-03-01T12:00:00.000Z');
const anOffer = { state: 'open' as const, giverId: 'giver', receiverId: 'receiver', expiresAt: null };
const refused = (code: string): Error => expect.objectContaining({ code }) as Error;
const moves: HandoverMove[] = ['accept', 'refuse', 'dispute', 'withdraw', 'expire'];

describe('handover states', () => {
  it('let the receiver accept, refuse or dispute an open offer, and the giver withdraw it', () => {
    expect(handoverStateAfter(anOffer, 'accept', 'receiver', now)).toBe('accepted');
    expect(handoverStateAfter(anOffer, 'refuse', 'receiver', now)).toBe('refused');
    expect(handoverStateAfter(anOffer, 'dispute', 'receiver', now)).toBe('disputed');
    expect(handoverStateAfter(anOffer, 'withdraw', 'giver', now)).toBe('withdrawn');
  });

  it('never let anybody but the receiver answer, nor anybody but the giver withdraw', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...HANDOVER_STATES), (somebody, state) => {
        fc.pre(somebody !== 'receiver' && somebody !== 'giver');
        const offer = { ...anOffer, state };
        for (const move of ['accept', 'refuse', 'dispute'] as const) {
          expect(() => handoverStateAfter(offer, move, somebody, now)).toThrow(refused('handover.not-receiver'));
          expect(() => handoverStateAfter(offer, move, 'giver', now)).toThrow(refused('handover.not-receiver'));
        }
        expect(() => handoverStateAfter(offer, 'withdraw', somebody, now)).toThrow(refused('handover.not-giver'));
        expect(() => handoverStateAfter(offer, 'withdraw', 'receiver', now)).toThrow(refused('handover.not-giver'));
      }),
    );
  });

  it('never leave a state that is not open', () => {
    for (const state of HANDOVER_STATES.filter((each) => each !== 'open')) {
      for (const move of moves) {
        const by = move === 'withdraw' ? 'giver' : 'receiver';
        expect(() => handoverStateAfter({ ...anOffer, state }, move, by, now)).toThrow(refused('handover.not-open'));
      }
    }
  });

  it('end at the moment the offer names: accepted a millisecond before, expired at it', () => {
    const offer = { ...anOffer, expiresAt: now };
    expect(handoverStateAfter(offer, 'accept', 'receiver', new Date(now.getTime() - 1))).toBe('accepted');
    expect(() => handoverStateAfter(offer, 'accept', 'receiver', now)).toThrow(refused('handover.expired'));
    expect(hasExpired(offer, now)).toBe(true);
    expect(handoverStateAfter(offer, 'expire', 'anybody', now)).toBe('expired');
    expect(() => handoverStateAfter(anOffer, 'expire', 'anybody', now)).toThrow(refused('handover.expired'));
  });

  it('call a seal that differs, is missing, is broken or is one too many a discrepancy', () => {
    expect(sealDiscrepancy('S1', { sealFound: 'S1', sealIntact: true })).toEqual([]);
    expect(sealDiscrepancy(null, { sealFound: null, sealIntact: false })).toEqual([]);
    expect(sealDiscrepancy('S1', { sealFound: 'S2', sealIntact: true })).toEqual(['seal-differs']);
    expect(sealDiscrepancy('S1', { sealFound: null, sealIntact: false })).toEqual(['seal-differs', 'seal-broken']);
    expect(sealDiscrepancy('S1', { sealFound: 'S1', sealIntact: false })).toEqual(['seal-broken']);
    expect(sealDiscrepancy(null, { sealFound: 'S2', sealIntact: true })).toEqual(['seal-differs']);
  });
});
