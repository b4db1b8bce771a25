import { IsDay, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../fields/field-rules';
import type { ConsumableLot } from './consumable-lot.entity';
import { CONSUMABLE_KINDS, LOT_STATES, lotUsable, type ConsumableKind, type LotRefusal, type LotState } from './consumable-lot.states';

export class RegisterLot {
  @IsIn(CONSUMABLE_KINDS) readonly kind!: ConsumableKind;
  /** As casting names it. */
  @IsWritten(120) readonly product!: string;
  @IsWritten(120) readonly maker!: string;
  @IsWritten(60) readonly lot!: string;
  /** Last day of use, from the container. */
  @IsDay() readonly expiresOn!: string;
  @IsDay() readonly receivedOn!: string;
  /** With its unit, for example `2 × 1 kg`. */
  @IsWritten(60) readonly quantity!: string;
  @MayBeLeftOut() @IsWritten(120) readonly certificateNumber?: string;
  /** The certificate as a photograph or scan recorded before. */
  @MayBeLeftOut() @IsUUID() readonly certificatePhotographId?: string;
}

export class OpenLot {
  @IsDay() readonly openedOn!: string;
}

export class TestLot {
  @IsBoolean() readonly passed!: boolean;
  /** What was tested and found. */
  @IsWritten(1_000) readonly test!: string;
}

export class ReasonForLot {
  @IsWritten(500) readonly reason!: string;
}

export class ListLots extends PageQuery {
  @IsOptional() @IsIn(LOT_STATES) readonly state?: LotState;
}

export class LotView {
  readonly id!: string;
  readonly kind!: ConsumableKind;
  readonly product!: string;
  readonly maker!: string;
  readonly lot!: string;
  readonly expiresOn!: string;
  readonly receivedOn!: string;
  readonly openedOn!: string | null;
  readonly quantity!: string;
  readonly certificateNumber!: string | null;
  readonly certificatePhotographId!: string | null;
  readonly state!: LotState;
  readonly acceptanceTest!: string | null;
  readonly acceptedBy!: string | null;
  readonly stateReason!: string | null;
  /** The recall that lists every mould and cast made of it, and where each is now. */
  readonly recallId!: string | null;
  /** Why it may not be used today; null when it may. */
  readonly refusal!: LotRefusal | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(row: ConsumableLot, now: Date): LotView {
    const { jurisdictionId: _, lotKey: __, occurredAt: ___, registeredBy: ____, ...fields } = row;
    return Object.assign(new LotView(), fields, { refusal: lotUsable(row, now) });
  }
}

export class LotPage implements Page<LotView> {
  readonly items!: LotView[];
  readonly nextCursor!: string | null;
}
