import { QueryFailedError } from 'typeorm';

/** Turns the refusal of a named constraint into the field's own words; anything else stays the fault it is. */
export async function unlessViolated<T>(write: Promise<T>, constraint: string, refusal: () => Error): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === constraint) throw refusal();
    throw error;
  }
}
