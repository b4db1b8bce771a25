import { ITEM_KINDS, type ItemKind, type MarkOfInterest } from '@headstamp/codes';
import { IsInstant, IsWritten, PageQuery } from '@headstamp/http';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import type { Correlation } from '../correlation/correlation.entity';
import { CorrelationView } from '../correlation/correlation.dto';
import { DeviationView } from '../laboratory-standing/deviation.dto';
import { NOTHING_NAMED, type MeansUsed } from '../laboratory-standing/examinations';
import { asBoolean, asList } from '../record/field-rules';
import type { Acquisition } from './acquisition.entity';
import { ACQUIRED_REGIONS } from './acquisition.rules';
import type { PreparedSurface } from './prepared-surface.entity';

/** The fields that come with the file. */
export class RecordAcquisition {
  @IsUUID() readonly caseId!: string;
  @IsWritten(80) readonly caseReference!: string;
  @IsUUID() readonly exhibitId!: string;
  /** What your laboratory calls this acquisition; partners see it. */
  @IsWritten(80) readonly reference!: string;
  @IsIn(ITEM_KINDS) readonly itemKind!: ItemKind;
  @IsIn(ACQUIRED_REGIONS) readonly region!: MarkOfInterest;
  @IsWritten(40) readonly calibre!: string;
  /** Taken from the file when it is left out. */
  @IsOptional() @IsWritten(200) readonly instrument?: string;
  /** Partners that may compare against it, ISO 3166-1 alpha-2: a comma list or the field repeated. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[A-Za-z]{2}$/, { each: true })
  readonly shareWith?: string[];
  /** Lead notices may carry the prepared surface. */
  @IsOptional() @Transform(asBoolean) @IsBoolean() readonly shareSurface?: boolean;
  /** Says that the instrument wrote micrometres although the standard asks for metres. */
  @IsOptional() @IsIn(['micrometre']) readonly unitsConfirmed?: 'micrometre';
  /** When it was scanned; now when it is left out. */
  @IsOptional() @IsInstant() readonly acquiredAt?: string;
  /** The registered instrument it was scanned with. */
  @IsOptional() @IsUUID() readonly instrumentId?: string;
  /** The version of the laboratory's method that was followed. */
  @IsOptional() @IsUUID() readonly methodId?: string;
}

export class AcquisitionQuery extends PageQuery {
  @IsOptional() @IsUUID() readonly caseId?: string;
}

export class PictureQuery {
  /** Width in pixels. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(64) @Max(1_024) readonly width: number = 512;
}

/** What the preparation found. */
export class PreparedView {
  readonly engineVersion!: string;
  readonly surfaceSha256!: string;
  readonly markAreaMm2!: number;
  readonly markDiameterUm!: number;
  /** The scan came with everything but the mark cut away. */
  readonly alreadyCropped!: boolean;

  static of({ engineVersion, surfaceSha256, markAreaMm2, markDiameterUm, alreadyCropped }: PreparedSurface): PreparedView {
    return Object.assign(new PreparedView(), { engineVersion, surfaceSha256, markAreaMm2, markDiameterUm, alreadyCropped });
  }
}

export class AcquisitionView {
  readonly id!: string;
  readonly caseId!: string;
  readonly caseReference!: string;
  readonly exhibitId!: string;
  readonly reference!: string;
  readonly itemKind!: ItemKind;
  readonly region!: MarkOfInterest;
  readonly calibre!: string;
  readonly instrument!: string | null;
  /** Of the laboratory's register; null when none was named. */
  readonly instrumentId!: string | null;
  readonly methodId!: string | null;
  /** What was not in order when it was taken, and why it went on. */
  readonly deviations!: DeviationView[];
  /** The file itself says that no specimen was scanned. */
  readonly synthetic!: boolean;
  readonly fileSha256!: string;
  readonly fileBytes!: number;
  readonly units!: 'metre' | 'micrometre-confirmed';
  /** What the reader of the file noticed although it accepted it. */
  readonly findings!: string[];
  readonly shareWith!: string[];
  readonly shareSurface!: boolean;
  readonly acquiredBy!: string;
  readonly acquiredAt!: Date;
  readonly recordedAt!: Date;
  /** Null in lists. */
  readonly prepared!: PreparedView | null;
  /** The latest one. */
  readonly correlation!: CorrelationView | null;

  static of(
    acquisition: Acquisition,
    correlation: Correlation | undefined,
    means: MeansUsed = NOTHING_NAMED,
    prepared?: PreparedSurface,
  ): AcquisitionView {
    const { id, caseId, caseReference, exhibitId, reference, itemKind, region, calibre, instrument, synthetic, fileSha256, fileBytes } =
      acquisition;
    const { units, findings, shareWith, shareSurface, officialId, occurredAt, recordedAt } = acquisition;
    return Object.assign(new AcquisitionView(), {
      id,
      caseId,
      caseReference,
      exhibitId,
      reference,
      itemKind,
      region,
      calibre,
      instrument,
      instrumentId: means.instrumentId,
      methodId: means.methodId,
      deviations: means.grounds.map((ground) => DeviationView.of(ground)),
      synthetic,
      fileSha256,
      fileBytes,
      units,
      findings,
      shareWith,
      shareSurface,
      acquiredBy: officialId,
      acquiredAt: occurredAt,
      recordedAt,
      prepared: prepared ? PreparedView.of(prepared) : null,
      correlation: correlation ? CorrelationView.of(correlation) : null,
    });
  }
}

export class AcquisitionPage {
  readonly items!: AcquisitionView[];
  /** Null on the last page. */
  readonly nextCursor!: string | null;
}
