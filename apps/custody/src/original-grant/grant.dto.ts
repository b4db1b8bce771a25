import { IsDay, IsPresentCountry, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../fields/field-rules';
import type { OriginalGrant } from './grant.entity';
import { CUSTODY_CLAUSES, GRANT_STATES, type CustodyClause, type GrantState } from './grant.states';

export class GrantOriginal {
  @IsUUID() readonly exhibitId!: string;
  /** ISO 3166-1 alpha-2 code of the jurisdiction that asked for it. */
  @IsPresentCountry() readonly to!: string;
  /** The ballistic link it is wanted for. */
  @IsUUID() readonly linkId!: string;
  /** Why a cast does not do. */
  @IsWritten(2_000) readonly whyNoCast!: string;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(CUSTODY_CLAUSES, { each: true }) readonly clauses!: CustodyClause[];
  /** Further conditions, as they are to be read by the borrower. */
  @MayBeLeftOut() @IsWritten(2_000) readonly conditions?: string;
  /** The day by which it is to be back. */
  @IsDay() readonly returnBy!: string;
}

export class WithdrawGrant {
  @IsWritten(2_000) readonly reason!: string;
}

export class ListGrants extends PageQuery {
  @IsOptional() @IsUUID() readonly exhibitId?: string;
  @IsOptional() @IsUUID() readonly linkId?: string;
  @IsOptional() @IsIn(GRANT_STATES) readonly state?: GrantState;
}

export class OriginalGrantView {
  readonly id!: string;
  readonly exhibitId!: string;
  readonly recipientId!: string;
  readonly linkId!: string;
  readonly whyNoCast!: string;
  readonly clauses!: CustodyClause[];
  readonly conditions!: string | null;
  readonly returnBy!: string;
  readonly state!: GrantState;
  readonly consignmentId!: string | null;
  readonly grantedBy!: string;
  readonly withdrawnBy!: string | null;
  readonly withdrawalReason!: string | null;
  readonly grantedAt!: string;
  readonly recordedAt!: string;
  readonly version!: number;

  static of({ jurisdictionId: _, occurredAt, recordedAt, ...shown }: OriginalGrant): OriginalGrantView {
    return Object.assign(new OriginalGrantView(), { ...shown, grantedAt: occurredAt.toISOString(), recordedAt: recordedAt.toISOString() });
  }
}

export class OriginalGrantPage implements Page<OriginalGrantView> {
  readonly items!: OriginalGrantView[];
  readonly nextCursor!: string | null;
}
