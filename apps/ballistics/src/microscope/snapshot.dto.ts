import { IsWritten } from '@headstamp/http';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNumber, IsObject, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { SURFACE_FORMS, type SurfaceForm } from '../engine/height-grid';
import type { PairPurpose } from './annotation.rules';
import type { PairSnapshot } from './snapshot.entity';

const FINITE = { allowNaN: false, allowInfinity: false };

/** How the instrument stood when the picture was taken. */
export class InstrumentSettingsView {
  /** Where the light comes from, counter-clockwise from the right. */
  @IsNumber(FINITE) @Min(0) @Max(360) readonly lightAzimuthDeg!: number;
  @IsNumber(FINITE) @Min(0) @Max(90) readonly lightElevationDeg!: number;
  /** How many times heights are exaggerated against widths. */
  @IsNumber(FINITE) @Min(0) @Max(10_000) readonly exaggeration!: number;
  @IsIn(SURFACE_FORMS) readonly ownForm!: SurfaceForm;
  @IsIn(SURFACE_FORMS) readonly otherForm!: SurfaceForm;
  @IsNumber(FINITE) @Min(0) @Max(10_000) readonly ownUmPerPixel!: number;
  @IsNumber(FINITE) @Min(0) @Max(10_000) readonly otherUmPerPixel!: number;
  /** Whether the cells that the engine found were drawn. */
  @IsBoolean() readonly overlay!: boolean;
}

export class AttachSnapshot {
  /** The picture, as it was handed in with the photographs before. */
  @IsUUID() readonly photographId!: string;
  @IsObject() @ValidateNested() @Type(() => InstrumentSettingsView) readonly settings!: InstrumentSettingsView;
  @IsOptional() @IsWritten(1_000) readonly words?: string;
}

export class SnapshotView {
  readonly id!: string;
  readonly purpose!: PairPurpose;
  readonly photographId!: string;
  readonly sha256!: string;
  readonly settings!: InstrumentSettingsView;
  readonly words!: string | null;
  readonly examinerId!: string;
  readonly examinerReference!: string;
  readonly takenAt!: Date;

  static of(snapshot: PairSnapshot): SnapshotView {
    const { id, purpose, photographId, sha256, settings, words, examinerId, examinerReference, occurredAt: takenAt } = snapshot;
    return Object.assign(new SnapshotView(), { id, purpose, photographId, sha256, settings, words, examinerId, examinerReference, takenAt });
  }
}

export class SnapshotList {
  /** False as long as what others pictured could sway whoever verifies. */
  readonly othersShown!: boolean;
  readonly items!: SnapshotView[];
}
