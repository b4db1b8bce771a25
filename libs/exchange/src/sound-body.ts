import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';

/**
 * A signature says who sent it, not that it makes sense: the body as an instance of its rules, or a refusal. Fields that the rules do
 * not name are left where they are.
 * @param refusal makes the error of the names of the fields at fault; of none where the body cannot be read at all
 */
export function soundBody<Body extends object>(
  rules: ClassConstructor<Body>,
  body: unknown,
  refusal: (fields: readonly string[]) => Error,
): Body {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw refusal([]);
  let read: Body;
  let faults: string[];
  try {
    read = plainToInstance(rules, body);
    faults = validateSync(read, { forbidUnknownValues: true }).map(({ property }) => property);
  } catch {
    // Whatever a body does to the reader, it is the body that is at fault.
    throw refusal([]);
  }
  if (faults.length > 0) throw refusal(faults);
  return read;
}
