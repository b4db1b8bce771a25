import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DifferenceKind, InspectionState, SightingOutcome } from './inspection.states';

/** One look at everything that stands in an armoury, against the list as it stood when the inspection began. */
@Entity({ schema: 'marking', name: 'armoury_inspection' })
export class ArmouryInspection {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'armoury_id', type: 'uuid', update: false }) armouryId!: string;
  @Column({ type: 'text' }) state!: InspectionState;
  /** Firearms on the list. */
  @Column({ type: 'integer', update: false }) listed!: number;
  /** Of those, seen so far. */
  @Column({ type: 'integer' }) found!: number;
  @Column({ name: 'opened_by', type: 'uuid', update: false }) openedBy!: string;
  @Column({ name: 'closed_by', type: 'uuid', nullable: true }) closedBy!: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** A firearm that should be there. */
@Entity({ schema: 'marking', name: 'inspection_listed' })
export class InspectionListed {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'inspection_id', type: 'uuid' }) inspectionId!: string;
  @PrimaryColumn({ name: 'firearm_id', type: 'uuid' }) firearmId!: string;
  @Column({ type: 'text', nullable: true }) serial!: string | null;
  @Column({ name: 'serial_normalised', type: 'text', nullable: true }) serialNormalised!: string | null;
  @Column({ type: 'text' }) make!: string;
  @Column({ name: 'make_normalised', type: 'text' }) makeNormalised!: string;
  @Column({ type: 'text' }) model!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** A serial number as it was read in the armoury, and what the list says of it. */
@Entity({ schema: 'marking', name: 'inspection_sighting' })
export class InspectionSighting {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'inspection_id', type: 'uuid' }) inspectionId!: string;
  @Column({ type: 'integer' }) sequence!: number;
  @Column({ name: 'serial_read', type: 'text' }) serialRead!: string;
  @Column({ name: 'make_read', type: 'text', nullable: true }) makeRead!: string | null;
  @Column({ type: 'text', nullable: true }) remark!: string | null;
  @Column({ type: 'text' }) outcome!: SightingOutcome;
  /** The firearm it is, when the records leave no doubt. */
  @Column({ name: 'firearm_id', type: 'uuid', nullable: true }) firearmId!: string | null;
  /** Listed firearms that it may be, nearest first. */
  @Column({ type: 'uuid', array: true }) resembles!: string[];
  @Column({ name: 'sighted_by', type: 'uuid' }) sightedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** Rounds of one calibre, as listed when the inspection began and as counted in it. */
@Entity({ schema: 'marking', name: 'inspection_rounds' })
export class InspectionRounds {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'inspection_id', type: 'uuid', update: false }) inspectionId!: string;
  @Column({ type: 'text', update: false }) calibre!: string;
  @Column({ type: 'integer', nullable: true }) counted!: number | null;
  /** Null when the list did not know the calibre. */
  @Column({ type: 'integer', nullable: true, update: false }) listed!: number | null;
  @Column({ name: 'counted_by', type: 'uuid', nullable: true }) countedBy!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** Where armoury and list disagree. It stays; what explains it is a note beside it. */
@Entity({ schema: 'marking', name: 'inspection_difference' })
export class InspectionDifference {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'inspection_id', type: 'uuid', update: false }) inspectionId!: string;
  @Column({ type: 'text', update: false }) kind!: DifferenceKind;
  @Column({ name: 'firearm_id', type: 'uuid', nullable: true, update: false }) firearmId!: string | null;
  @Column({ name: 'sighting_id', type: 'uuid', nullable: true, update: false }) sightingId!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) calibre!: string | null;
  @Column({ type: 'integer', nullable: true, update: false }) listed!: number | null;
  @Column({ type: 'integer', nullable: true, update: false }) counted!: number | null;
  @Column({ type: 'text', nullable: true }) resolution!: string | null;
  @Column({ name: 'resolved_by', type: 'uuid', nullable: true }) resolvedBy!: string | null;
  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
