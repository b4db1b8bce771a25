import type { CalibreScheme, FirearmAction, FirearmType } from '@headstamp/codes';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The code of a calibre in each scheme that has one. */
export type CalibreCodes = Readonly<Partial<Record<CalibreScheme, string>>>;

/** One model of one maker as the reference describes it: what many records, each read in its own words, point to. */
@Entity({ schema: 'marking', name: 'firearm_template' })
@Index('firearm_template_newest_first', { synchronize: false })
@Index('firearm_template_describes_one_model', { synchronize: false })
export class FirearmTemplate {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) make!: string;
  @Column({ name: 'make_normalised', type: 'text' }) makeNormalised!: string;
  /** NCIC MAK. */
  @Column({ name: 'make_code', type: 'text', nullable: true }) makeCode!: string | null;
  @Column({ type: 'text' }) model!: string;
  @Column({ name: 'model_normalised', type: 'text' }) modelNormalised!: string;
  @Column({ type: 'text' }) type!: FirearmType;
  @Column({ type: 'text', nullable: true }) action!: FirearmAction | null;
  @Column({ type: 'text' }) calibre!: string;
  @Column({ name: 'calibre_normalised', type: 'text' }) calibreNormalised!: string;
  @Column({ name: 'calibre_codes', type: 'jsonb' }) calibreCodes!: CalibreCodes;
  @Column({ type: 'text' }) country!: string;
  @Column({ name: 'recorded_by', type: 'uuid' }) recordedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
