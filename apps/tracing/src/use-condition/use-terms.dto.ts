import {
  CLASSIFICATIONS,
  isUseTerms,
  PLAIN_TERMS,
  USE_PURPOSES,
  type Classification,
  type UsePurpose,
  type UseTerms,
} from '@headstamp/codes';
import type { WithholdingRule } from '@headstamp/jurisdictions';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsISO8601, IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';

/** What may be done with a fact, as laid down with its release. What is left out is not restricted. */
export class UseTermsStated {
  /** RESTRICTED when left out. CONFIDENTIAL facts are shown to focal points and auditors, and never exported or printed. */
  @IsOptional() @IsIn(CLASSIFICATIONS) readonly classification?: Classification;
  /** The only purposes that it may serve; any that is stated when left out. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsIn(USE_PURPOSES, { each: true }) readonly purposes?: UsePurpose[] | null;
  /** Nobody else is told without our consent. */
  @IsOptional() @IsBoolean() readonly noOnwardTransfer?: boolean;
  /** Not before a court without our consent. */
  @IsOptional() @IsBoolean() readonly notInCourt?: boolean;
  /** Not counted in figures. */
  @IsOptional() @IsBoolean() readonly noStatistics?: boolean;
  /** We are asked before somebody acts on it. */
  @IsOptional() @IsBoolean() readonly consultFirst?: boolean;
  /** ISO 8601 instant from which on it may no longer be used. */
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) readonly expiresAt?: string | null;
}

/** What may be done with one row of the chain, besides what holds for the whole answer. */
export class RowTermsStated extends UseTermsStated {
  @IsInt() @Min(1) @Max(1_000) readonly sequence!: number;
}

/** Terms in full, as they come from abroad. */
export const IsUseTerms = (): PropertyDecorator =>
  ValidateBy({
    name: 'isUseTerms',
    validator: { validate: isUseTerms, defaultMessage: () => '$property must be terms of use in full' },
  });

/** Terms in full, from what was stated of them. */
export function asTerms(all: UseTermsStated & { readonly sequence?: number }): UseTerms {
  const { expiresAt, sequence: _, ...stated } = all;
  const known = Object.entries(stated as Readonly<Record<string, unknown>>).filter(([, value]) => value !== undefined && value !== null);
  return { ...PLAIN_TERMS, ...Object.fromEntries(known), expiresAt: expiresAt ? new Date(expiresAt).toISOString() : null };
}

/** What the originator laid down for a fact. */
export class UseTermsView {
  readonly classification!: Classification;
  /** Null for every purpose that is stated. */
  readonly purposes!: UsePurpose[] | null;
  readonly noOnwardTransfer!: boolean;
  readonly notInCourt!: boolean;
  readonly noStatistics!: boolean;
  readonly consultFirst!: boolean;
  readonly expiresAt!: string | null;

  static of(terms: UseTerms): UseTermsView {
    const { classification, purposes, noOnwardTransfer, notInCourt, noStatistics, consultFirst, expiresAt } = terms;
    const limited = purposes === null ? null : [...purposes];
    return Object.assign(new UseTermsView(), {
      classification,
      purposes: limited,
      noOnwardTransfer,
      notInCourt,
      noStatistics,
      consultFirst,
      expiresAt,
    });
  }
}

/** A row of the answer that is not shown for this use, and the rules that keep it. */
export class WithheldFactView {
  /** The sequence number of the row; null for what the answer says as a whole. */
  readonly sequence!: number | null;
  readonly because!: WithholdingRule[];

  static of(sequence: number | null, because: readonly WithholdingRule[]): WithheldFactView {
    return Object.assign(new WithheldFactView(), { sequence, because: [...because] });
  }
}
