import type { ClarificationPurpose } from '@headstamp/exchange';
import type { WithholdingRule } from '@headstamp/jurisdictions';
import type { Party } from '../trace-request/trace-request.states';
import { repeats } from '../use-condition/repeated-words';
import type { Clarification } from './clarification.entity';

/** One message of the two offices about a request. */
export class ClarificationView {
  readonly id!: string;
  readonly saidBy!: Party;
  readonly purpose!: ClarificationPurpose;
  /** Empty where a third state has taken back what it repeats. */
  readonly text!: string;
  /** The rules that keep the text; none where it is shown. */
  readonly withheld!: WithholdingRule[];
  /** Who of that office said it, as they sign. */
  readonly official!: string | null;
  readonly inReplyTo!: string | null;
  readonly saidAt!: Date;
  /** Of the other side, and read by nobody here yet. */
  readonly unread!: boolean;
  readonly readAt!: Date | null;

  static of(message: Clarification, ourPart: Party, recalled: readonly string[]): ClarificationView {
    const { id, saidBy, purpose, text: said, official, inReplyTo, occurredAt, readAt } = message;
    const gone = repeats([said], recalled);
    const text = gone ? '' : said;
    const withheld: WithholdingRule[] = gone ? ['vetoed-by-originator'] : [];
    const unread = saidBy !== ourPart && readAt === null;
    return Object.assign(new ClarificationView(), {
      ...{ id, saidBy, purpose, text, withheld, official, inReplyTo, saidAt: occurredAt, unread, readAt },
    });
  }
}

export class ClarificationThread {
  readonly traceRequestId!: string;
  /** Oldest first. */
  readonly messages!: ClarificationView[];

  /** @param recalled words of third states that they have taken back */
  static of(traceRequestId: string, messages: readonly Clarification[], ourPart: Party, recalled: readonly string[]): ClarificationThread {
    return Object.assign(new ClarificationThread(), {
      traceRequestId,
      messages: messages.map((message) => ClarificationView.of(message, ourPart, recalled)),
    });
  }
}
