import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `file`: the upload, byte for byte. `rows`: the text of the sheet that was taken out of a workbook. */
export type PartKind = 'file' | 'rows';

/** A stretch of an uploaded file. It may come before its import: an upload that breaks off leaves parts that nobody names. */
@Entity({ schema: 'marking', name: 'import_part' })
export class ImportPart {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'import_id', type: 'uuid' }) importId!: string;
  @PrimaryColumn({ type: 'text' }) kind!: PartKind;
  /** 0 for the first; all but the last have PART_BYTES. */
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @Column({ type: 'bytea', update: false }) bytes!: Buffer;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

export const PART_BYTES = 1_048_576;
