import type { ClarificationPurpose } from '@headstamp/exchange';
import type { Party } from '../trace-request/trace-request.states';
import type { Clarification } from './clarification.entity';

/** One message of the two offices about a request. */
export class ClarificationView {
  readonly id!: string;
  readonly saidBy!: Party;
  readonly purpose!: ClarificationPurpose;
  readonly text!: string;
  /** Who of that office said it, as they sign. */
  readonly official!: string | null;
  readonly inReplyTo!: string | null;
  readonly saidAt!: Date;
  /** Of the other side, and read by nobody here yet. */
  readonly unread!: boolean;
  readonly readAt!: Date | null;

  static of({ id, saidBy, purpose, text, official, inReplyTo, occurredAt, readAt }: Clarification, ourPart: Party): ClarificationView {
    const unread = saidBy !== ourPart && readAt === null;
    return Object.assign(new ClarificationView(), { id, saidBy, purpose, text, official, inReplyTo, saidAt: occurredAt, unread, readAt });
  }
}

export class ClarificationThread {
  readonly traceRequestId!: string;
  /** Oldest first. */
  readonly messages!: ClarificationView[];

  static of(traceRequestId: string, messages: readonly Clarification[], ourPart: Party): ClarificationThread {
    return Object.assign(new ClarificationThread(), {
      traceRequestId,
      messages: messages.map((message) => ClarificationView.of(message, ourPart)),
    });
  }
}
