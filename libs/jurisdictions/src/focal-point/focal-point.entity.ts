import { Check, Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { LocalDate } from '../calendar/local-time';

/** What an entry of the directory is for: whom other states write to, and who heads the laboratory. */
export const DIRECTORY_ROLES = ['focal-point', 'laboratory-manager'] as const;
export type DirectoryRole = (typeof DIRECTORY_ROLES)[number];

/** One official as the directory has them. Ended, never removed. */
@Entity({ schema: 'jurisdictions', name: 'focal_point' })
@Index('focal_point_once_at_a_time', ['jurisdictionId', 'officialId', 'role'], { unique: true, where: 'ended_at IS NULL' })
@Check('focal_point_known_role', `role IN ('focal-point', 'laboratory-manager')`)
@Check('focal_point_speaks', 'cardinality(languages) > 0')
@Check('focal_point_ends_later', 'valid_until IS NULL OR valid_until >= valid_from')
@Check('focal_point_other_deputy', 'deputy_id IS NULL OR deputy_id <> official_id')
export class FocalPoint {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
  @Column({ type: 'text', update: false }) role!: DirectoryRole;
  /** First and last day, by the jurisdiction's own clock. */
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: LocalDate;
  @Column({ name: 'valid_until', type: 'date', nullable: true }) validUntil!: LocalDate | null;
  /** The official who is told instead. */
  @Column({ name: 'deputy_id', type: 'uuid', nullable: true }) deputyId!: string | null;
  /** ISO 639-1, the preferred one first. */
  @Column({ type: 'text', array: true }) languages!: string[];
  /** A telephone number or an address of the office, for all participants to read. */
  @Column({ type: 'text', nullable: true }) contact!: string | null;
  /** Where letters go; nobody outside the jurisdiction sees it. */
  @Column({ type: 'text', nullable: true }) email!: string | null;
  /** Kinds of alerts that are not sent by e-mail: a kind that nobody thought of is sent. */
  @Column({ name: 'email_except', type: 'text', array: true }) emailExcept!: string[];
  /** What is not urgent comes in one letter a day. */
  @Column({ type: 'boolean' }) digest!: boolean;
  /** When somebody last said that all this is so. */
  @Column({ name: 'confirmed_at', type: 'timestamptz' }) confirmedAt!: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}

export const DIRECTORY_CHANGES = ['entered', 'changed', 'confirmed', 'ended'] as const;
export type DirectoryChange = (typeof DIRECTORY_CHANGES)[number];

/** What became of an entry, step by step. Says who and what for; an e-mail address stands only in the entry itself. */
@Entity({ schema: 'jurisdictions', name: 'focal_point_change' })
@Unique('focal_point_change_number_once', ['jurisdictionId', 'entryId', 'number'])
@Check('focal_point_change_known', `change IN ('entered', 'changed', 'confirmed', 'ended')`)
export class FocalPointChange {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'entry_id', type: 'uuid', update: false }) entryId!: string;
  /** The version of the entry that came of it. */
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ type: 'text', update: false }) change!: DirectoryChange;
  @Column({ name: 'changed_by', type: 'uuid', update: false }) changedBy!: string;
  @Column({ name: 'valid_from', type: 'date', update: false }) validFrom!: LocalDate;
  @Column({ name: 'valid_until', type: 'date', nullable: true, update: false }) validUntil!: LocalDate | null;
  @Column({ name: 'deputy_id', type: 'uuid', nullable: true, update: false }) deputyId!: string | null;
  @Column({ type: 'text', array: true, update: false }) languages!: string[];
  /** Ways by which it was told besides the screen. */
  @Column({ type: 'text', array: true, update: false }) channels!: string[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
