/** ISO 5436-2 data types: int16, int32, float32, float64. */
export type X3pDataType = 'I' | 'L' | 'F' | 'D';

export interface X3pAxis {
  /** `I` incremental or `A` absolute. */
  readonly axisType: 'I' | 'A';
  readonly dataType: X3pDataType | null;
  /** As written; null when absent or empty. Metres, if the writer kept to the standard. */
  readonly increment: number | null;
  /** The increment's own digits: lengths in µm come from these, so that 6.25e-06 m is exactly 6.25 µm. */
  readonly incrementText: string | null;
  readonly offset: number | null;
}

export interface X3pInstrument {
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly version: string | null;
}

/** Record 2 as its texts stand: dates may read `N/A` and are not interpreted. */
export interface X3pAcquisitionRecord {
  readonly date: string | null;
  readonly creator: string | null;
  readonly instrument: X3pInstrument | null;
  readonly calibrationDate: string | null;
  readonly probingType: string | null;
  readonly probingIdentification: string | null;
  readonly comment: string | null;
}

export interface X3pMaskRecord {
  readonly background: string | null;
  readonly annotations: readonly { readonly colour: string | null; readonly text: string }[];
}

/** What the file says about itself (ISO 5436-2 records 1 to 4), before anything is concluded from it. */
export interface X3pRecord {
  readonly rootElement: string;
  readonly namespace: string | null;
  readonly revision: string | null;
  readonly featureType: string;
  readonly axes: { readonly x: X3pAxis; readonly y: X3pAxis; readonly z: X3pAxis };
  /** `Origin` as some writers add it, for instance `NW`: row 0 is the top row. */
  readonly origin: string | null;
  /** r11, r12 … r33, or null. Reported, not applied. */
  readonly rotation: readonly number[] | null;
  readonly acquisition: X3pAcquisitionRecord | null;
  readonly sizeX: number;
  readonly sizeY: number;
  readonly storage: 'binary' | 'list';
  readonly mask: X3pMaskRecord | null;
  readonly vendorSpecificId: string | null;
}

/** Bytes of one stored height. */
export const BYTES_PER_HEIGHT: Readonly<Record<X3pDataType, number>> = { I: 2, L: 4, F: 4, D: 8 };
