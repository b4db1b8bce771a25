import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a mould was made. The mould itself is the exhibit with the same id. */
@Entity({ schema: 'custody', name: 'mould' })
export class Mould {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'original_id', type: 'uuid', update: false }) originalId!: string;
  @Column({ type: 'integer', update: false }) ordinal!: number;
  @Column({ name: 'silicone_product', type: 'text', update: false }) siliconeProduct!: string;
  @Column({ type: 'text', update: false }) lot!: string;
  @Column({ name: 'expires_on', type: 'date', update: false }) expiresOn!: string;
  @Column({ name: 'mix_ratio', type: 'text', update: false }) mixRatio!: string;
  @Column({ name: 'degassing_pressure_kpa', type: 'double precision', update: false }) degassingPressureKpa!: number;
  @Column({ name: 'degassing_minutes', type: 'double precision', update: false }) degassingMinutes!: number;
  @Column({ name: 'cure_hours', type: 'double precision', update: false }) cureHours!: number;
  @Column({ name: 'temperature_c', type: 'double precision', update: false }) temperatureC!: number;
  @Column({ name: 'seal_opened', type: 'text', nullable: true, update: false }) sealOpened!: string | null;
  @Column({ name: 'seal_after', type: 'text', update: false }) sealAfter!: string;
  @Column({ name: 'operator_id', type: 'uuid', update: false }) operatorId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
