import { isCountryCode, isPresentCountryCode } from '@headstamp/codes';
import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import { daysOf } from './partial-date';

function rule(name: string, holds: (value: unknown) => boolean, demand: string, options?: ValidationOptions): PropertyDecorator {
  const defaultMessage = buildMessage((each) => `${each}$property must be ${demand}`, options);
  return ValidateBy({ name, validator: { validate: holds, defaultMessage } }, options);
}

/** PostgreSQL stores no null character, and half a surrogate pair has no canonical JSON. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const sensible = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && !UNSTORABLE.test(value);

/** Text that says something, in characters that can be stored and signed. */
export const SaysSomething = (options?: ValidationOptions): PropertyDecorator =>
  rule('saysSomething', sensible, 'text that is more than blanks, without null characters or broken surrogates', options);

/** ISO 3166-1 alpha-2, or ISO 3166-3 for a state of the past: what a weapon may bear. */
export const IsCountry = (options?: ValidationOptions): PropertyDecorator =>
  rule(
    'isCountry',
    (value) => typeof value === 'string' && isCountryCode(value),
    'a country code of ISO 3166-1 or, for a former state, ISO 3166-3',
    options,
  );

/** ISO 3166-1 alpha-2: a state that exists today. */
export const IsPresentCountry = (options?: ValidationOptions): PropertyDecorator =>
  rule('isPresentCountry', (value) => typeof value === 'string' && isPresentCountryCode(value), 'a country code of ISO 3166-1', options);

/** ISO 8601 calendar date of which the day, or month and day, may be left out. */
export const IsPartialDate = (options?: ValidationOptions): PropertyDecorator =>
  rule(
    'isPartialDate',
    (value) => typeof value === 'string' && daysOf(value) !== null,
    'a date such as 2009-04-30, 2009-04 or 2009',
    options,
  );

/** ISO 8601 calendar date, whole. */
export const IsCalendarDate = (options?: ValidationOptions): PropertyDecorator =>
  rule(
    'isCalendarDate',
    (value) => typeof value === 'string' && value.length === 10 && daysOf(value) !== null,
    'a date such as 2026-01-31',
    options,
  );
