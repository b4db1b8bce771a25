import type { ClassCharacteristicsSeen, ItemKind, MarkOfInterest } from '@headstamp/codes';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';
import type { ForeignReference, Medium, PictureTaken } from './acquisition.rules';

/** One scan of one mark on one item, or the lands of one bullet, as it was taken in. Never changed afterwards: another scan is another acquisition. */
@Entity({ schema: 'ballistics', name: 'acquisition' })
@Index('acquisition_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('acquisition_to_compare', ['jurisdictionId', 'calibreNormalised', 'region'])
@Unique('acquisition_reference_once', ['jurisdictionId', 'reference'])
@Unique('acquisition_file_once', ['jurisdictionId', 'fileSha256'])
@Check(
  'acquisition_known_region',
  `region IN ('BREECH_FACE', 'FIRING_PIN', 'FP_APERTURE_SHEAR', 'EJECTOR', 'EXTRACTOR', 'CHAMBER', 'LAND_ENGRAVED', 'GROOVE')`,
)
@Check('acquisition_known_medium', `medium IN ('SURFACE', 'IMAGE', 'LANDS')`)
@Check('acquisition_bullet_of_lands', `medium <> 'LANDS' OR (region = 'LAND_ENGRAVED' AND land IS NULL)`)
@Check('acquisition_known_units', `units IN ('metre', 'micrometre-confirmed', 'none') AND (units = 'none') = (medium = 'IMAGE')`)
@Check('acquisition_pictures_when_image', `(medium = 'IMAGE') = (jsonb_typeof(pictures) = 'array' AND pictures <> '[]')`)
@Check('acquisition_land_of_bullet', `land IS NULL OR (region = 'LAND_ENGRAVED' AND land BETWEEN 1 AND 24)`)
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
  /** `none`: a picture has no heights. */
  @Column({ type: 'text', update: false }) units!: 'metre' | 'micrometre-confirmed' | 'none';
  @Column({ type: 'text', default: 'SURFACE', update: false }) medium!: Medium;
  /** Which land of the bullet, counted in the direction of twist from one the examiner marked. */
  @Column({ type: 'integer', nullable: true, update: false }) land!: number | null;
  @Column({ name: 'class_characteristics', type: 'jsonb', default: {}, update: false }) classCharacteristics!: ClassCharacteristicsSeen;
  /** Where the item is known in other systems. */
  @Column({ name: 'foreign_references', type: 'jsonb', default: [], update: false }) foreignReferences!: ForeignReference[];
  /** The photographs of an acquisition that has no surface, the first of them in `file_sha256`. */
  @Column({ type: 'jsonb', default: [], update: false }) pictures!: PictureTaken[];
  /** What the reader of the file noticed although it accepted it. */
  @Column({ type: 'text', array: true, update: false }) findings!: string[];
  /** ISO 3166-1 alpha-2: who might compare against it when it was taken in; `sharing_terms` say what holds. */
  @Column({ name: 'share_with', type: 'text', array: true, update: false }) shareWith!: string[];
  /** Whether lead notices might carry the prepared surface when it was taken in. */
  @Column({ name: 'share_surface', type: 'boolean', update: false }) shareSurface!: boolean;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
}
