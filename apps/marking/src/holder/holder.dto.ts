import { IsCountry, IsDay, IsWritten, PageQuery } from '@headstamp/http';
import { IsIn, IsOptional } from 'class-validator';
import type { HolderIdentity } from './holder-identity.entity';
import type { Holder } from './holder.entity';
import type { Erasure } from './erasure.entity';
import { HOLDER_KINDS, type HolderKind } from './holder.kinds';
import type { LegalHold } from './legal-hold.entity';
import type { LegalHoldState } from './legal-hold.states';
import { RETENTION_CLASSES, type RetentionClass } from './retention.states';

export class RegisterHolder {
  @IsIn(HOLDER_KINDS) readonly kind!: HolderKind;
  @IsWritten(300) readonly name!: string;
  /** Number of the licence to make, trade or hold firearms. */
  @IsOptional() @IsWritten(100) readonly licence?: string | null;
  @IsOptional() @IsWritten(500) readonly address?: string | null;
  /** Which instrument says how long the data are kept; left out, the one for records of manufacture or of other kinds. */
  @IsOptional() @IsIn(RETENTION_CLASSES) readonly retentionClass?: RetentionClass | null;
  /** ISO 3166 code of the state the holder is in, of the past too. */
  @IsCountry() readonly country!: string;
}

export class HolderQuery extends PageQuery {
  @IsOptional() @IsIn(HOLDER_KINDS) readonly kind?: HolderKind;
  /** The name, or how it begins; case, accents and spaces do not matter. */
  @IsOptional() @IsWritten(300) readonly name?: string;
}

export class HolderView {
  readonly id!: string;
  readonly kind!: HolderKind;
  /** Null when its retention has ended. */
  readonly name!: string | null;
  readonly licence!: string | null;
  readonly address!: string | null;
  readonly country!: string;
  readonly retentionClass!: RetentionClass;
  readonly recordedAt!: Date;

  static of({ id, kind, country, retentionClass, recordedAt }: Holder, identity: HolderIdentity | undefined): HolderView {
    return Object.assign(new HolderView(), {
      id,
      kind,
      name: identity?.name ?? null,
      licence: identity?.licence ?? null,
      address: identity?.address ?? null,
      country,
      retentionClass,
      recordedAt,
    });
  }
}

/** One page of holders, newest first. */
export class HolderPage {
  readonly items!: HolderView[];
  readonly nextCursor!: string | null;
}

export class RetentionQuery extends PageQuery {
  /** Whose retention is over on this day; left out, today. */
  @IsOptional() @IsDay() readonly by?: string;
}

export class SetLegalHold {
  @IsWritten(2_000) readonly reason!: string;
}

export class AskToLift {
  @IsWritten(2_000) readonly reason!: string;
}

export class LegalHoldView {
  readonly id!: string;
  readonly holderId!: string;
  readonly reason!: string;
  readonly setBy!: string;
  readonly setAt!: Date;
  readonly state!: LegalHoldState;
  readonly liftReason!: string | null;
  readonly liftAskedBy!: string | null;
  readonly liftAskedAt!: Date | null;
  readonly liftedBy!: string | null;
  readonly liftedAt!: Date | null;
  readonly version!: number;

  static of(hold: LegalHold): LegalHoldView {
    const { id, holderId, reason, setBy, occurredAt, state, liftReason, liftAskedBy, liftAskedAt, liftedBy, liftedAt, version } = hold;
    const asked = { liftReason, liftAskedBy, liftAskedAt, liftedBy, liftedAt };
    return Object.assign(new LegalHoldView(), { id, holderId, reason, setBy, setAt: occurredAt, state, ...asked, version });
  }
}

export class ErasureView {
  readonly id!: string;
  readonly retentionClass!: RetentionClass;
  /** The day the retention ended. */
  readonly endedOn!: string;
  readonly erasedBy!: string;
  readonly erasedAt!: Date;

  static of({ id, retentionClass, endedOn, erasedBy, occurredAt }: Erasure): ErasureView {
    return Object.assign(new ErasureView(), { id, retentionClass, endedOn, erasedBy, erasedAt: occurredAt });
  }
}

/** A holder, and how long their data are kept. */
export class HolderRetentionView extends HolderView {
  /** The last day on which the data must be kept; null while the clock has not begun, and after an erasure. */
  readonly retentionEndsOn!: string | null;
  /** The hold that keeps the data beyond it; null when none stands. */
  readonly legalHold!: LegalHoldView | null;
  readonly erasure!: ErasureView | null;

  static with(
    holder: HolderView,
    retentionEndsOn: string | null,
    hold: LegalHold | undefined,
    erasure: Erasure | undefined,
  ): HolderRetentionView {
    const kept = { retentionEndsOn, legalHold: hold ? LegalHoldView.of(hold) : null, erasure: erasure ? ErasureView.of(erasure) : null };
    return Object.assign(new HolderRetentionView(), holder, kept);
  }
}

/** One page of holders whose data have outlived their retention, latest registered first. */
export class RetentionPage {
  readonly items!: HolderRetentionView[];
  readonly nextCursor!: string | null;
}
