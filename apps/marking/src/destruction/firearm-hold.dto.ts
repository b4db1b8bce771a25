import { IsWritten, PageQuery } from '@headstamp/http';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { HOLD_GROUNDS, type HoldGround } from './destruction.codes';
import type { FirearmHold } from './firearm-hold.entity';

export class PlaceHold {
  @IsUUID() readonly firearmId!: string;
  @IsIn(HOLD_GROUNDS) readonly ground!: HoldGround;
  /** Order of the court, case file, exhibit. */
  @IsWritten(300) readonly reference!: string;
}

export class ReleaseHold {
  /** Why it may go. */
  @IsWritten(2_000) readonly note!: string;
}

const whether = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class HoldQuery extends PageQuery {
  @IsOptional() @IsUUID() readonly firearmId?: string;
  /** `true` shows only those that stand. */
  @IsOptional() @Transform(whether) @IsBoolean() readonly standing?: boolean;
}

export class HoldView {
  readonly id!: string;
  readonly firearmId!: string;
  readonly ground!: HoldGround;
  readonly reference!: string;
  readonly placedBy!: string;
  readonly recordedAt!: Date;
  readonly releaseNote!: string | null;
  readonly releasedBy!: string | null;
  readonly releasedAt!: Date | null;
  readonly version!: number;

  static of({
    id,
    firearmId,
    ground,
    reference,
    placedBy,
    recordedAt,
    releaseNote,
    releasedBy,
    releasedAt,
    version,
  }: FirearmHold): HoldView {
    return Object.assign(new HoldView(), {
      id,
      firearmId,
      ground,
      reference,
      placedBy,
      recordedAt,
      releaseNote,
      releasedBy,
      releasedAt,
      version,
    });
  }
}

/** One page of holds, newest first. */
export class HoldPage {
  readonly items!: HoldView[];
  readonly nextCursor!: string | null;
}
