import type { FirearmType } from '@headstamp/codes';
import { IsInstant, IsWritten, PageQuery } from '@headstamp/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { HolderView } from '../holder/holder.dto';
import type { Armoury, ArmouryAmmunitionCount } from './armoury.entity';

export class RegisterArmoury {
  /** A registered holder: a company or a state body. */
  @IsUUID() readonly holderId!: string;
  /** What the holder calls it; one name per holder. */
  @IsWritten(200) readonly name!: string;
  /** Address or description of the place. */
  @IsWritten(300) readonly place!: string;
}

export class ArmouryQuery extends PageQuery {
  @IsOptional() @IsUUID() readonly holderId?: string;
}

export class PlaceFirearms {
  /** Firearms whose records say that they are with the holder of this armoury. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5_000) @IsUUID(undefined, { each: true }) readonly firearmIds!: string[];
}

export class CountAmmunition {
  @IsWritten(60) readonly calibre!: string;
  @IsInt() @Min(0) @Max(2_000_000_000) readonly rounds!: number;
  /** When it was counted, as claimed; left out, now. */
  @IsOptional() @IsInstant() readonly occurredAt?: string;
  @IsOptional() @IsWritten(1_000) readonly remark?: string | null;
}

export class ArmouryHolderView {
  readonly id!: string;
  readonly kind!: string;
  /** Null when its retention has ended. */
  readonly name!: string | null;
}

export class ArmouryView {
  readonly id!: string;
  readonly holder!: ArmouryHolderView;
  readonly name!: string;
  readonly place!: string;
  readonly recordedAt!: Date;

  static of({ id, name, place, recordedAt }: Armoury, holder: HolderView): ArmouryView {
    return Object.assign(new ArmouryView(), {
      id,
      holder: { id: holder.id, kind: holder.kind, name: holder.name },
      name,
      place,
      recordedAt,
    });
  }
}

/** One page of armouries, newest first. */
export class ArmouryPage {
  readonly items!: ArmouryView[];
  readonly nextCursor!: string | null;
}

export class AmmunitionCountView {
  readonly calibre!: string;
  /** As last counted. */
  readonly rounds!: number;
  readonly countedAt!: Date;
  readonly countedBy!: string;
  readonly remark!: string | null;

  static of({ calibre, rounds, occurredAt, countedBy, remark }: ArmouryAmmunitionCount): AmmunitionCountView {
    return Object.assign(new AmmunitionCountView(), { calibre, rounds, countedAt: occurredAt, countedBy, remark });
  }
}

export class StockFirearmView {
  readonly id!: string;
  readonly serial!: string | null;
  readonly make!: string;
  readonly model!: string;
  readonly type!: FirearmType;
  readonly calibre!: string;
}

/** What stands in an armoury by the records. */
export class ArmouryStockView {
  readonly armouryId!: string;
  /** Firearms kept here. */
  readonly count!: number;
  /** Firearms of the holder that have been placed in none of its armouries; 0 where it has only one. */
  readonly unplaced!: number;
  /** One page of them, newest record first. */
  readonly items!: StockFirearmView[];
  readonly nextCursor!: string | null;
  /** The last count of each calibre. */
  readonly ammunition!: AmmunitionCountView[];
}

export class PlacedView {
  readonly armouryId!: string;
  readonly placed!: number;
}
