import { FIT_FOR, type FitFor } from '@headstamp/codes';
import { IsDay, IsInstant, IsPresentCountry, IsWritten, PageQuery } from '@headstamp/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsReference, IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import { DIRECTIONS, HOLD_ANSWERS, SETTLEMENTS, type Direction, type HoldAnswer, type Settlement } from './consignment.states';
import { CARRIER_STEPS, CUSTOMS_PAPERS, type CarrierStep, type CustomsPaperKind } from './packages';

const PURPOSES = FIT_FOR.filter((use) => use !== 'REJECTED');
const SHA256 = /^[0-9a-f]{64}$/;
const THIS_AGE = /^(?:19|20|21)/;

/** A paper that customs ask for. */
export class CustomsPaperEntered {
  @IsIn(CUSTOMS_PAPERS) readonly kind!: CustomsPaperKind;
  @IsWritten(80) readonly number!: string;
  /** The state that issued it, ISO 3166-1 alpha-2. */
  @IsPresentCountry() readonly country!: string;
  @IsDay() readonly issuedOn!: string;
  /** SHA-256 of the photograph of the document, hexadecimal. */
  @MayBeLeftOut() @Matches(SHA256) readonly photographSha256?: string;
}

/** One parcel of a consignment. */
export class PackagePacked {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly castIds!: string[];
  /** The seals put on it; the first is the seal of what is inside. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[A-Z0-9][A-Z0-9 ./-]{1,39}$/, { each: true })
  readonly seals!: string[];
  @MayBeLeftOut() @IsInt() @Min(1) @Max(1_000_000) readonly weightGrams?: number;
}

export class PackConsignment {
  /** ISO 3166-1 alpha-2 code of the recipient. */
  @IsPresentCountry() readonly to!: string;
  /** The ballistic link the casts travel for. Left out for a return, which has that of the loan. */
  @ValidateIf(({ returns, linkId }: PackConsignment) => returns === undefined || linkId !== undefined) @IsUUID() readonly linkId?: string;
  /** Left out where packages are stated. */
  @ValidateIf(({ packages, castIds }: PackConsignment) => packages === undefined || castIds !== undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly castIds?: string[];
  /** The seal of the only package; left out where packages are stated. */
  @ValidateIf(({ packages, sealNumber }: PackConsignment) => packages === undefined || sealNumber !== undefined)
  @IsSealNumber()
  readonly sealNumber?: string;
  /** Several parcels, each with its own seals and contents; left out for one parcel under one seal. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PackagePacked)
  readonly packages?: PackagePacked[];
  /** Left out, the next free one is given. */
  @MayBeLeftOut() @IsReference() readonly reference?: string;
  /** What every cast must have been passed for. */
  @MayBeLeftOut() @IsIn(PURPOSES) readonly purpose?: FitFor;
  /** The consignment in which the casts were lent, when they go back. */
  @MayBeLeftOut() @IsUUID() readonly returns?: string;
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CustomsPaperEntered)
  readonly customs?: CustomsPaperEntered[];
  @MayBeLeftOut() @IsInstant() @Matches(THIS_AGE) readonly expectedDispatchAt?: string;
  /** When it was packed and sealed; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly packedAt?: string;
}

/** One seal: viewed, its number verified, tugged, twisted. */
export class SealChecked {
  /** The number that should be on it. */
  @IsSealNumber() readonly expected!: string;
  /** The number that is; left out when there is no seal. */
  @MayBeLeftOut() @IsSealNumber() readonly found?: string;
  /** It and what it is fastened to look whole. */
  @IsBoolean() readonly viewed!: boolean;
  /** The number is the one that should be there, and was not tampered with. */
  @IsBoolean() readonly verified!: boolean;
  /** It holds when pulled. */
  @IsBoolean() readonly tugged!: boolean;
  /** It does not come apart when turned. */
  @IsBoolean() readonly twisted!: boolean;
}

export class PackageFound {
  @IsInt() @Min(1) @Max(50) readonly ordinal!: number;
  @IsBoolean() readonly arrived!: boolean;
  @MayBeLeftOut() @IsInt() @Min(1) @Max(1_000_000) readonly weightGrams?: number;
  @MayBeLeftOut() @IsWritten(500) readonly remarks?: string;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => SealChecked) readonly seals?: SealChecked[];
}

