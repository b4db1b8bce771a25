import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ClimateDeviation, PlaceKind, WhenFull } from './storage-rules';

/** Somewhere items are kept, inside another place or outermost. */
@Entity({ schema: 'custody', name: 'storage_place' })
export class StoragePlace {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** What its label bears: random, with a check symbol, without meaning. */
  @Column({ type: 'text', update: false }) code!: string;
  @Column({ type: 'text', update: false }) kind!: PlaceKind;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'parent_id', type: 'uuid', nullable: true }) parentId!: string | null;
  /** How many items it holds, with everything inside it; null when nobody counts. */
  @Column({ type: 'integer', nullable: true }) capacity!: number | null;
  @Column({ name: 'when_full', type: 'text' }) whenFull!: WhenFull;
  @Column({ name: 'keeper_official_id', type: 'uuid', nullable: true }) keeperOfficialId!: string | null;
  /** Null when nobody was named: whoever works here may enter. */
  @Column({ name: 'may_enter', type: 'uuid', array: true, nullable: true }) mayEnter!: string[] | null;
  /** Limits of the air in it, degrees Celsius and per cent relative humidity; null where none is set. */
  @Column({ name: 'temperature_min', type: 'double precision', nullable: true }) temperatureMin!: number | null;
  @Column({ name: 'temperature_max', type: 'double precision', nullable: true }) temperatureMax!: number | null;
  @Column({ name: 'humidity_min', type: 'double precision', nullable: true }) humidityMin!: number | null;
  @Column({ name: 'humidity_max', type: 'double precision', nullable: true }) humidityMax!: number | null;
  @Column({ name: 'registered_by', type: 'uuid', update: false }) registeredBy!: string;
  @Column({ name: 'closed_by', type: 'uuid', nullable: true }) closedBy!: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** An item in a place, from its placing until it is taken out. The database holds an item to one place at a time. */
@Entity({ schema: 'custody', name: 'storage_placement' })
export class StoragePlacement {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'exhibit_id', type: 'uuid', update: false }) exhibitId!: string;
  @Column({ name: 'place_id', type: 'uuid', update: false }) placeId!: string;
  @Column({ name: 'placed_by', type: 'uuid', update: false }) placedBy!: string;
  /** Places that were over their capacity with it. */
  @Column({ name: 'over_capacity', type: 'uuid', array: true, update: false }) overCapacity!: string[];
  @Column({ name: 'taken_by', type: 'uuid', nullable: true }) takenBy!: string | null;
  @Column({ name: 'taken_at', type: 'timestamptz', nullable: true }) takenAt!: Date | null;
  @Column({ name: 'taken_recorded_at', type: 'timestamptz', nullable: true }) takenRecordedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** Temperature and humidity as read in a place, with the limits of that day. */
@Entity({ schema: 'custody', name: 'storage_reading' })
export class StorageReading {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'place_id', type: 'uuid', update: false }) placeId!: string;
  @Column({ type: 'double precision', nullable: true, update: false }) temperature!: number | null;
  @Column({ type: 'double precision', nullable: true, update: false }) humidity!: number | null;
  @Column({ name: 'temperature_min', type: 'double precision', nullable: true, update: false }) temperatureMin!: number | null;
  @Column({ name: 'temperature_max', type: 'double precision', nullable: true, update: false }) temperatureMax!: number | null;
  @Column({ name: 'humidity_min', type: 'double precision', nullable: true, update: false }) humidityMin!: number | null;
  @Column({ name: 'humidity_max', type: 'double precision', nullable: true, update: false }) humidityMax!: number | null;
  @Column({ type: 'text', array: true, update: false }) deviation!: ClimateDeviation[];
  @Column({ type: 'text', nullable: true, update: false }) remark!: string | null;
  @Column({ name: 'read_by', type: 'uuid', update: false }) readBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
