import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches } from 'class-validator';

/** Text of at least one visible character and at most `longest` characters, without control characters; blanks around it are dropped. */
export const Text = (longest: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    Length(1, longest),
    Matches(/^[^\p{Cc}]*$/u, { message: '$property must not hold control characters' }),
  );

/** As `Text`, over several lines. */
export const Lines = (longest: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    Length(1, longest),
    Matches(/^[^\p{Cc}]*(?:[\t\r\n][^\p{Cc}]*)*$/u, { message: '$property must not hold control characters' }),
  );

/** Fields of a form are texts: `true` and `false` are meant, anything else stays what it was and is refused. */
export const asBoolean = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** One comma list, a repeated field, or both. */
export const asList = ({ value }: { value: unknown }): unknown => {
  const given = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!given.every((each): each is string => typeof each === 'string')) return value;
  return given.flatMap((each) => each.split(',')).map((each) => each.trim()).filter((each) => each !== '');
};
