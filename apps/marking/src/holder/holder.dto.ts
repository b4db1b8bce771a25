import { IsCountry, IsWritten, PageQuery } from '@headstamp/http';
import { IsIn, IsOptional } from 'class-validator';
import type { HolderIdentity } from './holder-identity.entity';
import type { Holder } from './holder.entity';
import { HOLDER_KINDS, type HolderKind } from './holder.kinds';
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
