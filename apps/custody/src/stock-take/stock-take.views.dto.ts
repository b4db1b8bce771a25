import type { ItemKind } from '@headstamp/codes';
import type { Page } from '@headstamp/http';
import type { Exhibit } from '../exhibit/exhibit.entity';
import type { ScanResult, StockDifferenceKind } from './stock-take-rules';
import type { ListedBecause, StockTake, StockTakeDifference, StockTakeListed, StockTakeScan } from './stock-take.entity';
import type { StockDifferenceState, StockTakeState } from './stock-take.states';

export class StockTakeView {
  readonly id!: string;
  readonly placeId!: string | null;
  readonly sampleSize!: number | null;
  /** With which the sample was drawn. */
  readonly seed!: string | null;
  readonly state!: StockTakeState;
  readonly listed!: number;
  readonly scans!: number;
  /** Of the listed, seen anywhere. */
  readonly found!: number;
  readonly openedBy!: string;
  readonly openedAt!: string;
  readonly closedBy!: string | null;
  readonly closedAt!: string | null;
  readonly settledBy!: string | null;
  readonly settledAt!: string | null;
  readonly cancelledBy!: string | null;
  readonly cancelledAt!: string | null;
  readonly cancellation!: string | null;
  readonly recordedAt!: string;
  readonly version!: number;

  static of(take: StockTake): StockTakeView {
    const { jurisdictionId: _, occurredAt, closedAt, settledAt, cancelledAt, recordedAt, ...shown } = take;
    return Object.assign(new StockTakeView(), {
      ...shown,
      openedAt: occurredAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      settledAt: settledAt?.toISOString() ?? null,
      cancelledAt: cancelledAt?.toISOString() ?? null,
      recordedAt: recordedAt.toISOString(),
    });
  }
}

export class StockDifferenceCount {
  readonly kind!: StockDifferenceKind;
  readonly count!: number;
  readonly explained!: number;
  readonly incidents!: number;
}

export class StockTakeDetailView extends StockTakeView {
  /** How many of each kind; empty until it is closed. */
  readonly differences!: StockDifferenceCount[];
}

export class StockTakePage implements Page<StockTakeView> {
  readonly items!: StockTakeView[];
  readonly nextCursor!: string | null;
}

type Known = Pick<Exhibit, 'id' | 'reference' | 'kind'>;

export class StockListedView {
  readonly exhibitId!: string;
  readonly reference!: string;
  readonly kind!: ItemKind;
  /** Where it should be; null when it is recorded in no place. */
  readonly placeId!: string | null;
  readonly because!: ListedBecause;
  readonly found!: boolean;

  static of({ exhibitId, placeId, because }: StockTakeListed, item: Known, found: boolean): StockListedView {
    return Object.assign(new StockListedView(), { exhibitId, reference: item.reference, kind: item.kind, placeId, because, found });
  }
}

export class StockListedPage implements Page<StockListedView> {
  readonly items!: StockListedView[];
  readonly nextCursor!: string | null;
}

export class StockScanView {
  readonly sequence!: number;
  readonly read!: string;
  readonly placeId!: string | null;
  readonly exhibitId!: string | null;
  readonly outcome!: ScanResult;
  readonly scannedBy!: string;
  readonly scannedAt!: string;

  static of({ sequence, read, placeId, exhibitId, outcome, scannedBy, occurredAt }: Omit<StockTakeScan, 'recordedAt'>): StockScanView {
    return Object.assign(new StockScanView(), {
      sequence,
      read,
      placeId,
      exhibitId,
      outcome,
      scannedBy,
      scannedAt: occurredAt.toISOString(),
    });
  }
}

export class StockScanPage implements Page<StockScanView> {
  readonly items!: StockScanView[];
  readonly nextCursor!: string | null;
}

/** What came of the codes just read, in their order, and how far the stock-take is. */
export class StockScannedView {
  readonly stockTake!: StockTakeView;
  readonly scans!: StockScanView[];
}

export class StockDifferenceView {
  readonly id!: string;
  readonly kind!: StockDifferenceKind;
  readonly exhibitId!: string | null;
  readonly reference!: string | null;
  /** The code as read, when nobody knows it. */
  readonly read!: string | null;
  readonly listedPlaceId!: string | null;
  /** Where the records had it when the stock-take was closed. */
  readonly recordedPlaceId!: string | null;
  readonly foundPlaceIds!: string[];
  readonly state!: StockDifferenceState;
  readonly answer!: string | null;
  readonly answeredBy!: string | null;
  readonly answeredAt!: string | null;
  readonly recordedAt!: string;

  static of(difference: StockTakeDifference, item: Known | undefined): StockDifferenceView {
    const { jurisdictionId: _, stockTakeId: __, occurredAt: ___, answeredAt, recordedAt, ...shown } = difference;
    return Object.assign(new StockDifferenceView(), {
      ...{ ...shown, reference: item?.reference ?? null },
      ...{ answeredAt: answeredAt?.toISOString() ?? null, recordedAt: recordedAt.toISOString() },
    });
  }
}

export class StockDifferencePage implements Page<StockDifferenceView> {
  readonly items!: StockDifferenceView[];
  readonly nextCursor!: string | null;
}
