const BETWEEN = '\u001f';
const NULL = '\u001e';

/**
 * Many values of one column as one text, for writing many rows with one statement: the driver quotes each element of an
 * array, which costs more than writing the rows. Take it apart with `textsOf`, whose last element is always null: leave that row out.
 * Throws RangeError for a value with one of the two separators, control characters that no text of ours may hold.
 */
export function textColumn(values: readonly (string | null)[]): string {
  for (const value of values) {
    if (value !== null && (value.includes(BETWEEN) || value.includes(NULL))) throw new RangeError('a value holds a separator of columns');
  }
  return [...values.map((value) => value ?? NULL), NULL].join(BETWEEN);
}

/** SQL: the array of texts that the parameter of that number holds. */
export const textsOf = (parameter: number): string => `string_to_array($${parameter}::text, E'\\x1f', E'\\x1e')`;
