import { possessorOf } from './possessor.rows';
import type { Possessor } from './possessor.entity';

/** Personal data: each look at it is in the access log under its own name. */
export class PossessorView {
  readonly traceRequestId!: string;
  readonly toBeSent!: boolean;
  /** When it left, or arrived; null while it is at home only. */
  readonly sentAt!: Date | null;
  readonly familyName!: string | null;
  readonly givenNames!: string | null;
  readonly alias!: string | null;
  readonly bornOn!: string | null;
  readonly sex!: string | null;
  readonly nationality!: string | null;
  readonly identityDocument!: string | null;
  readonly address!: string | null;
  readonly associates!: string | null;

  static of(possessor: Possessor): PossessorView {
    const { traceRequestId, toBeSent, sentAt } = possessor;
    return Object.assign(new PossessorView(), { traceRequestId, toBeSent, sentAt }, possessorOf(possessor));
  }
}
