import { FIREARM_TYPE_CODES, MARK_KINDS, MARKED_PARTS, type FirearmType, type MarkKind, type MarkedPart } from '@headstamp/codes';
import { IsWritten, PageQuery } from '@headstamp/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { LEGIBILITIES, MARKING_METHODS, type Legibility, type MarkingMethod } from '../firearm/marking.codes';
import { EXCEPTION_REASONS, OPENING_REASONS, REPORTED_REASONS, type ExceptionReason, type OpeningReason } from './campaign.codes';
import {
  CAMPAIGN_STATES,
  ITEM_STATES,
  OPENING_RESOLUTIONS,
  RESOLUTIONS,
  type CampaignState,
  type ItemState,
  type OpeningResolution,
  type Resolution,
} from './campaign.states';

/** Type alone would read every record there is. */
const SaysWhich = (): PropertyDecorator =>
  ValidateBy({
    name: 'saysWhich',
    validator: {
      validate: (value) => {
        const { firearmIds, holderId, armouryId, make } = (typeof value === 'object' && value !== null ? value : {}) as SelectStock;
        return [firearmIds, holderId, armouryId, make].some((each) => each !== undefined && each !== null);
      },
      defaultMessage: () => '$property must name firearmIds, a holderId, an armouryId or a make',
    },
  });

/** Everything that is named narrows the selection. */
export class SelectStock {
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10_000) @IsUUID(undefined, { each: true }) readonly firearmIds?: string[] | null;
  /** With whom the firearms are by their records. */
  @IsOptional() @IsUUID() readonly holderId?: string | null;
  @IsOptional() @IsUUID() readonly armouryId?: string | null;
  @IsOptional() @IsWritten(200) readonly make?: string | null;
  @IsOptional() @IsWritten(200) readonly model?: string | null;
  @IsOptional() @IsIn(FIREARM_TYPE_CODES) readonly type?: FirearmType | null;
}

export class PlanCampaign {
  @IsWritten(200) readonly name!: string;
  @IsIn(MARK_KINDS) readonly markKind!: MarkKind;
  @IsIn(MARKED_PARTS) readonly part!: MarkedPart;
  @IsIn(MARKING_METHODS) readonly method!: MarkingMethod;
  /** For example `GT {year} {number:6}`: the number, here of six digits, may be left out, as in `GT {year}`. */
  @IsWritten(100) readonly pattern!: string;
  /** Of `{year}`; left out, the present one. */
  @IsOptional() @IsInt() @Min(1900) @Max(2200) readonly year?: number | null;
  /** The first number to be handed out; left out, 1. */
  @IsOptional() @IsInt() @Min(0) @Max(999_999_999) readonly firstNumber?: number | null;
  @IsDefined() @SaysWhich() @ValidateNested() @Type(() => SelectStock) readonly selection!: SelectStock;
}

export class CancelCampaign {
  @IsWritten(2_000) readonly reason!: string;
}

export class CampaignQuery extends PageQuery {
  @IsOptional() @IsIn(CAMPAIGN_STATES) readonly state?: CampaignState;
}

export class ItemQuery extends PageQuery {
  @IsOptional() @IsIn(ITEM_STATES) readonly state?: ItemState;
}

const whether = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class ExceptionQuery extends PageQuery {
  @IsOptional() @IsIn(EXCEPTION_REASONS) readonly reason?: ExceptionReason;
  /** `false` shows only those that nobody has resolved. */
  @IsOptional() @Transform(whether) @IsBoolean() readonly resolved?: boolean;
}

export class DrawWorkList {
  /** Name of the marking station, for example `Laser 2`. */
  @IsWritten(100) readonly station!: string;
  /** How many marks at most; fewer when fewer firearms are left. */
  @IsInt() @Min(1) @Max(5_000) readonly count!: number;
}

export class ReportException {
  @IsUUID() readonly itemId!: string;
  @IsIn(REPORTED_REASONS) readonly reason!: ExceptionReason;
  /** The number that is on the weapon, where it is not the recorded one. */
  @IsOptional() @IsWritten(60) readonly serialRead?: string | null;
  @IsOptional() @IsWritten(2_000) readonly remark?: string | null;
}

export class ResolveException {
  @IsIn(RESOLUTIONS) readonly resolution!: Resolution;
  /** Why. */
  @IsWritten(2_000) readonly note!: string;
}

/** One decision on all that were set aside for one reason when the campaign was opened. */
export class ResolveOpening {
  @IsIn(OPENING_REASONS) readonly reason!: OpeningReason;
  /** Whether they are marked all the same, or withdrawn. */
  @IsIn(OPENING_RESOLUTIONS) readonly resolution!: OpeningResolution;
  /** Why. */
  @IsWritten(2_000) readonly note!: string;
}

export class VerifyMark {
  /** A photograph of the mark, kept before. */
  @IsUUID() readonly photographId!: string;
  /** What the photograph shows, read without looking at the list. */
  @IsWritten(200) readonly textRead!: string;
  @IsOptional() @IsIn(LEGIBILITIES) readonly legibility?: Legibility | null;
}
