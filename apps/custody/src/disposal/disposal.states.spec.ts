import fc from 'fast-check';
import {
  approvalEnds,
  assertApproved,
  assertRecipientFits,
  DISPOSAL_MOVES,
  DISPOSAL_OUTCOMES,
  disposalStateAfter,
  endBy,
  reportFaults,
  type DisposalState,
  type ExecutionReport,
} from './disposal.states';

const officials = ['proposer', 'manager', 'another'] as const;
const now = new Date('2026-03-01T10:00:00Z');
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);

describe('a disposal', () => {
  it('is never executed without somebody else’s approval since it was last edited, whatever is tried', () => {
    const tries = fc.array(fc.record({ move: fc.constantFrom(...DISPOSAL_MOVES), by: fc.constantFrom(...officials) }), { maxLength: 25 });
    let executions = 0;
    fc.assert(
      fc.property(tries, (tried) => {
        let state: DisposalState = 'proposed';
        let approvedBy: string | null = null;
        for (const { move, by } of tried) {
          const before = state;
          try {
            state = disposalStateAfter({ state, proposedBy: 'proposer' }, move, by);
          } catch (error) {
            expect(error).toMatchObject({ code: expect.stringMatching(/^disposal\./) as string });
            continue;
          }
          if (move === 'edit') approvedBy = null;
          if (move === 'approve') approvedBy = by;
          expect(['refused', 'withdrawn', 'executed']).not.toContain(before);
          if (state !== 'executed') continue;
          executions += 1;
          expect(approvedBy).not.toBeNull();
          expect(approvedBy).not.toBe('proposer');
        }
      }),
      { numRuns: 500 },
    );
    expect(executions).toBeGreaterThan(10);
  });

  it('is executed on an approval of this very proposal only, until the moment the approval ends', () => {
    const proposal = { hash: 'a', proposedBy: 'proposer' };
    const approval = { proposalHash: 'a', approvedBy: 'manager', expiresAt: now };
    expect(assertApproved(approval, proposal, new Date(now.getTime() - 1))).toBe(approval);
    expect(() => assertApproved(approval, proposal, now)).toThrow('disposal.approval-lapsed');
    expect(() => assertApproved({ ...approval, proposalHash: 'b' }, proposal, days(-1))).toThrow('disposal.approval-outdated');
    expect(() => assertApproved({ ...approval, approvedBy: 'proposer' }, proposal, days(-1))).toThrow('disposal.needs-another');
    expect(() => assertApproved(null, proposal, days(-1))).toThrow('disposal.approval-outdated');
  });

  it('is approved for thirty days at most', () => {
    expect(approvalEnds(null, now)).toEqual(days(30));
    expect(approvalEnds(days(3), now)).toEqual(days(3));
    for (const wrong of [now, days(-1), days(30.1)]) expect(() => approvalEnds(wrong, now)).toThrow('disposal.valid-too-long');
  });

  it('names who gets the item when somebody does, and ends custody unless the item is retained', () => {
    for (const outcome of DISPOSAL_OUTCOMES) {
      const given = outcome === 'RETURN_TO_OWNER' || outcome === 'TRANSFER';
      const [right, wrong] = given ? ['the owner', null] : [null, 'the owner'];
      expect(() => assertRecipientFits(outcome, right)).not.toThrow();
      expect(() => assertRecipientFits(outcome, wrong)).toThrow('disposal.recipient-unfit');
    }
    expect(DISPOSAL_OUTCOMES.map(endBy)).toEqual(['destroyed', 'returned', 'transferred', null]);
  });

  it('is reported whole: each outcome with what it needs and nothing that it cannot have', () => {
    const nothing: ExecutionReport = { method: null, place: null, witnesses: 0, receivedBy: null, receipt: null };
    expect(reportFaults('DESTROY', nothing).missing).toEqual(['method', 'place', 'witnesses']);
    expect(reportFaults('DESTROY', { ...nothing, method: 'MELTING', place: 'yard', witnesses: 1 })).toEqual({
      missing: [],
      superfluous: [],
    });
    expect(reportFaults('RETAIN', nothing)).toEqual({ missing: [], superfluous: [] });
    expect(reportFaults('RETAIN', { ...nothing, method: 'MELTING' }).superfluous).toEqual(['method']);
    expect(reportFaults('TRANSFER', { ...nothing, witnesses: 1 }).missing).toEqual(['receivedBy', 'receipt', 'place']);
  });
});
