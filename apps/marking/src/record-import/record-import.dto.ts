import { IsWritten, PageQuery } from '@headstamp/http';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { DATE_ORDERS, type DateOrder } from './column-mapping';
import { FILE_ENCODINGS, SEPARATORS, type FileEncoding, type Separator } from './file-text';
import { RECORD_FIELDS } from './record-fields';
import { ROW_CHOICES, type RowChoice } from './record-import.states';

/** What the sender knows of a CSV file; left out, it is found out. */
export class DescribeFile {
  @IsOptional() @IsIn(FILE_ENCODINGS) readonly encoding?: FileEncoding;
  @IsOptional() @IsIn(SEPARATORS) readonly separator?: Separator;
}

/** Where the value of one field comes from: a column, or one text for every row. */
export class MapColumn {
  /** As the template names it, for example `serial` or `mark1.text`. */
  @IsIn(RECORD_FIELDS.map(({ name }) => name)) readonly field!: string;
  /** 0 for the first column. */
  @IsOptional() @IsInt() @Min(0) @Max(299) readonly column?: number;
  /** The same for every row, instead of a column. */
  @IsOptional() @IsWritten(200) readonly constant?: string;
  /** How dates such as 03/04/2009 are to be read; left out, they are faults. */
  @IsOptional() @IsIn(DATE_ORDERS) readonly dates?: DateOrder;
}

export class CheckRecords {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MapColumn)
  readonly mapping!: MapColumn[];
}

export class ConfirmRecords {
  /** `valid-rows` records what is good and leaves the rest; `all-or-none` is refused while one row is faulty. */
  @IsIn(ROW_CHOICES) readonly rows!: RowChoice;
}

export class RecordImportQuery extends PageQuery {}

export class FaultQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit: number = 50;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: '`nextRow` of the page before; leave it out for the first page.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  readonly afterRow: number = 0;
  @ApiPropertyOptional({ type: Boolean, description: 'Only rows whose weapon is recorded already or comes earlier in the file.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly duplicates: boolean = false;
}
