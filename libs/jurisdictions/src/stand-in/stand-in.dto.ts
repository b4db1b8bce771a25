import { IsIn, IsUUID } from 'class-validator';
import { STAND_IN_RANKS, type StandIn, type StandInRank } from './stand-in.entity';

export class NameStandIn {
  @IsUUID() readonly officialId!: string;
  /** A deputy is told first, a head when nobody answered still. */
  @IsIn(STAND_IN_RANKS) readonly rank!: StandInRank;
}

export class StandInView {
  readonly id!: string;
  readonly officialId!: string;
  readonly rank!: StandInRank;
  readonly since!: Date;

  static of({ id, officialId, rank, occurredAt }: StandIn): StandInView {
    return Object.assign(new StandInView(), { id, officialId, rank, since: occurredAt });
  }
}
