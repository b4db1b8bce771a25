import type { ClassCharacteristicsSeen, ItemKind, MarkOfInterest } from '@headstamp/codes';
import { Check, Column, Entity, Index } from 'typeorm';
import { KeptRow } from '../record/kept-row';

/** An acquisition that another jurisdiction lets this one compare against. It bears the owner's identifier. */
@Entity({ schema: 'ballistics', name: 'shared_acquisition' })
@Index('shared_acquisition_to_compare', ['jurisdictionId', 'calibreNormalised', 'region'])
@Check('shared_acquisition_is_anothers', `owner_id <> jurisdiction_id`)
export class SharedAcquisition extends KeptRow {
  @Column({ name: 'owner_id', type: 'uuid', update: false }) ownerId!: string;
  /** ISO 3166-1 alpha-2 of the owner. */
  @Column({ name: 'owner_code', type: 'text', update: false }) ownerCode!: string;
  /** The owner's case, opaque. */
  @Column({ name: 'owner_case_id', type: 'uuid', update: false }) ownerCaseId!: string;
  @Column({ type: 'text', update: false }) reference!: string;
  @Column({ name: 'item_kind', type: 'text', update: false }) itemKind!: ItemKind;
  @Column({ type: 'text', update: false }) region!: MarkOfInterest;
  @Column({ type: 'text', update: false }) calibre!: string;
  @Column({ name: 'calibre_normalised', type: 'text', update: false }) calibreNormalised!: string;
  @Column({ type: 'boolean', update: false }) synthetic!: boolean;
  @Column({ name: 'file_sha256', type: 'text', update: false }) fileSha256!: string;
  @Column({ name: 'engine_version', type: 'text', update: false }) engineVersion!: string;
  @Column({ type: 'bytea', update: false }) surface!: Buffer;
  @Column({ name: 'document_id', type: 'uuid', update: false }) documentId!: string;
  @Column({ name: 'class_characteristics', type: 'jsonb', default: {}, update: false }) classCharacteristics!: ClassCharacteristicsSeen;
}
