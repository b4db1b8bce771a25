import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ScanResult, StockDifferenceKind } from './stock-take-rules';
import type { StockDifferenceState, StockTakeState } from './stock-take.states';

export type ListedBecause = 'PLACE' | 'FIREARM' | 'SAMPLE';

/** A look at what is in a place, or at all firearms and a random sample, against the list as it stood when it began. */
@Entity({ schema: 'custody', name: 'stock_take' })
export class StockTake {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** Null for an inventory of all firearms and a sample. */
  @Column({ name: 'place_id', type: 'uuid', nullable: true, update: false }) placeId!: string | null;
  @Column({ name: 'sample_size', type: 'integer', nullable: true, update: false }) sampleSize!: number | null;
  /** With which the sample was drawn, so that it can be drawn again. */
  @Column({ type: 'text', nullable: true, update: false }) seed!: string | null;
  @Column({ type: 'text' }) state!: StockTakeState;
  @Column({ type: 'integer', update: false }) listed!: number;
  @Column({ type: 'integer' }) scans!: number;
  /** Of the listed, seen anywhere. */
  @Column({ type: 'integer' }) found!: number;
  @Column({ name: 'opened_by', type: 'uuid', update: false }) openedBy!: string;
  @Column({ name: 'closed_by', type: 'uuid', nullable: true }) closedBy!: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ name: 'settled_by', type: 'uuid', nullable: true }) settledBy!: string | null;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  @Column({ name: 'cancelled_by', type: 'uuid', nullable: true }) cancelledBy!: string | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true }) cancelledAt!: Date | null;
  @Column({ type: 'text', nullable: true }) cancellation!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** An item that should be seen, and where. */
@Entity({ schema: 'custody', name: 'stock_take_listed' })
export class StockTakeListed {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'stock_take_id', type: 'uuid', update: false }) stockTakeId!: string;
  @Column({ name: 'exhibit_id', type: 'uuid', update: false }) exhibitId!: string;
  @Column({ name: 'place_id', type: 'uuid', nullable: true, update: false }) placeId!: string | null;
  @Column({ type: 'text', update: false }) because!: ListedBecause;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** A code as it was read, and what the list said of it then. */
@Entity({ schema: 'custody', name: 'stock_take_scan' })
export class StockTakeScan {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'stock_take_id', type: 'uuid', update: false }) stockTakeId!: string;
  @Column({ type: 'integer', update: false }) sequence!: number;
  @Column({ type: 'text', update: false }) read!: string;
  /** Where it was read; the place itself when its own label was read. */
  @Column({ name: 'place_id', type: 'uuid', nullable: true, update: false }) placeId!: string | null;
  @Column({ name: 'exhibit_id', type: 'uuid', nullable: true, update: false }) exhibitId!: string | null;
  @Column({ type: 'text', update: false }) outcome!: ScanResult;
  @Column({ name: 'scanned_by', type: 'uuid', update: false }) scannedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** Where list and scans disagree. It stays; what explains it, or the report of it, stands beside it. */
@Entity({ schema: 'custody', name: 'stock_take_difference' })
export class StockTakeDifference {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'stock_take_id', type: 'uuid', update: false }) stockTakeId!: string;
  @Column({ type: 'text', update: false }) kind!: StockDifferenceKind;
  @Column({ name: 'exhibit_id', type: 'uuid', nullable: true, update: false }) exhibitId!: string | null;
  @Column({ type: 'text', nullable: true, update: false }) read!: string | null;
  /** Where the list had it. */
  @Column({ name: 'listed_place_id', type: 'uuid', nullable: true, update: false }) listedPlaceId!: string | null;
  /** Where the records had it when the stock-take was closed. */
  @Column({ name: 'recorded_place_id', type: 'uuid', nullable: true, update: false }) recordedPlaceId!: string | null;
  @Column({ name: 'found_place_ids', type: 'uuid', array: true, update: false }) foundPlaceIds!: string[];
  @Column({ type: 'text' }) state!: StockDifferenceState;
  /** What was found out, or the report. */
  @Column({ type: 'text', nullable: true }) answer!: string | null;
  @Column({ name: 'answered_by', type: 'uuid', nullable: true }) answeredBy!: string | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
