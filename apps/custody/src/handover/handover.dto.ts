import { IsInstant, IsWritten, PageQuery, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import type { Handover } from './handover.entity';
import { HANDOVER_STATES, hasExpired, sealDiscrepancy, type HandoverState } from './handover.states';

export class OfferHandover {
  @IsUUID() readonly receiverOfficialId!: string;
  @IsWritten(500) readonly purpose!: string;
  /** After this moment the offer cannot be accepted; left out, it stays open. */
  @MayBeLeftOut() @IsInstant() readonly expiresAt?: string;
}

export class AcceptHandover {
  /** The number on the seal as found; left out when there is none. */
  @MayBeLeftOut() @IsSealNumber() readonly sealFound?: string;
  @IsBoolean() readonly sealIntact!: boolean;
  /** Of the item and its container, as found. */
  @IsWritten(500) readonly condition!: string;
}

export class RefuseHandover {
  @IsWritten(500) readonly reason!: string;
}

export class ListHandovers extends PageQuery {
  @IsOptional() @IsIn(HANDOVER_STATES) readonly state?: HandoverState;
}

export class HandoverView {
  readonly id!: string;
  readonly exhibitId!: string;
  readonly giverId!: string;
  readonly receiverId!: string;
  /** Which side the reader is on; null for who is neither. */
  readonly ourPart!: 'giver' | 'receiver' | null;
  readonly purpose!: string;
  readonly sealOffered!: string | null;
  readonly expiresAt!: string | null;
  readonly state!: HandoverState;
  /** SHA-256 (hex) of the signed offer, which the answer names. */
  readonly offerHash!: string;
  readonly offerSignature!: string;
  readonly answerSignature!: string | null;
  readonly offeredAt!: string;
  readonly answeredAt!: string | null;
  readonly sealFound!: string | null;
  readonly sealIntact!: boolean | null;
  readonly condition!: string | null;
  readonly reason!: string | null;
  /** `seal-differs`, `seal-broken`: why custody did not move. */
  readonly discrepancy!: string[];

  static of(handover: Handover, actor: Actor, now: Date): HandoverView {
    const { jurisdictionId: _, offerText: __, answerText: ___, occurredAt, recordedAt: ____, expiresAt, answeredAt, ...shown } = handover;
    const { sealOffered, sealFound, sealIntact, giverId, receiverId, state } = handover;
    return Object.assign(new HandoverView(), {
      ...shown,
      state: hasExpired(handover, now) ? 'expired' : state,
      ourPart: actor.officialId === giverId ? 'giver' : actor.officialId === receiverId ? 'receiver' : null,
      expiresAt: expiresAt?.toISOString() ?? null,
      offeredAt: occurredAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
      discrepancy: state === 'disputed' && sealIntact !== null ? sealDiscrepancy(sealOffered, { sealFound, sealIntact }) : [],
    });
  }
}

export class HandoverPage implements Page<HandoverView> {
  readonly items!: HandoverView[];
  readonly nextCursor!: string | null;
}
