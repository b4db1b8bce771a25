import { IsInstant, IsPresentCountry, IsWritten, PageQuery, type Page } from '@headstamp/http';
import type { ItemKind } from '@headstamp/codes';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import { CustodyFlagView } from './custody.dto';

/** What of an entry is wrong. */
export const CORRECTED_THINGS = ['time', 'seal', 'condition', 'person', 'place', 'other'] as const;
export type CorrectedThing = (typeof CORRECTED_THINGS)[number];

export class ExplainEvent {
  /** The flagged event. */
  @IsUUID() readonly eventId!: string;
  @IsWritten(2_000) readonly explanation!: string;
}

export class CorrectEvent {
  /** The event that says what is not so. */
  @IsUUID() readonly eventId!: string;
  @IsIn(CORRECTED_THINGS) readonly what!: CorrectedThing;
  /** What should have been written, and how it is known. */
  @IsWritten(2_000) readonly correction!: string;
  /** The number that should have been written, when it is a seal's. */
  @MayBeLeftOut() @IsSealNumber() readonly sealNumber?: string;
  /** The moment that should have been written, when it is a time. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class ListFlagged extends PageQuery {
  /** True: only items with a flag that nobody has explained. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly unexplained?: boolean;
}

/** An item whose history has events that could not have happened as recorded. */
export class FlaggedItemView {
  readonly exhibitId!: string;
  readonly reference!: string;
  readonly kind!: ItemKind;
  readonly caseId!: string | null;
  readonly custodianOfficialId!: string | null;
  /** When the first flag was raised. */
  readonly flaggedAt!: string;
  /** Flagged events that nobody has explained. */
  readonly unexplained!: number;
  readonly flags!: CustodyFlagView[];
}

export class FlaggedItemPage implements Page<FlaggedItemView> {
  readonly items!: FlaggedItemView[];
  readonly nextCursor!: string | null;
}

export class SetTransitLimit {
  /** The state at the other end of the route. */
  @IsPresentCountry() readonly counterpart!: string;
  /** Longer than this without a word of a consignment is flagged. */
  @IsInt() @Min(1) @Max(8_760) readonly hours!: number;
}

/** How long a consignment to or from a state may go without a word. */
export class TransitLimitView {
  readonly counterpartId!: string;
  readonly hours!: number;
  readonly setBy!: string;
  readonly setAt!: string;
}

export class TransitLimitPage implements Page<TransitLimitView> {
  readonly items!: TransitLimitView[];
  readonly nextCursor!: string | null;
}
