import type { ItemKind, MarkOfInterest } from '@headstamp/codes';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CastState } from '../casting/cast.states';

/** Originals are held; what was cast from them has the states of its making. */
export type ExhibitState = 'held' | CastState;

/** Any item somebody has custody of: what was recovered or test-fired, and the moulds and casts made from it. */
@Entity({ schema: 'custody', name: 'exhibit' })
export class Exhibit {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** Null for a cast that came from abroad: its case is there. */
  @Column({ name: 'case_id', type: 'uuid', nullable: true, update: false }) caseId!: string | null;
  /** What is written on the container, never on the item. */
  @Column({ type: 'text', update: false }) reference!: string;
  @Column({ type: 'text', update: false }) kind!: ItemKind;
  /** What it comes from: the firearm of a test fire, the original of a mould, the mould of a cast. */
  @Column({ name: 'parent_id', type: 'uuid', nullable: true, update: false }) parentId!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) description!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) calibre!: string | null;
  @Column({ type: 'text', array: true, update: false }) regions!: MarkOfInterest[];
  /** Null while nobody here has accepted it, and after another jurisdiction did. */
  @Column({ name: 'custodian_official_id', type: 'uuid', nullable: true }) custodianOfficialId!: string | null;
  /** Who holds it, as the log names them: an official, or a jurisdiction that accepted it as a whole. */
  @Column({ name: 'holder_id', type: 'uuid', nullable: true }) holderId!: string | null;
  @Column({ name: 'held_since', type: 'timestamptz', nullable: true }) heldSince!: Date | null;
  @Column({ name: 'seal_id', type: 'uuid', nullable: true }) sealId!: string | null;
  @Column({ name: 'seal_number', type: 'text', nullable: true }) sealNumber!: string | null;
  @Column({ type: 'text' }) state!: ExhibitState;
  /** The whole it is part of now; null when it is by itself. */
  @Column({ name: 'whole_id', type: 'uuid', nullable: true }) wholeId!: string | null;
  /** The mould that is being made of it now. */
  @Column({ name: 'casting_id', type: 'uuid', nullable: true }) castingId!: string | null;
  /** The recovery it came from, as the cases service names it. */
  @Column({ name: 'recovery_id', type: 'uuid', nullable: true, update: false }) recoveryId!: string | null;
  /** A seal was found that is not the one put on, or was broken. */
  @Column({ type: 'boolean' }) disputed!: boolean;
  /** Where a cast came from; null for what was made or found at home. */
  @Column({ name: 'origin_jurisdiction_id', type: 'uuid', nullable: true, update: false }) originJurisdictionId!: string | null;
  @Column({ name: 'registered_by', type: 'uuid', update: false }) registeredBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}
