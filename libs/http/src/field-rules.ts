import { isPresentCountryCode, isCountryCode } from '@headstamp/codes';
import { ValidateBy } from 'class-validator';

/** PostgreSQL stores no NUL and no half of a surrogate pair, and nobody reads the other control characters; line breaks and tabs are text. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

const rule = (name: string, says: string, holds: (value: string) => boolean): PropertyDecorator =>
  ValidateBy({
    name,
    validator: { validate: (value) => typeof value === 'string' && holds(value), defaultMessage: () => `$property ${says}` },
  });

/** Text somebody wrote: not blank, well formed, at most so many characters. */
export const IsWritten = (longest: number): PropertyDecorator =>
  rule(
    'isWritten',
    `must be text of 1 to ${longest} characters`,
    (value) => /\S/.test(value) && value.length <= longest && !UNPRINTABLE.test(value),
  );

/** A state of today: where something happened. */
export const IsPresentCountry = (): PropertyDecorator =>
  rule('isPresentCountry', 'must be an ISO 3166-1 alpha-2 code, for example BZ', isPresentCountryCode);

/** A state of today or of the past: what a weapon names. */
export const IsCountry = (): PropertyDecorator =>
  rule('isCountry', 'must be an ISO 3166-1 alpha-2 code, or the ISO 3166-3 code of a former state, for example GT or YUCS', isCountryCode);

/** A day of the calendar, `2026-03-01`. */
export const IsDay = (): PropertyDecorator =>
  rule('isDay', 'must be a date such as 2026-03-01', (value) => {
    if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  });

/** An instant with its zone, `2026-03-01T14:05:00Z`: without one, two offices read two different times. */
export const IsInstant = (): PropertyDecorator =>
  rule(
    'isInstant',
    'must be a time with its zone, for example 2026-03-01T14:05:00Z',
    (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
  );
