import { isCountryCode } from '@headstamp/codes';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID, ValidateBy } from 'class-validator';
import { daysOf } from './partial-date';

/** A date as far as it is known: a year, a month or a day. */
export const IsPartialDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isPartialDate',
    validator: {
      validate: (value) => typeof value === 'string' && daysOf(value) !== null,
      defaultMessage: () => '$property must be a date as far as it is known, for example 2009, 2009-04 or 2009-04-17',
    },
  });

/** Photographs by the identifiers under which this service keeps them. */
export const ArePhotographs = (): PropertyDecorator => (target, property) => {
  for (const holds of [IsOptional(), IsArray(), ArrayMaxSize(20), ArrayUnique(), IsUUID('all', { each: true })]) holds(target, property);
};

/** A state of today or of the past, or CS, whose year says which of two it was. */
export const IsCountryOfMark = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCountryOfMark',
    validator: {
      validate: (value) => typeof value === 'string' && (value === 'CS' || isCountryCode(value)),
      defaultMessage: () => '$property must be an ISO 3166-1 alpha-2 code, or the ISO 3166-3 code of a former state, for example GT or YUCS',
    },
  });
