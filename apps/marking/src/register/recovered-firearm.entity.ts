import type { FirearmAsObserved } from '@headstamp/exchange';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reading of a weapon that was recovered here. A loss that is entered later is held against it, too. */
@Entity({ schema: 'marking', name: 'recovered_firearm' })
export class RecoveredFirearm {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'recovery_id', type: 'uuid' }) recoveryId!: string;
  @Column({ name: 'recovered_on', type: 'text' }) recoveredOn!: string;
  @Column({ type: 'text' }) country!: string;
  @Column({ type: 'jsonb' }) observed!: FirearmAsObserved;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
