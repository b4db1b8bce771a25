import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who is told when the focal point does not answer: first its deputies, then the heads of the office. */
export const STAND_IN_RANKS = ['deputy', 'head'] as const;
export type StandInRank = (typeof STAND_IN_RANKS)[number];

/** An official named to stand in. Ended, never removed: who could have been told stays known. */
@Entity({ schema: 'jurisdictions', name: 'stand_in' })
@Index('stand_in_once_at_a_time', ['jurisdictionId', 'officialId', 'rank'], { unique: true, where: 'ended_at IS NULL' })
@Check('stand_in_known_rank', `rank IN ('deputy', 'head')`)
export class StandIn {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ type: 'text', update: false }) rank!: StandInRank;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
