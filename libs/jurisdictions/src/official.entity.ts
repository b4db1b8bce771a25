import type { OfficialRole } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person appointed to a task in one jurisdiction. */
@Entity({ schema: 'jurisdictions', name: 'official' })
export class Official {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** What the person types, without the jurisdiction: `torres` of `torres@bz`. */
  @Column({ type: 'text' }) login!: string;
  @Column({ type: 'text' }) name!: string;
  /** What a report calls the person abroad: never the name. */
  @Column({ type: 'text' }) reference!: string;
  @Column({ type: 'text', array: true }) roles!: OfficialRole[];
  @Column({ name: 'password_hash', type: 'text' }) passwordHash!: string;
  /** Made by the demonstration: production refuses to start while one exists. */
  @Column({ type: 'boolean' }) demo!: boolean;
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true }) disabledAt!: Date | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
