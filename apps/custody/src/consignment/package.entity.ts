import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { CarrierStep, CheckedEnd, CustomsPaperKind } from './packages';

/** One parcel of a consignment: what is in it, and the seals on it. */
@Entity({ schema: 'custody', name: 'consignment_package' })
@Unique('consignment_package_ordinal_is_one', ['jurisdictionId', 'consignmentId', 'ordinal'])
export class ConsignmentPackage {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  /** From 1, as written on the parcel. */
  @Column({ type: 'integer', update: false }) ordinal!: number;
  @Column({ name: 'cast_ids', type: 'uuid', array: true, update: false }) castIds!: string[];
  @Column({ type: 'text', array: true, update: false }) seals!: string[];
  @Column({ name: 'weight_grams', type: 'integer', nullable: true, update: false }) weightGrams!: number | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

/** One seal as somebody looked at it, read it, pulled it and turned it. */
export interface SealCheck {
  /** The number that should be on it. */
  readonly expected: string;
  /** The number that is; null when there is no seal. */
  readonly found: string | null;
  readonly viewed: boolean;
  readonly verified: boolean;
  readonly tugged: boolean;
  readonly twisted: boolean;
}

/** A parcel as it was found at one end of its journey. Written once. */
@Entity({ schema: 'custody', name: 'consignment_check' })
export class ConsignmentCheck {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ name: 'at_end', type: 'text', update: false }) atEnd!: CheckedEnd;
  @Column({ name: 'package_ordinal', type: 'integer', update: false }) packageOrdinal!: number;
  @Column({ type: 'boolean', update: false }) arrived!: boolean;
  @Column({ name: 'weight_grams', type: 'integer', nullable: true, update: false }) weightGrams!: number | null;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  @Column({ name: 'seal_checks', type: 'jsonb', update: false }) sealChecks!: SealCheck[];
  @Column({ name: 'checked_by', type: 'uuid', update: false }) checkedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

@Entity({ schema: 'custody', name: 'consignment_customs_paper' })
@Unique('consignment_customs_paper_once', ['jurisdictionId', 'consignmentId', 'kind', 'country', 'number'])
export class CustomsPaper {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ type: 'text', update: false }) kind!: CustomsPaperKind;
  @Column({ type: 'text', update: false }) number!: string;
  /** That issued it, ISO 3166-1 alpha-2. */
  @Column({ type: 'text', update: false }) country!: string;
  @Column({ name: 'issued_on', type: 'date', update: false }) issuedOn!: string;
  @Column({ name: 'photograph_sha256', type: 'text', nullable: true, update: false }) photographSha256!: string | null;
  /** The jurisdiction that entered it. */
  @Column({ name: 'told_by', type: 'uuid', update: false }) toldBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

/** What the carrier did with it, as far as this side was told. */
@Entity({ schema: 'custody', name: 'consignment_carrier_event' })
export class CarrierEvent {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ type: 'text', update: false }) what!: CarrierStep;
  @Column({ type: 'text', nullable: true, update: false }) place!: string | null;
  /** Of the carrier, who took it or brought it. */
  @Column({ type: 'text', nullable: true, update: false }) person!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  @Column({ name: 'entered_by', type: 'uuid', update: false }) enteredBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
