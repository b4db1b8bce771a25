import { defineMessages, type MessageDescriptor, useIntl } from 'react-intl';
import type { FieldFault } from '../api/refusal';

const texts = defineMessages({
  required: { id: 'fault.required' },
  length: { id: 'fault.length' },
  choice: { id: 'fault.choice' },
  date: { id: 'fault.date' },
  partialDate: { id: 'fault.partialDate' },
  instant: { id: 'fault.instant' },
  country: { id: 'fault.country' },
  number: { id: 'fault.number' },
  reference: { id: 'fault.reference' },
  format: { id: 'fault.format' },
  list: { id: 'fault.list' },
  unknown: { id: 'fault.unknown' },
});

/** The rules of the server's validation, by the names it sends. */
const TEXT_OF_RULE: Readonly<Record<string, MessageDescriptor>> = {
  isNotEmpty: texts.required,
  isDefined: texts.required,
  isString: texts.required,
  isWritten: texts.length,
  saysSomething: texts.required,
  isLength: texts.length,
  minLength: texts.length,
  maxLength: texts.length,
  isIn: texts.choice,
  isEnum: texts.choice,
  isISO8601: texts.date,
  isDateString: texts.date,
  isDay: texts.date,
  isCalendarDate: texts.date,
  isPartialDate: texts.partialDate,
  isInstant: texts.instant,
  isCountry: texts.country,
  isPresentCountry: texts.country,
  isInt: texts.number,
  isNumber: texts.number,
  min: texts.number,
  max: texts.number,
  isUuid: texts.reference,
  matches: texts.format,
  isArray: texts.list,
  arrayNotEmpty: texts.list,
  arrayMinSize: texts.list,
  arrayMaxSize: texts.list,
  arrayUnique: texts.list,
  whitelistValidation: texts.unknown,
};

/** What is wrong with a field, in the reader's language; a rule without words of ours keeps the server's. */
export function useFaultText(): (fault: FieldFault) => string {
  const { formatMessage } = useIntl();
  return ({ code, detail }) => {
    const text = TEXT_OF_RULE[code];
    return text ? formatMessage(text) : detail;
  };
}
