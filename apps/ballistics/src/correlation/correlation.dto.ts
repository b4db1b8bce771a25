import { FILTERING_CLASS_FIELDS, SHARING_AUDIENCES, type FilteringClassField, type SharingAudience } from '@headstamp/codes';
import { PageQuery } from '@headstamp/http';
import type { BulletParameters, ComparisonParameters } from '@headstamp/toolmarks';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { asList } from '../record/field-rules';
import type { Correlation } from './correlation.entity';
import type { CorrelationCause, CorrelationStage, CorrelationState } from './correlation.states';

export class StartCorrelation {
  /** Whose acquisitions it is compared with; everybody's when it is left out. Owners' terms limit it further. */
  @IsOptional() @IsIn(SHARING_AUDIENCES) readonly scope?: SharingAudience;
  /** ISO 3166-1 alpha-2; only with the scope NAMED. */
  @IsOptional() @Transform(asList) @IsArray() @ArrayMaxSize(50) @Matches(/^[A-Za-z]{2}$/, { each: true }) readonly partners?: string[];
  /** Class characteristics in which acquisitions that state another value are left out; what is not stated excludes nothing. */
  @IsOptional() @IsArray() @ArrayMaxSize(5) @ArrayUnique() @IsIn(FILTERING_CLASS_FIELDS, { each: true }) readonly classFields?: FilteringClassField[];
  /** Goes before what is not. */
  @IsOptional() @IsBoolean() readonly urgent?: boolean;
}

export class CorrelationQuery extends PageQuery {
  @IsOptional() @IsUUID() readonly acquisitionId?: string;
}

export class CorrelationView {
  readonly id!: string;
  /** The own acquisition that is looked for; null when it is a shared one that came late. */
  readonly acquisitionId!: string | null;
  readonly sharedAcquisitionId!: string | null;
  readonly cause!: CorrelationCause;
  readonly scope!: SharingAudience;
  readonly partners!: string[];
  readonly classFields!: FilteringClassField[];
  readonly urgent!: boolean;
  readonly state!: CorrelationState;
  readonly stage!: CorrelationStage;
  /** Share of the work that is done, 0 to 1. */
  readonly progress!: number;
  readonly done!: number;
  readonly total!: number;
  /** Acquisitions it is compared against. */
  readonly compared!: number;
  /** Shared acquisitions left out because another engine version prepared them. */
  readonly leftOut!: number;
  /** Acquisitions left out because they state another class. */
  readonly excluded!: number;
  /** SHA-256 over everything it compares with; null before it began. */
  readonly collectionSha256!: string | null;
  readonly engineVersion!: string;
  readonly parameters!: ComparisonParameters | BulletParameters;
  readonly parametersHash!: string;
  readonly failure!: string | null;
  readonly startedAt!: Date | null;
  readonly endedAt!: Date | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(correlation: Correlation): CorrelationView {
    const { id, acquisitionId, sharedAcquisitionId, cause, scope, partners, classFields, urgent, state, stage, done, total } = correlation;
    const { compared, leftOut, excluded, collectionSha256, engineVersion, parameters, parametersHash } = correlation;
    const { failure, startedAt, endedAt, recordedAt, version } = correlation;
    return Object.assign(new CorrelationView(), {
      id,
      acquisitionId,
      sharedAcquisitionId,
      cause,
      scope,
      partners,
      classFields,
      urgent,
      state,
      stage,
      progress: state === 'done' ? 1 : total > 0 ? Math.min(1, done / total) : 0,
      done,
      total,
      compared,
      leftOut,
      excluded,
      collectionSha256,
      engineVersion,
      parameters,
      parametersHash,
      failure,
      startedAt,
      endedAt,
      recordedAt,
      version,
    });
  }
}

export class CorrelationPage {
  readonly items!: CorrelationView[];
  readonly nextCursor!: string | null;
}
