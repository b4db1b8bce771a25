import * as fc from 'fast-check';
import { agreedOn, coversAll, mayState, type Finding, type StatedFinding } from './finding.rules';

const SIDES = ['out', 'in'] as const;
type Side = (typeof SIDES)[number];
const FINDINGS: readonly Finding[] = [
  { withSender: ['a', 'b'], withRecipient: [], lost: [] },
  { withSender: ['a'], withRecipient: ['b'], lost: [] },
  { withSender: [], withRecipient: ['b', 'a'], lost: [] },
];

/** Two sides that state findings, and documents that reach the other one late and in any order. */
class Contest {
  readonly known: Record<Side, StatedFinding[]> = { out: [], in: [] };
  private readonly under: StatedFinding[] = [];

  state(side: Side, finding: Finding): void {
    const known = this.known[side];
    if (agreedOn(known) || !mayState(side, known)) return;
    const count = (of: Side): number => known.filter((each) => each.side === of).reduce((last, { word }) => Math.max(last, word), 0);
    const said = { side, finding, word: count(side) + 1, heard: count(side === 'out' ? 'in' : 'out') };
    known.push(said);
    this.under.push(said);
  }

  deliver(at: number): void {
    const [said] = this.under.splice(at % Math.max(1, this.under.length), 1);
    if (said) this.known[said.side === 'out' ? 'in' : 'out'].push(said);
  }

  deliverAll(): void {
    while (this.under.length > 0) this.deliver(0);
  }

  agreed(): (Finding | null)[] {
    return SIDES.map((side) => agreedOn(this.known[side]));
  }
}

const steps = fc.array(
  fc.oneof(
    fc.record({ side: fc.constantFrom(...SIDES), finding: fc.constantFrom(...FINDINGS) }),
    fc.record({ deliver: fc.nat() }),
  ),
  { maxLength: 30 },
);

describe('findings about a contested consignment', () => {
  it('are agreed on by both sides or by neither, whatever order they arrive in', () => {
    let agreements = 0;
    fc.assert(
      fc.property(steps, (tried) => {
        const contest = new Contest();
        const seen: Finding[] = [];
        for (const step of tried) {
          if ('deliver' in step) contest.deliver(step.deliver);
          else contest.state(step.side, step.finding);
          seen.push(...contest.agreed().filter((each) => each !== null));
        }
        contest.deliverAll();
        const [out, in_] = contest.agreed();
        expect(out).toEqual(in_);
        // What one side once took for agreed stays agreed.
        for (const each of seen) expect(each).toEqual(out);
        if (out) agreements += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(agreements).toBeGreaterThan(50);
  });

  it('never leave both sides without a turn', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        const contest = new Contest();
        for (const step of tried) {
          if ('deliver' in step) contest.deliver(step.deliver);
          else contest.state(step.side, step.finding);
        }
        contest.deliverAll();
        const stuck = contest.agreed()[0] === null && SIDES.every((side) => !mayState(side, contest.known[side]));
        expect(stuck).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('name every item once and nothing else', () => {
    const [whole] = FINDINGS;
    expect(whole && coversAll(whole, ['a', 'b'])).toBe(true);
    expect(whole && coversAll(whole, ['a'])).toBe(false);
    expect(whole && coversAll(whole, ['a', 'b', 'c'])).toBe(false);
    expect(coversAll({ withSender: ['a'], withRecipient: ['a'], lost: [] }, ['a', 'b'])).toBe(false);
  });
});
