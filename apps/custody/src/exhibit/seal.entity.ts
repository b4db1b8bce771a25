import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One seal and its life. A number is used once by the jurisdiction that put it on. */
@Entity({ schema: 'custody', name: 'seal' })
export class Seal {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'applied_in', type: 'uuid', update: false }) appliedIn!: string;
  @Column({ type: 'text', update: false }) number!: string;
  @Column({ name: 'applied_by', type: 'uuid', update: false }) appliedBy!: string;
  @Column({ name: 'opened_by', type: 'uuid', nullable: true }) openedBy!: string | null;
  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true }) openedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
