import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { RequestError } from './request.errors';

/** Query of every list: how many, and from where on. Extend it to add filters. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50, description: 'How many items, at most 200.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit: number = 50;
  @ApiPropertyOptional({ type: String, maxLength: 400, description: '`nextCursor` of the page before; leave it out for the first page.' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** Newest first: the position after the last item of a page. */
export interface Position {
  readonly recordedAt: Date;
  readonly id: string;
}

const POSITION = /^([12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The position a cursor stands for; null for the first page. */
export function positionOf(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [, at = '', id = ''] = POSITION.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  const recordedAt = new Date(at);
  if (Number.isNaN(recordedAt.getTime()) || recordedAt.toISOString() !== at) throw new RequestError('request.cursor-malformed');
  return { recordedAt, id };
}

/**
 * Cuts a page out of rows read with `LIMIT limit + 1`, ordered newest first by (recordedAt, id). The times compared
 * are those of JavaScript, so the column must hold milliseconds: `timestamptz(3)`.
 */
export function pageOf<Row extends Position, View>(rows: readonly Row[], limit: number, view: (row: Row) => View): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last;
  return {
    items: shown.map(view),
    nextCursor: more ? Buffer.from(`${last.recordedAt.toISOString()} ${last.id}`).toString('base64url') : null,
  };
}
