import type { Discipline } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One version of a method of the laboratory. Superseded by the next, never removed. */
@Entity({ schema: 'custody', name: 'method_version' })
export class MethodVersion {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** What all versions of the method have in common, for example `CM-1`. */
  @Column({ type: 'text', update: false }) code!: string;
  /** The laboratory's own number of the version. */
  @Column({ type: 'text', update: false }) edition!: string;
  @Column({ type: 'text', update: false }) discipline!: Discipline;
  @Column({ type: 'text', update: false }) title!: string;
  /** The standard or publication it follows. */
  @Column({ name: 'standard_reference', type: 'text', update: false }) standardReference!: string;
  @Column({ name: 'document_sha256', type: 'text', nullable: true, update: false }) documentSha256!: string | null;
  @Column({ name: 'valid_from', type: 'date', update: false }) validFrom!: string;
  @Column({ name: 'valid_until', type: 'date', nullable: true }) validUntil!: string | null;
  @Column({ name: 'author_id', type: 'uuid', update: false }) authorId!: string;
  @Column({ name: 'approved_by', type: 'uuid', nullable: true }) approvedBy!: string | null;
  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true }) approvedAt!: Date | null;
  /** The version that took its place. */
  @Column({ name: 'superseded_by', type: 'uuid', nullable: true }) supersededBy!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}
