import { FIT_FOR, ITEM_KINDS, MARKS_OF_INTEREST, type FitFor, type ItemKind, type MarkOfInterest } from '@headstamp/codes';
import {
  CONSIGNMENT_SAYINGS,
  LOAN_SAYINGS,
  RECEIPT_OUTCOMES,
  soundBody,
  type ConsignmentSaying,
  type LoanSaying,
  type ReceiptOutcome,
} from '@headstamp/exchange';
import { IsCountry, IsDay, IsInstant, IsWritten } from '@headstamp/http';
import { Type, type ClassConstructor } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
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
import { isOriginal } from '../original-grant/grant.rows';
import { CUSTODY_CLAUSES, type CustodyClause } from '../original-grant/grant.states';
import type { Finding } from './finding.rules';
import { ConsignmentError } from './consignment.errors';
import { LOAN_ENDINGS, type LoanEndingKind } from './loan.entity';
import { CUSTOMS_PAPERS, DISCREPANCIES, type CustomsPaperKind, type Discrepancy } from './packages';

const SHA256 = /^[0-9a-f]{64}$/;
/** An instant of the year 0 is well formed, and no database keeps it. */
const THIS_AGE = /^(?:19|20|21)/;
const SEAL = /^[A-Z0-9][A-Z0-9 ./-]{1,39}$/;

class ReceivedCast {
  @IsUUID() readonly castId!: string;
  @IsWritten(80) readonly label!: string;
  @IsInt() @Min(0) @Max(10_000) readonly mouldOrdinal!: number;
  @IsInt() @Min(0) @Max(10_000) readonly castOrdinal!: number;
  @IsArray() @ArrayMaxSize(8) @ArrayUnique() @IsIn(MARKS_OF_INTEREST, { each: true }) readonly regions!: MarkOfInterest[];
  @IsArray() @ArrayMaxSize(8) @ArrayUnique() @IsIn(FIT_FOR, { each: true }) readonly fitFor!: FitFor[];
  @ValidateIf(({ calibre }: Partial<ReceivedCast>) => calibre !== '') @IsWritten(60) readonly calibre!: string;
}

class ReceivedOriginal {
  @IsUUID() readonly exhibitId!: string;
  @IsWritten(80) readonly label!: string;
  @IsIn(ITEM_KINDS.filter((kind) => isOriginal(kind))) readonly kind!: ItemKind;
  @IsArray() @ArrayMaxSize(8) @ArrayUnique() @IsIn(MARKS_OF_INTEREST, { each: true }) readonly regions!: MarkOfInterest[];
  @ValidateIf(({ calibre }: Partial<ReceivedOriginal>) => calibre !== '') @IsWritten(60) readonly calibre!: string;
  @IsWritten(2_000) readonly whyNoCast!: string;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(CUSTODY_CLAUSES, { each: true }) readonly clauses!: CustodyClause[];
  @IsOptional() @IsWritten(2_000) readonly conditions!: string | null;
  @IsDay() readonly returnBy!: string;
}

class ReceivedPackage {
  @IsInt() @Min(1) @Max(50) readonly ordinal!: number;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly castIds!: string[];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @ArrayUnique() @Matches(SEAL, { each: true }) readonly seals!: string[];
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) readonly weightGrams!: number | null;
}

class ReceivedCustomsPaper {
  @IsIn(CUSTOMS_PAPERS) readonly kind!: CustomsPaperKind;
  @IsWritten(80) readonly number!: string;
  @IsCountry() readonly country!: string;
  @IsDay() readonly issuedOn!: string;
  @IsOptional() @Matches(SHA256) readonly photographSha256!: string | null;
}

