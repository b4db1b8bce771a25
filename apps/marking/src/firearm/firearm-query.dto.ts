import { MARK_KINDS, type MarkKind } from '@headstamp/codes';
import { IsCountry, IsWritten, PageQuery } from '@headstamp/http';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export const SERIAL_MATCHES = ['exact', 'prefix', 'noisy'] as const;
export type SerialMatch = (typeof SERIAL_MATCHES)[number];

export const FIREARM_ORDERS = ['newest', 'serial'] as const;
export type FirearmOrder = (typeof FIREARM_ORDERS)[number];

export class FirearmQuery extends PageQuery {
  /**
   * The serial number of frame or barrel, or how it begins; case, spaces and dashes do not matter. With `?` for an unknown
   * character or `*` for any number of them, those that agree with the rest are found, nearest first, on one page.
   */
  @IsOptional() @IsWritten(60) readonly serial?: string;
  /**
   * `exact` finds this number, `prefix` numbers that begin so, `noisy` numbers that may have been misread as this one:
   * look-alikes anywhere and up to two misread characters, nearest first, on one page.
   */
  @IsOptional() @IsIn(SERIAL_MATCHES) readonly match: SerialMatch = 'prefix';
  /**
   * In which order where no number is asked for: `newest` recorded first, or `serial` in the order of the numbers, which leaves out
   * weapons without one. Numbers that are asked for come in their own order.
   */
  @IsOptional() @IsIn(FIREARM_ORDERS) readonly order: FirearmOrder = 'newest';
  /** The maker's name; case, accents and spaces do not matter. */
  @IsOptional() @IsWritten(200) readonly make?: string;
  @IsOptional() @IsWritten(200) readonly model?: string;
  /** The designation as it is recorded; case, spaces and dots do not matter. */
  @IsOptional() @IsWritten(60) readonly calibre?: string;
  /** Year of manufacture. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1500) @Max(2200) readonly year?: number;
  /** Those that bear a mark with this text in it; case does not matter. */
  @IsOptional() @IsWritten(200) readonly mark?: string;
  /** Those that bear a mark of this kind; with the other fields of a mark, one mark that agrees with all of them. */
  @IsOptional() @IsIn(MARK_KINDS) readonly markKind?: MarkKind;
  /** ISO 3166 code, of the past too. */
  @IsOptional() @IsCountry() readonly markCountry?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1500) @Max(2200) readonly markYear?: number;
}
