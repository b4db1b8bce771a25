import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, PayloadTooLargeException } from '@nestjs/common';
import { catchError, type Observable, throwError } from 'rxjs';
import { PhotographError } from './photograph.errors';
import { PhotographLimits } from './photograph.limits';

/** Says how large a file may be when the reading of the form stopped at that size. */
@Injectable()
export class TooLargeInterceptor implements NestInterceptor {
  constructor(private readonly limits: PhotographLimits) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { largestBytes } = this.limits;
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          throwError(() => (error instanceof PayloadTooLargeException ? new PhotographError('photograph.too-large', { largestBytes }) : error)),
        ),
      );
  }
}
