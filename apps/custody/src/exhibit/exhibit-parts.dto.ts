import { ITEM_KINDS, MARKS_OF_INTEREST, type ItemKind, type MarkOfInterest } from '@headstamp/codes';
import { IsInstant, IsWritten } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID, ValidateNested } from 'class-validator';
import { IsReference, IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import { ExhibitView } from './exhibit.dto';

/** An item that comes into being by dividing or merging. */
export class NewItem {
  @IsIn(ITEM_KINDS) readonly kind!: ItemKind;
  /** What is written on its container; left out, the next free one is given. */
  @MayBeLeftOut() @IsReference() readonly reference?: string;
  @IsWritten(1_000) readonly description!: string;
  @MayBeLeftOut() @IsWritten(60) readonly calibre?: string;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(8) @ArrayUnique() @IsIn(MARKS_OF_INTEREST, { each: true }) readonly regions?: MarkOfInterest[];
  /** The seal put on its container. */
  @MayBeLeftOut() @IsSealNumber() readonly sealNumber?: string;
}

export class DivideExhibit {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => NewItem) readonly parts!: NewItem[];
  /** The seal of the item that was opened; left out only when it bore none. */
  @MayBeLeftOut() @IsSealNumber() readonly sealOpened?: string;
  /** The seal put on what remains of it. */
  @MayBeLeftOut() @IsSealNumber() readonly sealAfter?: string;
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class CombineExhibits extends NewItem {
  /** The items that become one; each keeps its record, its reference and its own seal inside. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly partIds!: string[];
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class TakeOutParts {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly partIds!: string[];
  /** The seal of the whole that was opened; left out only when it bore none. */
  @MayBeLeftOut() @IsSealNumber() readonly sealOpened?: string;
  /** The seal put on what remains of the whole. */
  @MayBeLeftOut() @IsSealNumber() readonly sealAfter?: string;
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

/** An item that was divided, or a whole that parts were taken out of, with those parts. */
export class ExhibitPartsView extends ExhibitView {
  readonly parts!: ExhibitView[];

  static with(whole: ExhibitView, parts: readonly ExhibitView[]): ExhibitPartsView {
    return Object.assign(new ExhibitPartsView(), whole, { parts });
  }
}
