import fc from 'fast-check';
import {
  custodyMoved,
  DISPATCHED,
  HOLD_ANSWERS,
  hearRecipient,
  hearSender,
  packingStateAfter,
  RECIPIENT_MOVES,
  recipientSays,
  SENDER_MOVES,
  senderSays,
  settlementsAfter,
  stateOf,
  type Direction,
  type Knowledge,
  type RecipientMove,
  type SenderMove,
} from './consignment.states';

const notAllowed = expect.objectContaining({ code: 'consignment.move-not-allowed' });

/** Two sides and the documents between them: each may arrive at any time, in any order, and more than once. */
class Border {
  readonly known: Record<Direction, Knowledge> = { out: DISPATCHED, in: DISPATCHED };
  private readonly counts = { out: { said: 0, heard: 0 }, in: { said: 0, heard: 0 } };
  private readonly written: { readonly to: Direction; readonly knows: Knowledge }[] = [];

  copy(): Border {
    const other = new Border();
    Object.assign(other.known, this.known);
    for (const side of ['out', 'in'] as const) Object.assign(other.counts[side], this.counts[side]);
    other.written.push(...this.written);
    return other;
  }

  /** False when the move is refused. */
  say(side: Direction, move: SenderMove | RecipientMove): boolean {
    const before = this.known[side];
    try {
      this.known[side] =
        side === 'out'
          ? senderSays(before, move as SenderMove, this.counts.out)
          : recipientSays(before, move as RecipientMove, this.counts.in);
    } catch (error) {
      expect(error).toEqual(notAllowed);
      return false;
    }
    this.counts[side].said += 1;
    this.written.push({ to: side === 'out' ? 'in' : 'out', knows: this.known[side] });
    return true;
  }

  /** One of all documents ever written arrives, perhaps again. */
  deliver(pick: number): void {
    const document = this.written[pick % Math.max(this.written.length, 1)];
    if (!document) return;
    const { to, knows } = document;
    this.known[to] = to === 'in' ? hearSender(this.known.in, knows.sender) : hearRecipient(this.known.out, knows.recipient);
    this.counts[to].heard = Math.max(this.counts[to].heard, to === 'in' ? knows.sender.word : knows.recipient.word);
  }

  deliverAll(order: readonly number[]): void {
    const left = this.written.map((_, at) => at);
    for (const pick of order) if (left.length > 0) this.deliver(left.splice(pick % left.length, 1)[0] ?? 0);
    for (const at of left) this.deliver(at);
  }

  states(): [string, string] {
    return [stateOf(this.known.out, 'out'), stateOf(this.known.in, 'in')];
  }
}

type Step =
  { readonly say: SenderMove; readonly by: 'out' } | { readonly say: RecipientMove; readonly by: 'in' } | { readonly deliver: number };
const steps = fc.array(
  fc.oneof(
    fc.constantFrom(...SENDER_MOVES).map((say): Step => ({ say, by: 'out' })),
    fc.constantFrom(...RECIPIENT_MOVES).map((say): Step => ({ say, by: 'in' })),
    fc.nat().map((deliver): Step => ({ deliver })),
  ),
  { maxLength: 40 },
);
const order = fc.array(fc.nat(), { maxLength: 40 });
const samePlace = ([out, in_]: [string, string]): boolean => out === in_ || (out === 'dispatched' && in_ === 'in_transit');

function lived(tried: readonly Step[], after: (border: Border) => void = () => undefined): Border {
  const border = new Border();
  for (const step of tried) {
    if ('deliver' in step) border.deliver(step.deliver);
    else border.say(step.by, step.say);
    after(border);
  }
  return border;
}

