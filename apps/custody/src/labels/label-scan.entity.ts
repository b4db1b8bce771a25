import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LabelIncidentKind, ScanOutcome } from './label-kinds';

/** Somebody scanned something, and this is what it was. Written once. */
@Entity({ schema: 'custody', name: 'label_scan' })
export class LabelScan {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'label_id', type: 'uuid', nullable: true, update: false }) labelId!: string | null;
  /** What was read as a label's code; null when it was none. The text itself is not kept: it may be anything. */
  @Column({ type: 'text', nullable: true, update: false }) code!: string | null;
  @Column({ type: 'text', update: false }) outcome!: ScanOutcome;
  /** Whether the symbol's authentication was there and right. */
  @Column({ type: 'boolean', update: false }) proven!: boolean;
  /** Where, as claimed. */
  @Column({ type: 'text', nullable: true, update: false }) place!: string | null;
  /** With what, as claimed. */
  @Column({ type: 'text', nullable: true, update: false }) device!: string | null;
  @Column({ name: 'scanned_by', type: 'uuid', update: false }) scannedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** Something a scan showed that cannot be. Open until a laboratory manager says what it was. */
@Entity({ schema: 'custody', name: 'label_incident' })
export class LabelIncident {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) kind!: LabelIncidentKind;
  @Column({ name: 'label_id', type: 'uuid', nullable: true, update: false }) labelId!: string | null;
  /** The scan that showed it. */
  @Column({ name: 'scan_id', type: 'uuid', update: false }) scanId!: string;
  /** The other scan, of one label at two places. */
  @Column({ name: 'other_scan_id', type: 'uuid', nullable: true, update: false }) otherScanId!: string | null;
  @Column({ type: 'text' }) state!: 'open' | 'settled';
  @Column({ type: 'text', nullable: true }) explanation!: string | null;
  @Column({ name: 'settled_by', type: 'uuid', nullable: true }) settledBy!: string | null;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}
