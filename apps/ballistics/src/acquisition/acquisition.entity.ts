import type { ItemKind, MarkOfInterest } from '@headstamp/codes';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';

/** One scan of one mark on one item, as it was taken in. Never changed afterwards: another scan is another acquisition. */
@Entity({ schema: 'ballistics', name: 'acquisition' })
@Index('acquisition_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('acquisition_to_compare', ['jurisdictionId', 'calibreNormalised', 'region'])
@Unique('acquisition_reference_once', ['jurisdictionId', 'reference'])
@Unique('acquisition_file_once', ['jurisdictionId', 'fileSha256'])
@Check('acquisition_known_region', `region = 'BREECH_FACE'`)
@Check('acquisition_known_units', `units IN ('metre', 'micrometre-confirmed')`)
@Check('acquisition_file_named_by_hash', `file_sha256 ~ '^[0-9a-f]{64}$'`)
export class Acquisition extends KeptRow {
  @Column({ name: 'case_id', type: 'uuid', update: false }) caseId!: string;
  @Column({ name: 'case_reference', type: 'text', update: false }) caseReference!: string;
  @Column({ name: 'exhibit_id', type: 'uuid', update: false }) exhibitId!: string;
  @Column({ type: 'text', update: false }) reference!: string;
  @Column({ name: 'item_kind', type: 'text', update: false }) itemKind!: ItemKind;
  @Column({ type: 'text', update: false }) region!: MarkOfInterest;
  /** As it was entered. */
  @Column({ type: 'text', update: false }) calibre!: string;
  /** What it is compared by. */
  @Column({ name: 'calibre_normalised', type: 'text', update: false }) calibreNormalised!: string;
  @Column({ type: 'text', nullable: true, update: false }) instrument!: string | null;
  /** The file itself says that no specimen was scanned. */
  @Column({ type: 'boolean', update: false }) synthetic!: boolean;
  @Column({ name: 'file_sha256', type: 'text', update: false }) fileSha256!: string;
  @Column({ name: 'file_bytes', type: 'integer', update: false }) fileBytes!: number;
  @Column({ type: 'text', update: false }) units!: 'metre' | 'micrometre-confirmed';
  /** What the reader of the file noticed although it accepted it. */
  @Column({ type: 'text', array: true, update: false }) findings!: string[];
  /** ISO 3166-1 alpha-2: who may compare against it. */
  @Column({ name: 'share_with', type: 'text', array: true, update: false }) shareWith!: string[];
  /** Lead notices may carry the prepared surface. */
  @Column({ name: 'share_surface', type: 'boolean', update: false }) shareSurface!: boolean;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
}