/** What a notice from abroad must be, before anything of it is kept. */
export class ReceivedNotice {
  @IsUUID() readonly subjectId!: string;
  @IsWritten(60) readonly reference!: string;
  @IsUUID() readonly linkId!: string;
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique(({ castId }: Partial<ReceivedCast>) => castId)
  @ValidateNested({ each: true })
  @Type(() => ReceivedCast)
  readonly casts!: ReceivedCast[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique(({ exhibitId }: Partial<ReceivedOriginal>) => exhibitId)
  @ValidateNested({ each: true })
  @Type(() => ReceivedOriginal)
  readonly originals?: ReceivedOriginal[];
  @Matches(SEAL) readonly sealNumber!: string;
  @IsWritten(120) readonly courier!: string;
  @IsOptional() @IsWritten(80) readonly trackingNumber!: string | null;
  @IsInstant() @Matches(THIS_AGE) readonly dispatchedAt!: string;
  @IsOptional() @IsDay() readonly expectedOn!: string | null;
  @IsOptional() @IsInstant() @Matches(THIS_AGE) readonly expectedAt!: string | null;
  @IsOptional() @IsDay() readonly returnBy!: string | null;
  @IsOptional() @IsUUID() readonly returns!: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReceivedPackage)
  readonly packages!: ReceivedPackage[];
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique(({ kind, country, number }: Partial<ReceivedCustomsPaper>) => JSON.stringify([kind, country, number]))
  @ValidateNested({ each: true })
  @Type(() => ReceivedCustomsPaper)
  readonly customs!: ReceivedCustomsPaper[];
  @Matches(SHA256) readonly offerHash!: string;
}

class ReceivedOrder {
  @IsUUID() readonly subjectId!: string;
  @IsInt() @Min(1) @Max(1_000_000) readonly word!: number;
  @IsInt() @Min(0) @Max(1_000_000) readonly heard!: number;
}

export class ReceivedReceipt extends ReceivedOrder {
  @Matches(SHA256) readonly offerHash!: string;
  @IsIn(RECEIPT_OUTCOMES) readonly outcome!: ReceiptOutcome;
  @IsBoolean() readonly keptAsEvidence!: boolean;
  @ValidateIf(({ sealFound }: Partial<ReceivedReceipt>) => sealFound !== '') @IsWritten(40) readonly sealFound!: string;
  @IsBoolean() readonly sealIntact!: boolean;
  @IsWritten(500) readonly condition!: string;
  @IsInstant() @Matches(THIS_AGE) readonly receivedAt!: string;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(DISCREPANCIES, { each: true }) readonly discrepancy!: Discrepancy[];
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly missingCastIds!: string[];
  @IsOptional() @IsWritten(2_000) readonly settlement!: string | null;
}

class ReceivedFinding implements Finding {
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly withSender!: string[];
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly withRecipient!: string[];
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly lost!: string[];
}

export class ReceivedConsignmentWord extends ReceivedOrder {
  @IsIn(CONSIGNMENT_SAYINGS) readonly says!: ConsignmentSaying;
  @IsWritten(2_000) readonly statement!: string;
  @IsInstant() @Matches(THIS_AGE) readonly at!: string;
  @IsOptional() @IsWritten(120) readonly courier!: string | null;
  @IsOptional() @IsWritten(80) readonly trackingNumber!: string | null;
  @IsOptional() @IsDay() readonly expectedOn!: string | null;
  @ValidateIf(({ says, finding }: Partial<ReceivedConsignmentWord>) => says === 'finding' || finding !== undefined)
  @IsDefined()
  @ValidateNested()
  @Type(() => ReceivedFinding)
  readonly finding?: Finding;
}

export class ReceivedLoanWord {
  @IsUUID() readonly subjectId!: string;
  @IsUUID() readonly endingId!: string;
  @IsIn(LOAN_SAYINGS) readonly says!: LoanSaying;
  @IsIn(LOAN_ENDINGS) readonly kind!: LoanEndingKind;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly castIds!: string[];
  @IsWritten(2_000) readonly statement!: string;
  @IsInstant() @Matches(THIS_AGE) readonly at!: string;
  @IsOptional() @IsWritten(500) readonly method!: string | null;
  @IsOptional() @IsWritten(80) readonly certificateNumber!: string | null;
  @IsOptional() @Matches(SHA256) readonly certificateSha256!: string | null;
}

/** @throws ConsignmentError naming the fields at fault */
export const sound = <Body extends object>(rules: ClassConstructor<Body>, body: unknown): Body =>
  soundBody(rules, body, (fields) => new ConsignmentError('consignment.document-refused', { reason: 'fields-malformed', fields }));
