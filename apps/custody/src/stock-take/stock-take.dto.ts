import { IsWritten, PageQuery } from '@headstamp/http';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateBy } from 'class-validator';
import { MayBeLeftOut } from '../fields/field-rules';
import { LONGEST_READ, STOCK_DIFFERENCE_KINDS, type StockDifferenceKind } from './stock-take-rules';
import { DIFFERENCE_STATES, STOCK_TAKE_STATES, type StockDifferenceState, type StockTakeState } from './stock-take.states';

/** Text off a label: something a person could read, of which none is longer than a label holds. */
const IsRead = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isRead',
      validator: {
        validate: (value) =>
          typeof value === 'string' && /\S/.test(value) && value.length <= LONGEST_READ && !/[\p{Cc}\p{Surrogate}]/u.test(value),
        defaultMessage: () => `each of $property must be text of 1 to ${LONGEST_READ} characters`,
      },
    },
    { each: true },
  );

export class OpenStockTake {
  /** The place whose stock is taken, with everything inside it; left out for an inventory. */
  @MayBeLeftOut() @IsUUID() readonly placeId?: string;
  /** An inventory of all firearms and of so many other items, drawn at random; left out for a place. */
  @MayBeLeftOut() @IsInt() @Min(0) @Max(5_000) readonly sampleSize?: number;
}

export class ScanStock {
  /** Codes of labels, references or identifiers in the order in which they were read. A place's code says where the next ones are. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsRead()
  readonly reads?: string[];
  /** The same as one pasted text: one a line, or between commas, semicolons or tabs. */
  @MayBeLeftOut() @IsWritten(500_000) readonly list?: string;
  /** Where the first ones are read; left out, nobody said yet. */
  @MayBeLeftOut() @IsUUID() readonly placeId?: string;
}

export class CancelStockTake {
  @IsWritten(2_000) readonly reason!: string;
}

export class AnswerStockDifference {
  /** What was found out, or what is reported. The difference itself stays as it was seen. */
  @IsWritten(4_000) readonly text!: string;
}

export class ListStockTakes extends PageQuery {
  @IsOptional() @IsIn(STOCK_TAKE_STATES) readonly state?: StockTakeState;
}

const whether = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class ListStockTakeItems extends PageQuery {
  /** `false` shows only what nobody has scanned yet. */
  @IsOptional() @Transform(whether) @IsBoolean() readonly found?: boolean;
}

export class ListStockDifferences extends PageQuery {
  @IsOptional() @IsIn(STOCK_DIFFERENCE_KINDS) readonly kind?: StockDifferenceKind;
  @IsOptional() @IsIn(DIFFERENCE_STATES) readonly state?: StockDifferenceState;
}
