import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RecordImport } from './record-import.entity';
import type { RowFault } from './row-fault';

/** A row that cannot be recorded, with everything that is wrong with it and its cells as they were read. */
@Entity({ schema: 'marking', name: 'import_fault' })
@ForeignKey(() => RecordImport, ['jurisdictionId', 'importId'], ['jurisdictionId', 'id'], { name: 'import_fault_of_import' })
export class ImportFault {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'import_id', type: 'uuid' }) importId!: string;
  /** As the spreadsheet numbers its rows: the headings are row 1. */
  @PrimaryColumn({ name: 'row_number', type: 'integer' }) rowNumber!: number;
  @Column({ type: 'jsonb' }) faults!: RowFault[];
  @Column({ type: 'jsonb' }) cells!: string[];
  @Column({ type: 'boolean' }) duplicate!: boolean;
  /** The record that has this serial number already. */
  @Column({ name: 'earlier_firearm_id', type: 'uuid', nullable: true }) earlierFirearmId!: string | null;
  /** The row of the same file that has it. */
  @Column({ name: 'earlier_row', type: 'integer', nullable: true }) earlierRow!: number | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