export class DispatchConsignment {
  @IsWritten(120) readonly courier!: string;
  @MayBeLeftOut() @IsWritten(80) readonly trackingNumber?: string;
  @MayBeLeftOut() @IsDay() readonly expectedOn?: string;
  /** Where it is known better than the day. */
  @MayBeLeftOut() @IsInstant() @Matches(THIS_AGE) readonly expectedAt?: string;
  /** When what is lent is expected back. */
  @MayBeLeftOut() @IsDay() readonly returnBy?: string;
  /** Who of the courier took it, as on the receipt. */
  @MayBeLeftOut() @IsWritten(120) readonly handedTo?: string;
  /** The check of the seals before departure. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => PackageFound) readonly packages?: PackageFound[];
  @IsInstant() readonly dispatchedAt!: string;
}

/** What was found of the parcels, in either of two ways. */
export interface ConsignmentArrivalStated {
  readonly packages?: readonly PackageFound[] | undefined;
  readonly sealFound?: string | undefined;
  readonly sealIntact?: boolean | undefined;
}

export class AcceptConsignment implements ConsignmentArrivalStated {
  /** The number on the seal as found; left out where packages are stated. */
  @ValidateIf(({ packages, sealFound }: AcceptConsignment) => packages === undefined || sealFound !== undefined)
  @IsSealNumber()
  readonly sealFound?: string;
  /** False when it was broken or had been opened. */
  @MayBeLeftOut() @IsBoolean() readonly sealIntact?: boolean;
  /** Each parcel as found; one that is left out did not come. Needed where there are several parcels or seals. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => PackageFound) readonly packages?: PackageFound[];
  /** Something is damaged, besides the seals. */
  @MayBeLeftOut() @IsBoolean() readonly damaged?: boolean;
  /** Of the parcel and the casts, as found. */
  @IsWritten(500) readonly condition!: string;
  @IsInstant() readonly receivedAt!: string;
}

/** Parcels that were missing and have come. */
export class StateLatePackages {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PackageFound)
  readonly packages!: PackageFound[];
  @IsWritten(500) readonly condition!: string;
  @IsInstant() readonly receivedAt!: string;
}

export class RefuseConsignment {
  @IsWritten(500) readonly reason!: string;
}

export class UnpackConsignment {
  @IsWritten(500) readonly reason!: string;
}

/** What the sender says of a discrepancy. */
export class AnswerHold {
  /** `explained`: how it came about; `disputed`: it left as announced; `return`: send it back; `destroy`: it may be destroyed where it is. */
  @IsIn(HOLD_ANSWERS) readonly answer!: HoldAnswer;
  @IsWritten(2_000) readonly statement!: string;
}

export class ProposeSettlement {
  @IsIn(SETTLEMENTS) readonly outcome!: Settlement;
  /** What was not as announced, and why the hold may end so. */
  @IsWritten(2_000) readonly statement!: string;
}

export class ConfirmSettlement {
  /** What the colleague proposed. */
  @IsIn(SETTLEMENTS) readonly outcome!: Settlement;
  /** With `sent_back`, who takes it. */
  @ValidateIf(({ outcome, courier }: ConfirmSettlement) => outcome === 'sent_back' || courier !== undefined)
  @IsWritten(120)
  readonly courier?: string;
  @MayBeLeftOut() @IsWritten(80) readonly trackingNumber?: string;
  @MayBeLeftOut() @IsDay() readonly expectedOn?: string;
}

/** A consignment that was turned away goes back. */
export class SendBack {
  @IsWritten(120) readonly courier!: string;
  @MayBeLeftOut() @IsWritten(80) readonly trackingNumber?: string;
  @MayBeLeftOut() @IsDay() readonly expectedOn?: string;
  @IsWritten(2_000) readonly statement!: string;
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly sentAt?: string;
}

/** Where each cast of a contested consignment is, as was found out: every one of them in one of the three lists. */
export class StateFinding {
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly withSender!: string[];
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly withRecipient!: string[];
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly lost!: string[];
  /** How it was found out, and what the other side should know of it. */
  @IsWritten(2_000) readonly statement!: string;
}

/** Of a loss, or of its end. */
export class StateLoss {
  @IsWritten(2_000) readonly statement!: string;
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly at?: string;
}

export class EnterCarrierEvent {
  @IsIn(CARRIER_STEPS) readonly what!: CarrierStep;
  @MayBeLeftOut() @IsWritten(200) readonly place?: string;
  /** Of the carrier, who took it or brought it. */
  @MayBeLeftOut() @IsWritten(120) readonly person?: string;
  @MayBeLeftOut() @IsWritten(500) readonly remarks?: string;
  @IsInstant() readonly occurredAt!: string;
}

export class ListConsignments extends PageQuery {
  @IsOptional() @IsIn(DIRECTIONS) readonly direction?: Direction;
  /** Only those with which somebody has something to do; all when left out. */
  @IsOptional() @IsIn(['open']) readonly standing?: 'open';
}