describe('consignment states', () => {
  it('are never further apart than what is under way between the two sides', () => {
    fc.assert(
      fc.property(steps, order, (tried, arrival) => {
        lived(tried, (border) => {
          const calm = border.copy();
          calm.deliverAll(arrival);
          expect([calm.states(), samePlace(calm.states())]).toEqual([calm.states(), true]);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('give custody to the recipient by the recipient’s own word and by nothing else', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        lived(tried, ({ known }) => {
          if (custodyMoved(known.out)) expect(custodyMoved(known.in)).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('are contested whenever both sides say they have it, and never otherwise', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        const border = lived(tried);
        border.deliverAll([]);
        const { sender, recipient } = border.known.in;
        const both = sender.at === 'home' && ['held', 'accepted', 'kept'].includes(recipient.at);
        expect(border.states()[0] === 'contested').toBe(both);
      }),
      { numRuns: 400 },
    );
  });

  it('let a hold end in each of three ways, a loss by being found, and a refusal by coming home', () => {
    const story = (...said: [Direction, SenderMove | RecipientMove][]): [string, string] => {
      const border = new Border();
      for (const [side, move] of said) {
        expect(border.say(side, move)).toBe(true);
        border.deliverAll([]);
      }
      return border.states();
    };
    expect(story(['in', 'hold'])).toEqual(['on_hold', 'on_hold']);
    expect(story(['in', 'hold'], ['in', 'settle-accepted'])).toEqual(['accepted', 'accepted']);
    expect(story(['in', 'hold'], ['in', 'settle-kept'])).toEqual(['kept', 'kept']);
    expect(story(['in', 'hold'], ['in', 'settle-sent-back'], ['out', 'take-home'])).toEqual(['home', 'home']);
    expect(story(['out', 'lose'], ['out', 'find'])).toEqual(['dispatched', 'in_transit']);
    expect(story(['out', 'lose'], ['in', 'accept'])).toEqual(['accepted', 'accepted']);
    expect(story(['in', 'refuse'], ['in', 'send-back'], ['out', 'lose'], ['out', 'take-home'])).toEqual(['home', 'home']);
  });

  it('believe who has it in front of them over who misses it, whichever document comes first', () => {
    for (const first of ['out', 'in'] as const) {
      const border = new Border();
      for (const side of first === 'out' ? (['out', 'in'] as const) : (['in', 'out'] as const))
        border.say(side, side === 'out' ? 'lose' : 'accept');
      border.deliverAll([1, 0]);
      expect(border.states()).toEqual(['accepted', 'accepted']);
    }
  });

  it('believe a recipient that turned it away over a sender that missed it without having heard, and the sender afterwards', () => {
    const border = new Border();
    border.say('out', 'lose');
    border.say('in', 'refuse');
    border.deliverAll([]);
    expect(border.states()).toEqual(['refused', 'refused']);
    expect(border.say('out', 'lose')).toBe(true);
    border.deliverAll([]);
    expect(border.states()).toEqual(['lost', 'lost']);
  });

  it('never let a side speak for the other, nor out of turn', () => {
    const accepted = recipientSays(DISPATCHED, 'accept', { said: 0, heard: 0 });
    for (const move of SENDER_MOVES) expect(() => senderSays(accepted, move, { said: 0, heard: 1 })).toThrow(notAllowed);
    for (const move of RECIPIENT_MOVES) expect(() => recipientSays(accepted, move, { said: 1, heard: 0 })).toThrow(notAllowed);
    for (const move of ['settle-accepted', 'settle-kept', 'settle-sent-back', 'send-back'] as const)
      expect(() => recipientSays(DISPATCHED, move, { said: 0, heard: 0 })).toThrow(notAllowed);
    expect(() => senderSays(DISPATCHED, 'find', { said: 0, heard: 0 })).toThrow(notAllowed);
  });

  it('let nothing leave that was not sealed', () => {
    expect(packingStateAfter(packingStateAfter('packed', 'seal'), 'dispatch')).toBe('dispatched');
    expect(() => packingStateAfter('packed', 'dispatch')).toThrow(notAllowed);
    expect(() => packingStateAfter(packingStateAfter('sealed', 'unpack'), 'dispatch')).toThrow(notAllowed);
    expect(() => packingStateAfter('dispatched', 'unpack')).toThrow(notAllowed);
    expect(() => packingStateAfter('dispatched', 'dispatch')).toThrow(notAllowed);
  });

  it('accept with a discrepancy only after the sender explained it, and are no dead end when the sender is silent', () => {
    expect(settlementsAfter('explained')).toContain('accepted');
    for (const answer of [...HOLD_ANSWERS, null]) {
      expect(settlementsAfter(answer)).toEqual(expect.arrayContaining(['kept', 'sent_back']));
      if (answer !== 'explained') expect(settlementsAfter(answer)).not.toContain('accepted');
    }
  });
});
