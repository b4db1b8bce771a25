import { FIREARM_ACTION_CODES, FIREARM_TYPE_CODES, isCountryCode, MARK_KINDS, MARKED_PARTS, SERIAL_STATES } from '@headstamp/codes';
import type { FirearmAsObserved, FoundNoticeBody, RecoveredFirearmBody, WantedFirearmBody, WantedWithdrawalBody } from '@headstamp/exchange';
import { daysOf } from '../firearm/partial-date';
import { RegisterError } from './register.errors';
import { NOTICE_KINDS, WITHDRAWAL_REASONS } from './register.states';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UNPRINTABLE = /[\u0000-\u001f\u007f]|\p{Surrogate}/u;

type Rule = (value: unknown) => boolean;

const text =
  (longest: number): Rule =>
  (value) =>
    typeof value === 'string' && /\S/.test(value) && value.length <= longest && !UNPRINTABLE.test(value);
/** What a comparison names may be nothing at all, such as the import mark of a record without one. */
const named: Rule = (value) => value === '' || text(400)(value);
const uuid: Rule = (value) => typeof value === 'string' && UUID.test(value);
const oneOf =
  (codes: readonly string[]): Rule =>
  (value) =>
    typeof value === 'string' && codes.includes(value);
const country: Rule = (value) => typeof value === 'string' && isCountryCode(value);
const date: Rule = (value) => typeof value === 'string' && daysOf(value) !== null;
const day: Rule = (value) => date(value) && String(value).length === 10;
const year: Rule = (value) => Number.isInteger(value) && Number(value) >= 1500 && Number(value) <= 2200;
const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value);
const perhaps =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined || value === null || rule(value);
const listOf =
  (rule: Rule, most: number): Rule =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(rule);
/** Every named field holds; others are refused, for nobody may send along what no field is there for. */
const record =
  (rules: Readonly<Record<string, Rule>>): Rule =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const fields = value as Readonly<Record<string, unknown>>;
    return Object.keys(fields).every((name) => Object.hasOwn(rules, name)) && Object.entries(rules).every(([name, rule]) => rule(fields[name]));
  };

const marks = listOf(
  record({ kind: oneOf(MARK_KINDS), part: oneOf(MARKED_PARTS), text: text(200), country: orNull(country), year: orNull(year) }),
  50,
);

const observed = record({
  serial: orNull(text(60)),
  serialState: oneOf(SERIAL_STATES),
  barrelSerial: perhaps(text(60)),
  obliteratedPart: perhaps(oneOf(MARKED_PARTS)),
  obliterationDetail: perhaps(text(2_000)),
  make: orNull(text(200)),
  model: orNull(text(200)),
  type: orNull(oneOf(FIREARM_TYPE_CODES)),
  action: perhaps(oneOf(FIREARM_ACTION_CODES)),
  calibre: orNull(text(60)),
  countryOfOrigin: orNull(country),
  importer: perhaps(text(300)),
  additionalMarkings: perhaps(text(2_000)),
  marks,
} satisfies Record<keyof FirearmAsObserved, Rule>);

const difference = record({ field: text(40), observed: named, recorded: named, reason: text(400) });

const RULES = {
  'wanted-firearm': record({
    subjectId: uuid,
    kind: oneOf(NOTICE_KINDS),
    serial: orNull(text(60)),
    barrelSerial: orNull(text(60)),
    make: text(200),
    model: text(200),
    type: oneOf(FIREARM_TYPE_CODES),
    calibre: text(60),
    countryOfManufacture: country,
    marks,
    on: date,
  } satisfies Record<keyof WantedFirearmBody, Rule>),
  'wanted-withdrawal': record({ subjectId: uuid, because: oneOf(WITHDRAWAL_REASONS) } satisfies Record<keyof WantedWithdrawalBody, Rule>),
  'found-notice': record({
    subjectId: uuid,
    recoveryId: uuid,
    firearm: observed,
    recoveredOn: day,
    agrees: listOf(text(60), 20),
    differs: listOf(difference, 40),
  } satisfies Record<keyof FoundNoticeBody, Rule>),
  'recovered-firearm': record({ subjectId: uuid, firearm: observed, recoveredOn: day, country } satisfies Record<
    keyof RecoveredFirearmBody,
    Rule
  >),
} as const;

/** A signature says who sent it, not that it makes sense. @throws RegisterError `register.document-refused` when it does not */
export function judgeBody(kind: keyof typeof RULES, body: unknown): void {
  if (!RULES[kind](body)) throw new RegisterError('register.document-refused', { reason: 'fields-malformed' });
}
