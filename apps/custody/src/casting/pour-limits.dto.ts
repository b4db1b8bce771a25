import { IsWritten } from '@headstamp/http';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import type { PourLimit } from './casting.entity';

export class SetPourLimit {
  /** The silicone, as it is written down with moulds; spaces and capitals make no difference. */
  @IsWritten(120) readonly product!: string;
  /** Null lifts the limit. */
  @ValidateIf((limit: SetPourLimit) => limit.pours !== null) @IsInt() @Min(1) @Max(1_000) readonly pours!: number | null;
}

export class PourLimitView {
  readonly id!: string;
  readonly product!: string;
  readonly pours!: number | null;
  readonly setBy!: string;
  readonly setAt!: string;

  static of({ id, product, pours, setBy, occurredAt }: PourLimit): PourLimitView {
    return Object.assign(new PourLimitView(), { id, product, pours, setBy, setAt: occurredAt.toISOString() });
  }
}
