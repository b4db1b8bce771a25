import type { ItemKind } from '@headstamp/codes';
import type { Page } from '@headstamp/http';
import type { StoragePlace, StoragePlacement, StorageReading } from './storage.entity';
import type { ClimateDeviation, PlaceKind, WhenFull } from './storage-rules';

export class StoragePlaceView {
  readonly id!: string;
  /** What its label bears. */
  readonly code!: string;
  readonly kind!: PlaceKind;
  readonly name!: string;
  readonly parentId!: string | null;
  readonly capacity!: number | null;
  readonly whenFull!: WhenFull;
  readonly keeperOfficialId!: string | null;
  /** Null when whoever works here may enter. */
  readonly mayEnter!: string[] | null;
  readonly temperatureMin!: number | null;
  readonly temperatureMax!: number | null;
  readonly humidityMin!: number | null;
  readonly humidityMax!: number | null;
  readonly registeredBy!: string;
  readonly closedAt!: string | null;
  readonly recordedAt!: string;
  readonly version!: number;

  static of(place: StoragePlace): StoragePlaceView {
    return Object.assign(new StoragePlaceView(), placeFields(place));
  }
}

/** What every view of a place shows. */
export function placeFields(place: StoragePlace): Omit<StoragePlaceView, never> {
  const { jurisdictionId: _, closedBy: __, occurredAt: ___, closedAt, recordedAt, ...shown } = place;
  return { ...shown, closedAt: closedAt?.toISOString() ?? null, recordedAt: recordedAt.toISOString() };
}

export class StoragePlacePage implements Page<StoragePlaceView> {
  readonly items!: StoragePlaceView[];
  readonly nextCursor!: string | null;
}

export class PlaceInTreeView {
  readonly id!: string;
  readonly code!: string;
  readonly kind!: PlaceKind;
  readonly name!: string;
  readonly parentId!: string | null;
  /** From 0 at the outermost shown. */
  readonly depth!: number;
  /** Items directly in it. */
  readonly items!: number;
  /** Items in it and in everything inside it. */
  readonly itemsWithin!: number;
  readonly capacity!: number | null;
  /** It holds as many as it can, or more. */
  readonly full!: boolean;
}

/** The open places in the order in which one walks through them, each before what is in it. */
export class PlaceTreeView {
  readonly places!: PlaceInTreeView[];
  /** Items that are here and in no place. */
  readonly unplaced!: number;
}

export class ClimateReadingView {
  readonly id!: string;
  readonly temperature!: number | null;
  readonly humidity!: number | null;
  /** Limits as they were that day. */
  readonly temperatureMin!: number | null;
  readonly temperatureMax!: number | null;
  readonly humidityMin!: number | null;
  readonly humidityMax!: number | null;
  /** Where it lies outside the limits; empty when it does not. */
  readonly deviation!: ClimateDeviation[];
  readonly remark!: string | null;
  readonly readBy!: string;
  readonly occurredAt!: string;
  readonly recordedAt!: string;

  static of(reading: StorageReading): ClimateReadingView {
    const { jurisdictionId: _, placeId: __, occurredAt, recordedAt, ...shown } = reading;
    return Object.assign(new ClimateReadingView(), {
      ...shown,
      occurredAt: occurredAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    });
  }
}

export class ClimateReadingPage implements Page<ClimateReadingView> {
  readonly items!: ClimateReadingView[];
  readonly nextCursor!: string | null;
}

/** One step of the way to a place. */
export class PlaceStepView {
  readonly id!: string;
  readonly kind!: PlaceKind;
  readonly name!: string;
}

export class StoragePlaceDetailView extends StoragePlaceView {
  /** From the outermost to the place itself. */
  readonly path!: PlaceStepView[];
  readonly items!: number;
  readonly itemsWithin!: number;
  readonly full!: boolean;
  readonly lastReading!: ClimateReadingView | null;
}

export class StoredItemView {
  readonly exhibitId!: string;
  readonly reference!: string;
  readonly kind!: ItemKind;
  readonly placeId!: string;
  readonly custodianOfficialId!: string | null;
  readonly placedBy!: string;
  readonly placedAt!: string;
}

/** One page of what stands in a place, last placed first. */
export class StoredItemPage implements Page<StoredItemView> {
  readonly items!: StoredItemView[];
  readonly nextCursor!: string | null;
}

export class PlacementView {
  readonly id!: string;
  readonly exhibitId!: string;
  readonly placeId!: string;
  /** From the outermost to the place itself, as the places stand now. */
  readonly path!: PlaceStepView[];
  readonly placedBy!: string;
  readonly placedAt!: string;
  /** Places that were over their capacity with it. */
  readonly overCapacity!: string[];
  readonly takenBy!: string | null;
  /** Null while it is there. */
  readonly takenAt!: string | null;

  static of(placement: StoragePlacement, around: readonly StoragePlace[]): PlacementView {
    const { id, exhibitId, placeId, placedBy, occurredAt, overCapacity, takenBy, takenAt } = placement;
    return Object.assign(new PlacementView(), {
      ...{ id, exhibitId, placeId, path: pathOf(around), placedBy, placedAt: occurredAt.toISOString(), overCapacity },
      ...{ takenBy, takenAt: takenAt?.toISOString() ?? null },
    });
  }
}

/** Where an item has been, the last place first. */
export class PlacementsView {
  readonly placements!: PlacementView[];
}

/** From the outermost to the place itself. */
export const pathOf = (around: readonly StoragePlace[]): PlaceStepView[] =>
  around.map(({ id, kind, name }) => Object.assign(new PlaceStepView(), { id, kind, name })).reverse();
