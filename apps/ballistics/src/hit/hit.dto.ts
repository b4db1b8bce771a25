import { SUPERSESSION_GROUNDS, type SupersessionGround } from '@headstamp/exchange';
import { IsWritten } from '@headstamp/http';
import { IsIn, IsOptional } from 'class-validator';
import type { HitKnownLink } from './hit-known-link.entity';
import type { HitSupersession } from './hit-supersession.entity';
import type { SupersessionState } from './supersession.states';

export class ProposeSupersession {
  @IsIn(SUPERSESSION_GROUNDS) readonly ground!: SupersessionGround;
  @IsWritten(2_000) readonly reason!: string;
}

export class AnswerSupersession {
  @IsOptional() @IsWritten(2_000) readonly answer?: string;
}

/** Two laboratories share the credit for a hit: the one whose lead it was, and the one that confirmed it. */
export class HitCreditView {
  /** ISO 3166-1 alpha-2; null for ours. */
  readonly initiating!: string | null;
  /** ISO 3166-1 alpha-2; null for ours. */
  readonly confirming!: string | null;
}

/** A comment on a hit: the same two cases were linked once more. */
export class KnownLinkView {
  readonly linkId!: string;
  readonly notedAt!: Date;

  static of({ linkId, occurredAt: notedAt }: HitKnownLink): KnownLinkView {
    return Object.assign(new KnownLinkView(), { linkId, notedAt });
  }
}

/** A hit is taken back by two people and stays on record. */
export class HitSupersessionView {
  readonly id!: string;
  /** `reported`: the laboratory that confirmed it took it back. */
  readonly state!: SupersessionState;
  readonly ground!: SupersessionGround;
  readonly reason!: string;
  /** Null where the other side took it back. */
  readonly proposedBy!: string | null;
  readonly answeredBy!: string | null;
  readonly answer!: string | null;
  readonly proposedAt!: Date;
  readonly answeredAt!: Date | null;

  static of(supersession: HitSupersession): HitSupersessionView {
    const { id, state, ground, reason, proposedBy, answeredBy, answer, occurredAt: proposedAt, answeredAt } = supersession;
    return Object.assign(new HitSupersessionView(), { id, state, ground, reason, proposedBy, answeredBy, answer, proposedAt, answeredAt });
  }
}
