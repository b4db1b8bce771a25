import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a company or a state body keeps its firearms and ammunition. */
@Entity({ schema: 'marking', name: 'armoury' })
export class Armoury {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'holder_id', type: 'uuid' }) holderId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) place!: string;
  @Column({ name: 'registered_by', type: 'uuid' }) registeredBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** A firearm is kept in this armoury from now on; the latest row of a firearm says where. */
@Entity({ schema: 'marking', name: 'armoury_placement' })
export class ArmouryPlacement {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'armoury_id', type: 'uuid' }) armouryId!: string;
  @Column({ name: 'firearm_id', type: 'uuid' }) firearmId!: string;
  @Column({ name: 'recorded_by', type: 'uuid' }) recordedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}

/** Rounds of one calibre as counted; the latest row of a calibre is what is listed. */
@Entity({ schema: 'marking', name: 'armoury_ammunition_count' })
export class ArmouryAmmunitionCount {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'armoury_id', type: 'uuid' }) armouryId!: string;
  @Column({ type: 'text' }) calibre!: string;
  @Column({ type: 'integer' }) rounds!: number;
  @Column({ type: 'text', nullable: true }) remark!: string | null;
  @Column({ name: 'counted_by', type: 'uuid' }) countedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
