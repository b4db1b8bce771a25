import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { AmmunitionMethod, AttendancePart, ItemKind, WeaponMethod } from './destruction.codes';
import type { BatchState } from './destruction.states';

/** Weapons and ammunition that are destroyed together. */
@Entity({ schema: 'marking', name: 'destruction_batch' })
export class DestructionBatch {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) reference!: string;
  @Column({ type: 'text' }) state!: BatchState;
  @Column({ name: 'weapon_method', type: 'text', nullable: true }) weaponMethod!: WeaponMethod | null;
  @Column({ name: 'ammunition_method', type: 'text', nullable: true }) ammunitionMethod!: AmmunitionMethod | null;
  @Column({ type: 'text' }) place!: string;
  @Column({ name: 'planned_on', type: 'date' }) plannedOn!: string;
  @Column({ name: 'planned_by', type: 'uuid', update: false }) plannedBy!: string;
  @Column({ name: 'approved_by', type: 'uuid', nullable: true }) approvedBy!: string | null;
  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true }) approvedAt!: Date | null;
  @Column({ name: 'carried_out_by', type: 'uuid', nullable: true }) carriedOutBy!: string | null;
  @Column({ name: 'carried_out_on', type: 'date', nullable: true }) carriedOutOn!: string | null;
  @Column({ name: 'certified_by', type: 'uuid', nullable: true }) certifiedBy!: string | null;
  @Column({ name: 'certified_at', type: 'timestamptz', nullable: true }) certifiedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) cancellation!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** A recorded firearm, weapons without a record, or rounds of one calibre. */
@Entity({ schema: 'marking', name: 'destruction_item' })
export class DestructionItem {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'batch_id', type: 'uuid', update: false }) batchId!: string;
  @Column({ type: 'text', update: false }) kind!: ItemKind;
  @Column({ name: 'firearm_id', type: 'uuid', nullable: true, update: false }) firearmId!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) description!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) calibre!: string | null;
  @Column({ type: 'integer', update: false }) planned!: number;
  @Column({ type: 'integer', nullable: true }) destroyed!: number | null;
  @Column({ name: 'left_over', type: 'integer', nullable: true }) leftOver!: number | null;
  @Column({ type: 'text', nullable: true }) remark!: string | null;
  /** Holds the firearm for this batch: while it is open, and for ever once the firearm is destroyed. */
  @Column({ type: 'boolean' }) claims!: boolean;
  @Column({ name: 'life_event_id', type: 'uuid', nullable: true }) lifeEventId!: string | null;
  @Column({ name: 'added_by', type: 'uuid', update: false }) addedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** The signed certificate of a batch, byte for byte; its id is the batch's. */
@Entity({ schema: 'marking', name: 'destruction_certificate' })
export class DestructionCertificate {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) sha256!: string;
  @Column({ type: 'bytea' }) pdf!: Buffer;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** Somebody who was there: a witness, or the independent monitor. */
@Entity({ schema: 'marking', name: 'destruction_attendance' })
export class DestructionAttendance {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'batch_id', type: 'uuid' }) batchId!: string;
  @Column({ type: 'text' }) part!: AttendancePart;
  @Column({ type: 'text' }) organisation!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** Who it was: personal data, apart, so that it can end while the attendance stays. */
@Entity({ schema: 'marking', name: 'destruction_attendance_identity' })
export class DestructionAttendanceIdentity {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) function!: string;
  /** 32 random bytes that open the commitment in the log. */
  @Column({ name: 'commitment_key', type: 'bytea' }) commitmentKey!: Buffer;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
