import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import { FirearmTemplate } from './firearm-template.entity';

/** That a recorded firearm is of a model of the reference. The latest one holds; an earlier one stays. */
@Entity({ schema: 'marking', name: 'firearm_identification' })
@ForeignKey(() => Firearm, ['jurisdictionId', 'firearmId'], ['jurisdictionId', 'id'], { name: 'firearm_identification_of_firearm' })
@ForeignKey(() => FirearmTemplate, ['jurisdictionId', 'templateId'], ['jurisdictionId', 'id'], {
  name: 'firearm_identification_as_template',
})
@Unique('firearm_identification_has_its_place', ['jurisdictionId', 'firearmId', 'sequence'])
export class FirearmIdentification {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'firearm_id', type: 'uuid' }) firearmId!: string;
  @Column({ type: 'integer' }) sequence!: number;
  @Column({ name: 'template_id', type: 'uuid' }) templateId!: string;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'recorded_by', type: 'uuid' }) recordedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
