import type { ClassCharacteristicsSeen, ItemKind, MarkOfInterest } from '@headstamp/codes';
import { PageQuery } from '@headstamp/http';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Correlation } from '../correlation/correlation.entity';
import { CorrelationView } from '../correlation/correlation.dto';
import { asBoolean } from '../record/field-rules';
import { DeviationView } from '../laboratory-standing/deviation.dto';
import { NOTHING_NAMED, type MeansUsed } from '../laboratory-standing/examinations';
import type { SharingTerms } from '../sharing/sharing-terms.entity';
import type { Acquisition } from './acquisition.entity';
import { notCorrelated, type ForeignReference, type Medium, type NotCorrelated, type PictureTaken } from './acquisition.rules';
import type { PreparedSurface } from './prepared-surface.entity';

export { RecordAcquisition, RecordBullet, RecordImages } from './acquisition-claim.dto';

export class AcquisitionQuery extends PageQuery {
  @IsOptional() @IsUUID() readonly caseId?: string;
  /** Only those whose candidates no examiner has looked at, or of which one is to be looked at again. */
  @IsOptional() @Transform(asBoolean) @IsBoolean() readonly unreviewed?: boolean;
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

/** Where the item is known in another ballistic system. */
export class ForeignReferenceView implements ForeignReference {
  readonly vendor!: string | null;
  readonly site!: string | null;
  readonly caseReference!: string | null;
  readonly exhibitReference!: string | null;
}

export class PictureTakenView implements PictureTaken {
  readonly photographId!: string;
  readonly sha256!: string;
}

/** What of the make was seen on the mark; what nobody saw is left out. */
export class ClassCharacteristicsView implements ClassCharacteristicsSeen {
  readonly lands?: number;
  readonly twist?: 'LEFT' | 'RIGHT';
  readonly rifling?: 'CONVENTIONAL' | 'POLYGONAL';
  readonly landWidthMm?: number;
  readonly breechFacePattern?: 'PARALLEL' | 'ARCHED' | 'CIRCULAR' | 'CROSS_HATCHED' | 'GRANULAR' | 'SMOOTH' | 'OTHER';
  readonly apertureShape?: 'CIRCULAR' | 'ELLIPTICAL' | 'RECTANGULAR' | 'OTHER';
  readonly ejectorClock?: number;
  readonly extractorClock?: number;
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
  /** `none`: a picture has no heights. */
  readonly units!: 'metre' | 'micrometre-confirmed' | 'none';
  readonly medium!: Medium;
  readonly land!: number | null;
  readonly classCharacteristics!: ClassCharacteristicsView;
  readonly foreignReferences!: ForeignReferenceView[];
  readonly pictures!: PictureTakenView[];
  /** Why no engine compares it; null when one does. People compare it all the same. */
  readonly notCorrelated!: NotCorrelated | null;
  /** What the reader of the file noticed although it accepted it. */
  readonly findings!: string[];
  /** Who may compare against it now, ISO 3166-1 alpha-2. */
  readonly shareWith!: string[];
  /** Whether partners and lead notices get to see the surface now. */
  readonly shareSurface!: boolean;
  /** The number of the sharing terms that hold. */
  readonly sharingVersion!: number;
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
    prepared?: PreparedSurface | null,
    terms?: SharingTerms,
  ): AcquisitionView {
    const { id, caseId, caseReference, exhibitId, reference, itemKind, region, calibre, instrument, synthetic, fileSha256, fileBytes } =
      acquisition;
    const { units, findings, medium, land, classCharacteristics, foreignReferences, pictures, officialId, occurredAt, recordedAt } = acquisition;
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
      medium,
      land,
      classCharacteristics,
      foreignReferences,
      pictures,
      notCorrelated: notCorrelated(acquisition),
      findings,
      shareWith: terms?.partners ?? [],
      shareSurface: terms?.disclosure === 'SURFACE',
      sharingVersion: terms?.number ?? 0,
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
