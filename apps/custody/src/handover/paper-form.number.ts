import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Matches } from 'class-validator';

/** Country, form, year, six digits: `BZ-HF-2026-000017`. */
const FORM_NUMBER = /^[A-Z]{2}-HF-\d{4}-\d{6}$/;

export const formNumber = (country: string, year: number, ordinal: number): string =>
  `${country}-HF-${year}-${String(ordinal).padStart(6, '0')}`;

/** The number printed on a paper form, typed in either case. */
export const IsFormNumber = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toUpperCase() : value)),
    IsString(),
    Matches(FORM_NUMBER, { message: '$property must be the number printed on the form, for example BZ-HF-2026-000017' }),
  );
