import { IsCountry, IsWritten, PageQuery } from '@headstamp/http';
import { IsIn, IsOptional } from 'class-validator';
import type { HolderIdentity } from './holder-identity.entity';
import type { Holder } from './holder.entity';
import { HOLDER_KINDS, type HolderKind } from './holder.kinds';

export class RegisterHolder {
  @IsIn(HOLDER_KINDS) readonly kind!: HolderKind;
  @IsWritten(300) readonly name!: string;
  /** Number of the licence to make, trade or hold firearms. */
  @IsOptional() @IsWritten(100) readonly licence?: string | null;
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
  readonly country!: string;
  readonly recordedAt!: Date;

  static of({ id, kind, country, recordedAt }: Holder, identity: HolderIdentity | undefined): HolderView {
    return Object.assign(new HolderView(), {
      id,
      kind,
      name: identity?.name ?? null,
      licence: identity?.licence ?? null,
      country,
      recordedAt,
    });
  }
}

/** One page of holders, newest first. */
export class HolderPage {
  readonly items!: HolderView[];
  readonly nextCursor!: string | null;
}
