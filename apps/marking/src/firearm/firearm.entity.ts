import type { FirearmAction, FirearmType, MarkedPart, SerialState } from '@headstamp/codes';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Legibility } from './marking.codes';

/** A firearm as it was marked: the text on the weapon beside the form it is searched by. Nothing of it is rewritten. */
@Entity({ schema: 'marking', name: 'firearm' })
@Index('firearm_newest_first', { synchronize: false })
@Index('firearm_by_serial', { synchronize: false })
@Index('firearm_by_barrel_serial', { synchronize: false })
@Index('firearm_by_make', { synchronize: false })
@Index('firearm_serial_is_one_weapon', { synchronize: false })
export class Firearm {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'serial_observed', type: 'text', nullable: true, update: false }) serialObserved!: string | null;
  @Column({ name: 'serial_normalised', type: 'text', nullable: true }) serialNormalised!: string | null;
  @Column({ name: 'serial_state', type: 'text' }) serialState!: SerialState;
  /** What bears the number: frame or receiver, as a rule. */
  @Column({ name: 'serial_part', type: 'text', nullable: true, update: false }) serialPart!: MarkedPart | null;
  /** Where on that part, in words. */
  @Column({ name: 'serial_position', type: 'text', nullable: true, update: false }) serialPosition!: string | null;
  @Column({ name: 'serial_legibility', type: 'text', nullable: true, update: false }) serialLegibility!: Legibility | null;
  @Column({ name: 'barrel_serial_observed', type: 'text', nullable: true, update: false }) barrelSerialObserved!: string | null;
  @Column({ name: 'barrel_serial_normalised', type: 'text', nullable: true }) barrelSerialNormalised!: string | null;
  @Column({ type: 'text', update: false }) make!: string;
  @Column({ name: 'make_normalised', type: 'text' }) makeNormalised!: string;
  @Column({ type: 'text', update: false }) model!: string;
  @Column({ name: 'model_normalised', type: 'text' }) modelNormalised!: string;
  @Column({ type: 'text', update: false }) type!: FirearmType;
  /** NCIC GTYP2. */
  @Column({ type: 'text', nullable: true, update: false }) action!: FirearmAction | null;
  /** The designation as stamped. */
  @Column({ type: 'text', update: false }) calibre!: string;
  /** Its letters and digits in one spelling; never another designation, and no inch for a metre. */
  @Column({ name: 'calibre_normalised', type: 'text' }) calibreNormalised!: string;
  /** ISO 3166-1 alpha-2, or the ISO 3166-3 code of a former state. */
  @Column({ name: 'country_of_manufacture', type: 'text', update: false }) countryOfManufacture!: string;
  @Column({ name: 'year_of_manufacture', type: 'integer', nullable: true, update: false }) yearOfManufacture!: number | null;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
