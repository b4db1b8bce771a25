import type { BulletMatch, Comparison, Polarity, Ranked, SearchState } from '@headstamp/toolmarks';
import type { HeightsWanted } from './height-grid';
import type { Method } from './methods';
import type { PairCells } from './pair-cells';

/** What crosses between this process and its threads: plain data only. */
export interface ReadScan {
  readonly kind: 'read-scan';
  readonly file: Uint8Array;
  readonly polarity: Polarity;
  readonly micrometresConfirmed: boolean;
}

/** The file of one land of a bullet. */
export interface LandFile extends Omit<ReadScan, 'kind'> {
  readonly land: number;
}

/** The lands of one bullet become one surface. */
export interface UnrollBullet {
  readonly kind: 'unroll-bullet';
  readonly lands: readonly LandFile[];
  /** How many lands it has, scanned or not. */
  readonly ofBullet: number;
}

/** The file is judged and its heights are left alone. */
export interface JudgeScan {
  readonly kind: 'judge-scan';
  readonly file: Uint8Array;
  readonly micrometresConfirmed: boolean;
}

/** Shaded relief of a file as it was taken in. */
export interface DrawScan {
  readonly kind: 'draw-scan';
  readonly file: Uint8Array;
  readonly micrometresConfirmed: boolean;
  readonly width: number;
  readonly label: string | null;
}

/** What screen and cells need of one surface, packed. */
export interface DeriveFeatures {
  readonly kind: 'derive-features';
  readonly method: Method;
  /** As `encodePrepared` wrote it. */
  readonly surface: Uint8Array;
}

export interface DrawRelief {
  readonly kind: 'draw-relief';
  /** As `encodePrepared` wrote it. */
  readonly surface: Uint8Array;
  readonly width: number;
  /** Written across the picture. */
  readonly label: string | null;
}

export interface GiveHeights {
  readonly kind: 'give-heights';
  readonly wanted: HeightsWanted;
}

/** Both as `encodePrepared` wrote them. */
export interface CompareCells {
  readonly kind: 'compare-cells';
  readonly reference: Uint8Array;
  readonly compared: Uint8Array;
}

export type SurfaceTask = ReadScan | UnrollBullet | JudgeScan | DrawScan | DeriveFeatures | DrawRelief | GiveHeights | CompareCells;

/** A scan as read. */
interface ScanAsRead {
  readonly fileSha256: string;
  readonly units: 'metre' | 'micrometre-confirmed';
  readonly synthetic: boolean;
  /** Maker and model as the file states them. */
  readonly instrument: string | null;
  readonly findings: readonly string[];
}

/** A sound file of a mark that the engine does not compare. */
export interface KeptScan extends ScanAsRead {
  readonly outcome: 'kept';
}

/** Prepared at two pitches. */
export interface PreparedScan extends ScanAsRead {
  readonly outcome: 'prepared';
  readonly surface: Uint8Array;
  readonly surfaceSha256: string;
  readonly exchangeSurface: Uint8Array;
  readonly steps: string;
  readonly markAreaMm2: number;
  readonly markDiameterUm: number;
  readonly alreadyCropped: boolean;
}

export interface RefusedScan {
  readonly outcome: 'refused';
  readonly because: 'file' | 'units' | 'mark';
  /** Code of the reader or of the preparation. */
  readonly reason: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type ScanOutcome = PreparedScan | RefusedScan;

export interface Answers {
  'read-scan': ScanOutcome;
  'unroll-bullet': ScanOutcome;
  'judge-scan': KeptScan | RefusedScan;
  'draw-relief': Uint8Array;
  'draw-scan': Uint8Array;
  'derive-features': Uint8Array;
  'give-heights': Uint8Array;
  'compare-cells': PairCells;
}

export type ThreadAnswer = { readonly id: number } & ({ readonly answer: unknown } | { readonly fault: string });

/** What a search learned since its last report; enough to go on after a stop. */
export interface SearchEntries {
  readonly screened: SearchState['screened'];
  readonly compared: SearchState<ComparedAny>['compared'];
}

/** What a comparison of breech faces or of bullets says. */
export type ComparedAny = Comparison | BulletMatch;
export type RankedAny = Ranked<ComparedAny>;

/**
 * What one thread does: `fraction` 0 and `atLeast` 0 screen only; `resumeFrom` with every id screened and `fraction` 1 compares all;
 * with every id compared as well it only ranks.
 */
export interface SearchPlan {
  readonly method: Method;
  readonly query: Uint8Array;
  readonly ids: readonly string[];
  readonly chunk: number;
  readonly fraction: number;
  readonly atLeast: number;
  readonly resumeFrom: SearchEntries | null;
}

/** An acquisition as it is stored: what was derived of it before, else what to derive it from. */
export type StoredMember =
  | { readonly features: Uint8Array }
  /** As `encodePrepared` wrote it. */
  | { readonly surface: Uint8Array };

/** Features that a search had to derive; kept, they spare the next search the work. */
export interface DerivedFeatures {
  readonly id: string;
  readonly features: Uint8Array;
}

export type FromSearch =
  | { readonly kind: 'load'; readonly ticket: number; readonly ids: readonly string[] }
  | { readonly kind: 'derived'; readonly ticket: number; readonly derived: readonly DerivedFeatures[] }
  | { readonly kind: 'report'; readonly ticket: number; readonly done: number; readonly entries: SearchEntries }
  | { readonly kind: 'ended'; readonly ranked: readonly RankedAny[] };

/** The answer to a ticket: what was asked for, or the word to go on. */
export interface ToSearch {
  readonly ticket: number;
  readonly members?: readonly StoredMember[];
}
