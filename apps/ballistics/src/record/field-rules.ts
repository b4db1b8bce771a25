import { ValidateBy } from 'class-validator';

/** Fields of a form are texts: `true` and `false` are meant, anything else stays what it was and is refused. */
export const asBoolean = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** One comma list, a repeated field, or both. */
export const asList = ({ value }: { value: unknown }): unknown => {
  const given = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!given.every((each): each is string => typeof each === 'string')) return value;
  return given
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '');
};

const ONE_LINE = /^(?=.*\S)[^\p{Cc}\p{Surrogate}]+$/u;

/** Each entry of a list is one line of text: not blank, and of at most so many characters. */
export const EachIsOneLine = (longest: number): PropertyDecorator =>
  ValidateBy(
    {
      name: 'eachIsOneLine',
      validator: {
        validate: (value) => typeof value === 'string' && value.length <= longest && ONE_LINE.test(value),
        defaultMessage: () => `each of $property must be one line of 1 to ${longest} characters`,
      },
    },
    { each: true },
  );
