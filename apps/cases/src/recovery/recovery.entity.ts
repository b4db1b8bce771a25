import type { Disposition, IllicitGround, SharingCriterion } from '@headstamp/codes';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from '../case-file/case-file.entity';

/** How a firearm came into the hands of the authority. What was read off it stands in its readings. */
@Entity({ schema: 'cases', name: 'recovery' })
@ForeignKey(() => CaseFile, ['jurisdictionId', 'caseId'], ['jurisdictionId', 'id'], { name: 'recovery_of_case' })
@Index('recovery_by_case', { synchronize: false })
export class Recovery {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ type: 'text' }) disposition!: Disposition;
  @Column({ name: 'recovered_on', type: 'date' }) recoveredOn!: string;
  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text' }) country!: string;
  @Column({ type: 'text' }) place!: string;
  @Column({ type: 'text' }) circumstances!: string;
  @Column({ name: 'illicit_ground', type: 'text', nullable: true }) illicitGround!: IllicitGround | null;
  @Column({ name: 'why_illicit', type: 'text', nullable: true }) whyIllicit!: string | null;
  @Column({ name: 'how_found', type: 'text', nullable: true }) howFound!: string | null;
  @Column({ name: 'sharing_criteria', type: 'text', array: true }) sharingCriteria!: SharingCriterion[];
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
