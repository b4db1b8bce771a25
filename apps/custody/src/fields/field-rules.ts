import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsISO8601, IsString, Matches, MaxLength } from 'class-validator';

/** An instant with its zone, `2026-03-01T14:05:00Z`: without one, two offices read two different times. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/, {
      message: '$property must be a time with its zone, for example 2026-03-01T14:05:00Z',
    }),
  );

/** A calendar day, `2026-03-01`. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true }),
    Matches(/^\d{4}-\d\d-\d\d$/, { message: '$property must be a day, for example 2026-03-01' }),
  );

/** Words of a person: something in it, and no more than fits. */
export const IsText = (longest: number): PropertyDecorator =>
  applyDecorators(IsString(), MaxLength(longest), Matches(/\S/, { message: '$property must not be empty' }));

/** A seal's number as engraved on it; kept in capitals, so that two ways of typing it are one number. */
export const IsSealNumber = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toUpperCase() : value)),
    IsString(),
    Matches(/^[A-Z0-9][A-Z0-9 ./-]{1,39}$/, { message: '$property must be 2 to 40 letters, digits, spaces, dots, slashes or hyphens' }),
  );
