import type { SharingDisclosure } from '@headstamp/codes';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What an owner lets this jurisdiction do with what it shared. Of its rows the one with the highest number holds; all stay. */
@Entity({ schema: 'ballistics', name: 'shared_terms' })
@Check('shared_terms_counted', 'number >= 1')
@Check('shared_terms_known_disclosure', `disclosure IN ('SURFACE', 'PICTURE', 'EXISTENCE')`)
export class SharedTerms {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The owner's acquisition; the terms may come before it. */
  @PrimaryColumn({ name: 'acquisition_id', type: 'uuid' }) acquisitionId!: string;
  /** Who said so: terms of anybody but the owner say nothing. */
  @PrimaryColumn({ name: 'owner_id', type: 'uuid' }) ownerId!: string;
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @Column({ type: 'boolean', update: false }) compare!: boolean;
  @Column({ type: 'text', update: false }) disclosure!: SharingDisclosure;
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true, update: false }) expiresAt!: Date | null;
  @Column({ name: 'document_id', type: 'uuid', update: false }) documentId!: string;
}
