import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { RequestInvalid, type FieldFault } from './request.errors';

function faults(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, detail]) => ({ pointer, code, detail }));
    return [...own, ...faults(error.children ?? [], pointer)];
  });
}

/** Refuses what a DTO does not name or does not allow, all faults at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new RequestInvalid(faults(errors)),
  });
}
