import {
  CALIBRE_SCHEMES,
  FIREARM_ACTION_CODES,
  FIREARM_TYPE_CODES,
  type CalibreScheme,
  type FirearmAction,
  type FirearmType,
} from '@headstamp/codes';
import { IsCountry, IsWritten, PageQuery } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import type { FirearmTemplate } from './firearm-template.entity';

export class CalibreCode {
  @IsIn(CALIBRE_SCHEMES) readonly scheme!: CalibreScheme;
  @IsWritten(60) readonly code!: string;
}

/** One model of one maker, as the reference describes it. */
export class DescribeModel {
  @IsWritten(200) readonly make!: string;
  /** NCIC MAK. */
  @IsOptional() @IsWritten(10) readonly makeCode?: string | null;
  @IsWritten(200) readonly model!: string;
  @IsIn(FIREARM_TYPE_CODES) readonly type!: FirearmType;
  @IsOptional() @IsIn(FIREARM_ACTION_CODES) readonly action?: FirearmAction | null;
  /** The designation that the maker stamps; never turned from inches into millimetres or back. */
  @IsWritten(60) readonly calibre!: string;
  /** The calibre's code in each scheme that has one; one per scheme. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CALIBRE_SCHEMES.length)
  @ArrayUnique(({ scheme }: CalibreCode) => scheme)
  @ValidateNested({ each: true })
  @Type(() => CalibreCode)
  readonly calibreCodes?: CalibreCode[];
  /** ISO 3166 code of the country of manufacture, of the past too. */
  @IsCountry() readonly country!: string;
}

/** Says of which model of the reference a recorded firearm is. */
export class IdentifyFirearm {
  @IsUUID() readonly templateId!: string;
  @IsOptional() @IsWritten(2_000) readonly reason?: string | null;
}

export class FirearmTemplateQuery extends PageQuery {
  /** The maker's name, or how it begins; case, accents and spaces do not matter. */
  @IsOptional() @IsWritten(200) readonly make?: string;
}

export class FirearmTemplateView {
  readonly id!: string;
  readonly make!: string;
  readonly makeCode!: string | null;
  readonly model!: string;
  readonly type!: FirearmType;
  readonly action!: FirearmAction | null;
  readonly calibre!: string;
  readonly calibreNormalised!: string;
  readonly calibreCodes!: CalibreCode[];
  readonly country!: string;
  readonly recordedAt!: Date;

  static of(template: FirearmTemplate): FirearmTemplateView {
    const { id, make, makeCode, model, type, action, calibre, calibreNormalised, country, recordedAt } = template;
    const calibreCodes = CALIBRE_SCHEMES.flatMap((scheme) => {
      const code = template.calibreCodes[scheme];
      return code === undefined ? [] : [{ scheme, code }];
    });
    const described = { id, make, makeCode, model, type, action, calibre, calibreNormalised, calibreCodes, country, recordedAt };
    return Object.assign(new FirearmTemplateView(), described);
  }
}

/** One page of models, newest first. */
export class FirearmTemplatePage {
  readonly items!: FirearmTemplateView[];
  readonly nextCursor!: string | null;
}

export class CodeQuery {
  /** How the code begins, or words of the name. */
  @IsOptional() @IsWritten(100) readonly name?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) readonly limit: number = 50;
}

export class CodeView {
  readonly code!: string;
  readonly name!: string;
}

export class CodeListView {
  readonly items!: CodeView[];
}
