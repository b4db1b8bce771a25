import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches } from 'class-validator';

/** A seal's number as engraved on it; kept in capitals, so that two ways of typing it are one number. */
export const IsSealNumber = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toUpperCase() : value)),
    IsString(),
    Matches(/^[A-Z0-9][A-Z0-9 ./-]{1,39}$/, { message: '$property must be 2 to 40 letters, digits, spaces, dots, slashes or hyphens' }),
  );

/** What is written on a container or parcel: capitals, digits and separators, so that it survives every label printer. */
export const IsReference = (): PropertyDecorator =>
  Matches(/^[A-Z0-9][A-Z0-9./-]{2,59}$/, { message: '$property must be 3 to 60 capitals, digits, dots, slashes or hyphens' });

/** A field that may be left out; null says the same. */
export const MayBeLeftOut = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => value ?? undefined),
    IsOptional(),
  );
