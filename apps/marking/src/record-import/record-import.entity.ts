import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ColumnMapping } from './column-mapping';
import type { FileEncoding, FileFormat, Separator } from './file-text';
import type { RecordImportState, RowChoice } from './record-import.states';

const bigint = { to: (value: number): number => value, from: (value: string | number): number => Number(value) };

/** A file of firearm records on its way into the register. */
@Entity({ schema: 'marking', name: 'record_import' })
@Index('record_import_newest_first', { synchronize: false })
@Check('record_import_counts_rows', 'rows_recorded + rows_refused <= rows_done')
export class RecordImport {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) state!: RecordImportState;
  @Column({ type: 'text', update: false }) format!: FileFormat;
  @Column({ name: 'file_name', type: 'text', update: false }) fileName!: string;
  @Column({ name: 'file_bytes', type: 'bigint', update: false, transformer: bigint }) fileBytes!: number;
  @Column({ type: 'text', update: false }) sha256!: string;
  @Column({ type: 'text' }) encoding!: FileEncoding;
  @Column({ type: 'text' }) separator!: Separator;
  /** The headings as they stand in the file. */
  @Column({ type: 'jsonb' }) headings!: string[];
  /** What was proposed at upload, then what the officer confirmed. */
  @Column({ type: 'jsonb' }) mapping!: ColumnMapping[];
  @Column({ name: 'row_choice', type: 'text', nullable: true }) rowChoice!: RowChoice | null;
  /** Of the rows' text: of the file itself, or of the sheet taken out of a workbook. */
  @Column({ name: 'text_bytes', type: 'bigint', transformer: bigint }) textBytes!: number;
  /** The watermark of the pass under way: up to here everything is written down. */
  @Column({ name: 'text_done', type: 'bigint', transformer: bigint }) textDone!: number;
  @Column({ name: 'rows_done', type: 'integer' }) rowsDone!: number;
  /** Known once every row was checked. */
  @Column({ name: 'rows_total', type: 'integer', nullable: true }) rowsTotal!: number | null;
  @Column({ name: 'rows_faulty', type: 'integer' }) rowsFaulty!: number;
  /** Of the faulty ones, those whose weapon is recorded already or comes earlier in the file. */
  @Column({ name: 'rows_duplicate', type: 'integer' }) rowsDuplicate!: number;
  @Column({ name: 'rows_recorded', type: 'integer' }) rowsRecorded!: number;
  @Column({ name: 'rows_refused', type: 'integer' }) rowsRefused!: number;
  /** The process at work on it. */
  @Column({ type: 'uuid', nullable: true }) runner!: string | null;
  @Column({ name: 'last_sign_at', type: 'timestamptz', nullable: true }) lastSignAt!: Date | null;
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ type: 'text', nullable: true }) failure!: string | null;
  @Column({ name: 'uploaded_by', type: 'uuid', update: false }) uploadedBy!: string;
  /** In whose name the records are written. */
  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true }) confirmedBy!: string | null;
  @Column({ name: 'checked_at', type: 'timestamptz', nullable: true }) checkedAt!: Date | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ name: 'file_removed_at', type: 'timestamptz', nullable: true }) fileRemovedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
