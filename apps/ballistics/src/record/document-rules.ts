/** Whether a value that arrived in a document may be used. A signature says who sent it, not that it makes sense. */
export type Rule = (value: unknown) => boolean;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;
const DAY = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

/** Text that PostgreSQL can keep and a person can read, of at most so many characters. */
export const textOf =
  (longest: number): Rule =>
  (value) =>
    typeof value === 'string' && /\S/.test(value) && value.length <= longest && !UNREADABLE.test(value);
export const text = textOf(500);
export const flag: Rule = (value) => typeof value === 'boolean';
export const uuid: Rule = (value) => typeof value === 'string' && UUID.test(value);
export const sha256: Rule = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const finite: Rule = (value) => typeof value === 'number' && Number.isFinite(value);
export const time: Rule = (value) => typeof value === 'string' && value.length <= 30 && !Number.isNaN(Date.parse(value));
/** A day of the calendar. */
export const day: Rule = (value) => typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));
export const count: Rule = (value) => Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < 2 ** 31;
export const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value);
export const orLeftOut =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined || rule(value);
export const oneOf =
  (values: readonly string[]): Rule =>
  (value) =>
    typeof value === 'string' && values.includes(value);
export const listOf =
  (rule: Rule, longest = 1_000): Rule =>
  (value) =>
    Array.isArray(value) && value.length <= longest && value.every(rule);
/** Exactly these fields, each by its rule. */
export const record =
  (rules: Readonly<Record<string, Rule>>): Rule =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => Object.hasOwn(rules, name)) &&
    Object.entries(rules).every(([name, rule]) => rule((value as Record<string, unknown>)[name]));
