import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { HoldGround } from './destruction.codes';

/** Why a firearm must not be destroyed, until somebody else releases it. */
@Entity({ schema: 'marking', name: 'firearm_hold' })
export class FirearmHold {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'firearm_id', type: 'uuid', update: false }) firearmId!: string;
  @Column({ type: 'text', update: false }) ground!: HoldGround;
  @Column({ type: 'text', update: false }) reference!: string;
  @Column({ name: 'placed_by', type: 'uuid', update: false }) placedBy!: string;
  @Column({ name: 'release_note', type: 'text', nullable: true }) releaseNote!: string | null;
  @Column({ name: 'released_by', type: 'uuid', nullable: true }) releasedBy!: string | null;
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true }) releasedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}
