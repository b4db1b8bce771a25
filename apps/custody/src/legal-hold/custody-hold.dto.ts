import { IsDay, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../fields/field-rules';
import type { CustodyHold } from './custody-hold.entity';
import { isDueForLifting, type CustodyHoldState } from './custody-hold.states';

export class PlaceCustodyHold {
  /** The item to be kept as it is; left out when the hold is on a case. */
  @MayBeLeftOut() @IsUUID() readonly exhibitId?: string;
  /** The case of which everything is kept, also what is registered later; left out when the hold is on one item. */
  @MayBeLeftOut() @IsUUID() readonly caseId?: string;
  @IsWritten(2_000) readonly reason!: string;
  /** Court, prosecutor or law that orders it, with its reference. */
  @IsWritten(500) readonly authority!: string;
  /** The last day it is ordered for. It stands beyond that day until two officials lift it. */
  @MayBeLeftOut() @IsDay() readonly until?: string;
}

export class AskToLiftHold {
  /** Why it may go. */
  @IsWritten(2_000) readonly reason!: string;
}

const whether = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class ListCustodyHolds extends PageQuery {
  @IsOptional() @IsUUID() readonly exhibitId?: string;
  @IsOptional() @IsUUID() readonly caseId?: string;
  /** `true` shows only those that stand. */
  @IsOptional() @Transform(whether) @IsBoolean() readonly standing?: boolean;
}

export class CustodyHoldView {
  readonly id!: string;
  readonly exhibitId!: string | null;
  readonly caseId!: string | null;
  readonly reason!: string;
  readonly authority!: string;
  readonly until!: string | null;
  /** The last day it was ordered for is over, and nobody has lifted it. */
  readonly dueForLifting!: boolean;
  readonly state!: CustodyHoldState;
  readonly placedBy!: string;
  readonly liftReason!: string | null;
  readonly liftAskedBy!: string | null;
  readonly liftAskedAt!: string | null;
  readonly liftedBy!: string | null;
  readonly liftedAt!: string | null;
  readonly occurredAt!: string;
  readonly recordedAt!: string;
  readonly version!: number;

  static of(hold: CustodyHold, now: Date): CustodyHoldView {
    const { jurisdictionId: _, liftAskedAt, liftedAt, occurredAt, recordedAt, ...shown } = hold;
    return Object.assign(new CustodyHoldView(), {
      ...shown,
      dueForLifting: isDueForLifting(hold, now.toISOString().slice(0, 10)),
      liftAskedAt: liftAskedAt?.toISOString() ?? null,
      liftedAt: liftedAt?.toISOString() ?? null,
      occurredAt: occurredAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    });
  }
}

export class CustodyHoldPage implements Page<CustodyHoldView> {
  readonly items!: CustodyHoldView[];
  readonly nextCursor!: string | null;
}
