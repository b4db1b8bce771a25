import { IsInstant, IsWritten, PageQuery, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import type { Handover } from './handover.entity';
import { HANDOVER_STATES, hasExpired, sealDiscrepancy, type HandoverState } from './handover.states';
import { IsFormNumber } from './paper-form.number';

/** Items that two persons hand over in one go. */
const MOST_ITEMS = 50;

/** Something written down after it happened. */
export class LateEntry {
  /** When it happened, as claimed. */
  @IsInstant() readonly occurredAt!: string;
  /** Why it is entered only now. */
  @IsWritten(500) readonly reason!: string;
}

/** The paper form on which giver and receiver wrote it down first. */
export class EnteredForm {
  @IsFormNumber() readonly number!: string;
  /** The photograph or scan of the form with both signatures. */
  @IsUUID() readonly photographId!: string;
}

class OfferTerms {
  @IsUUID() readonly receiverOfficialId!: string;
  @IsWritten(500) readonly purpose!: string;
  /** After this moment the offer cannot be accepted; left out, it stays open. */
  @MayBeLeftOut() @IsInstant() readonly expiresAt?: string;
  /** When the giver handed it over earlier and enters it only now. */
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => LateEntry) readonly late?: LateEntry;
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => EnteredForm) readonly paperForm?: EnteredForm;
  /** Photographs of the item as it is handed over, by their ids; the signed offer names them by their hashes. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID('all', { each: true }) readonly photographIds?: string[];
}

export class OfferHandover extends OfferTerms {}

export class OfferHandovers extends OfferTerms {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_ITEMS) @ArrayUnique() @IsUUID('all', { each: true }) readonly exhibitIds!: string[];
}

class FoundItem {
  /** The number on the seal as found; left out when there is none. */
  @MayBeLeftOut() @IsSealNumber() readonly sealFound?: string;
  @IsBoolean() readonly sealIntact!: boolean;
  /** Of the item and its container, as found. */
  @IsWritten(500) readonly condition!: string;
  /** Photographs of the item as it was found, by their ids; the signed answer names them by their hashes. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID('all', { each: true }) readonly photographIds?: string[];
}

export class AcceptHandover extends FoundItem {
  /** When the receiver took it earlier and enters it only now; required when the offer was entered late. */
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => LateEntry) readonly late?: LateEntry;
  /** Number of the paper form, when the giver entered one: the receiver's own confirmation of it. */
  @MayBeLeftOut() @IsFormNumber() readonly paperForm?: string;
}

export class FoundInBatch extends FoundItem {
  @IsUUID() readonly exhibitId!: string;
}

export class AcceptHandovers {
  /** One entry for each item taken; what is left out stays offered. */
  @IsDefined()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ITEMS)
  @ArrayUnique((item: FoundInBatch) => item.exhibitId)
  @ValidateNested({ each: true })
  @Type(() => FoundInBatch)
  readonly items!: FoundInBatch[];
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => LateEntry) readonly late?: LateEntry;
  @MayBeLeftOut() @IsFormNumber() readonly paperForm?: string;
}

export class RefuseHandover {
  @IsWritten(500) readonly reason!: string;
}

export class ListHandovers extends PageQuery {
  @IsOptional() @IsIn(HANDOVER_STATES) readonly state?: HandoverState;
}

/** A photograph that a signed statement names. */
export class NamedPhotographView {
  readonly id!: string;
  /** SHA-256 of the original, hexadecimal. */
  readonly sha256!: string;
}

export class HandoverView {
  readonly id!: string;
  /** What several items handed over under one signature share; null for an item by itself. */
  readonly batchId!: string | null;
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
  /** As claimed when the offer is late. */
  readonly offeredAt!: string;
  /** When the offer was written down. */
  readonly recordedAt!: string;
  /** The offer was entered after the fact. */
  readonly late!: boolean;
  readonly lateReason!: string | null;
  /** Number of the paper form that was entered. */
  readonly paperForm!: string | null;
  readonly photographsOffered!: NamedPhotographView[];
  /** When the answer was signed. */
  readonly answeredAt!: string | null;
  /** When the receiver took it, as claimed when the answer is late. */
  readonly receivedAt!: string | null;
  /** The acceptance was entered after the fact. */
  readonly answerLate!: boolean;
  readonly answerLateReason!: string | null;
  readonly sealFound!: string | null;
  readonly sealIntact!: boolean | null;
  readonly condition!: string | null;
  readonly photographsFound!: NamedPhotographView[];
  readonly reason!: string | null;
  /** `seal-differs`, `seal-broken`: why custody did not move. */
  readonly discrepancy!: string[];

  static of(handover: Handover, actor: Actor, now: Date): HandoverView {
    const {
      jurisdictionId: _,
      offerText: __,
      answerText: ___,
      occurredAt,
      recordedAt,
      expiresAt,
      answeredAt,
      receivedAt,
      ...shown
    } = handover;
    const { sealOffered, sealFound, sealIntact, giverId, receiverId, state } = handover;
    return Object.assign(new HandoverView(), {
      ...shown,
      state: hasExpired(handover, now) ? 'expired' : state,
      ourPart: actor.officialId === giverId ? 'giver' : actor.officialId === receiverId ? 'receiver' : null,
      expiresAt: expiresAt?.toISOString() ?? null,
      offeredAt: occurredAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
      receivedAt: receivedAt?.toISOString() ?? null,
      discrepancy: state === 'disputed' && sealIntact !== null ? sealDiscrepancy(sealOffered, { sealFound, sealIntact }) : [],
    });
  }
}

/** Several items that the same two persons hand over in one go. */
export class HandoverBatchView {
  readonly id!: string;
  readonly handovers!: HandoverView[];
}

export class HandoverPage implements Page<HandoverView> {
  readonly items!: HandoverView[];
  readonly nextCursor!: string | null;
}
