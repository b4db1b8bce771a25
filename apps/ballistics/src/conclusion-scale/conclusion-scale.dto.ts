import { CONCLUSION_GROUPS, type ConclusionGroup } from '@headstamp/codes';
import { IsWritten } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import type { ConclusionScale } from './conclusion-scale.entity';
import { AFTE_SCALE } from './scale.states';

/** One conclusion of a laboratory's own scale. */
export class StatedConclusion {
  /** As examiners state it, for example `STRONG_SUPPORT`. */
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/) readonly code!: string;
  @IsWritten(300) readonly label!: string;
  /** What it comes to: only IDENTIFICATION makes a hit, only ELIMINATION says that there is none. */
  @IsIn(CONCLUSION_GROUPS) readonly group!: ConclusionGroup;
}

export class RecordConclusionScale {
  @IsWritten(120) readonly name!: string;
  @IsWritten(40) readonly edition!: string;
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => StatedConclusion) readonly conclusions!: StatedConclusion[];
}

/** A scale of conclusions in one edition. */
export class ConclusionScaleView {
  /** Null for the AFTE range, which every laboratory has. */
  readonly id!: string | null;
  readonly name!: string;
  readonly edition!: string;
  readonly conclusions!: StatedConclusion[];
  readonly recordedAt!: Date | null;

  static of({ id, name, edition, conclusions, recordedAt }: ConclusionScale): ConclusionScaleView {
    return Object.assign(new ConclusionScaleView(), {
      id,
      name,
      edition,
      conclusions: conclusions.map((each) => Object.assign(new StatedConclusion(), each)),
      recordedAt,
    });
  }

  static afte(): ConclusionScaleView {
    const { name, edition, conclusions } = AFTE_SCALE;
    const stated = conclusions.map(({ code, group }) => Object.assign(new StatedConclusion(), { code, label: code, group }));
    return Object.assign(new ConclusionScaleView(), { id: null, name, edition, conclusions: stated, recordedAt: null });
  }
}

export class ConclusionScaleList {
  /** The AFTE range first, then the laboratory's own, newest first. */
  readonly items!: ConclusionScaleView[];
}
