import { formatLabelCode, type ItemKind } from '@headstamp/codes';
import { IsInstant, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MayBeLeftOut } from '../fields/field-rules';
import { SCAN_OUTCOMES, type LabelIncidentKind, type LabelSubjectKind, type ScanOutcome } from './label-kinds';
import type { LabelIncident, LabelScan } from './label-scan.entity';
import type { LabelSubject } from './label-subjects';

export class ScanLabel {
  /** As the reader gave it, or as somebody typed it. */
  @IsString() @MinLength(1) @MaxLength(500) readonly text!: string;
  /** Where it was scanned: in words, or the label of a storage place scanned there. */
  @MayBeLeftOut() @IsWritten(120) readonly place?: string;
  /** With what it was scanned, as the device says. */
  @MayBeLeftOut() @IsWritten(120) readonly device?: string;
  /** When, for a scan that is sent later; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class ListLabelScans extends PageQuery {
  @IsOptional() @IsUUID() readonly labelId?: string;
  @IsOptional() @IsIn(SCAN_OUTCOMES) readonly outcome?: ScanOutcome;
}

export class ListLabelIncidents extends PageQuery {
  @IsOptional() @IsIn(['open', 'settled']) readonly state?: 'open' | 'settled';
}

export class SettleLabelIncident {
  /** What it was, and what was done about it. */
  @IsWritten(1_000) readonly explanation!: string;
}

/** The storage place a thing is in by the records. */
export class LabelledPlaceView {
  readonly id!: string;
  readonly name!: string;
}

/** What bears the label. */
export class ScannedThingView {
  readonly kind!: LabelSubjectKind;
  readonly id!: string;
  readonly reference!: string;
  readonly itemKind!: ItemKind | null;
  readonly state!: string | null;
  /** Of a package: its consignment. */
  readonly partOf!: string | null;
  /** Where the records have it. */
  readonly storedIn!: LabelledPlaceView | null;

  static of({ kind, id, reference, itemKind, state, partOf, storedIn }: LabelSubject): ScannedThingView {
    return Object.assign(new ScannedThingView(), { kind, id, reference, itemKind, state, partOf, storedIn });
  }
}

export class LabelScanView {
  readonly id!: string;
  readonly outcome!: ScanOutcome;
  /** Whether the symbol proved that this house wrote it. A typed code proves nothing, and a copied symbol proves what it was copied from. */
  readonly proven!: boolean;
  /** In groups; null when no code was read. */
  readonly code!: string | null;
  readonly labelId!: string | null;
  readonly place!: string | null;
  readonly device!: string | null;
  readonly scannedBy!: string;
  readonly occurredAt!: string;
  readonly recordedAt!: string;

  static of(scan: LabelScan): LabelScanView {
    return Object.assign(new LabelScanView(), scanFields(scan));
  }
}

function scanFields({ id, outcome, proven, code, labelId, place, device, scannedBy, occurredAt, recordedAt }: LabelScan): Omit<LabelScanView, never> {
  return {
    ...{ id, outcome, proven, labelId, place, device, scannedBy },
    code: code === null ? null : formatLabelCode(code),
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
  };
}

/** A scan just made: what it is, and what is wrong with it. */
export class ScanResultView extends LabelScanView {
  /** Null when nothing of this jurisdiction bears the code. */
  readonly thing!: ScannedThingView | null;
  /** Of a code with a wrong length: how many characters it has. */
  readonly length!: number | null;
  /** Of a code with a character that no code has: which, from 1. */
  readonly position!: number | null;
  /** Of a label of another jurisdiction here: its country, ISO 3166-1 alpha-2. */
  readonly issuer!: string | null;
  /** What this scan showed that cannot be; empty when all is well. */
  readonly incidents!: LabelIncidentKind[];

  static ofResult(scan: LabelScan, more: Omit<ScanResultView, keyof LabelScanView>): ScanResultView {
    return Object.assign(new ScanResultView(), scanFields(scan), more);
  }
}

export class LabelScanPage implements Page<LabelScanView> {
  readonly items!: LabelScanView[];
  readonly nextCursor!: string | null;
}

export class LabelIncidentView {
  readonly id!: string;
  readonly kind!: LabelIncidentKind;
  readonly labelId!: string | null;
  readonly state!: 'open' | 'settled';
  readonly scan!: LabelScanView;
  /** Of one label at two places: the other scan. */
  readonly otherScan!: LabelScanView | null;
  readonly thing!: ScannedThingView | null;
  readonly explanation!: string | null;
  readonly settledBy!: string | null;
  readonly settledAt!: string | null;
  readonly recordedAt!: string;

  static of(incident: LabelIncident, scan: LabelScan, otherScan: LabelScan | null, thing: LabelSubject | null): LabelIncidentView {
    const { id, kind, labelId, state, explanation, settledBy, settledAt, recordedAt } = incident;
    return Object.assign(new LabelIncidentView(), {
      ...{ id, kind, labelId, state, explanation, settledBy },
      scan: LabelScanView.of(scan),
      otherScan: otherScan && LabelScanView.of(otherScan),
      thing: thing && ScannedThingView.of(thing),
      settledAt: settledAt?.toISOString() ?? null,
      recordedAt: recordedAt.toISOString(),
    });
  }
}

export class LabelIncidentPage implements Page<LabelIncidentView> {
  readonly items!: LabelIncidentView[];
  readonly nextCursor!: string | null;
}
