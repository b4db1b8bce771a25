import { createHash } from 'node:crypto';
import { AlreadyAnswered, type Command } from '@headstamp/tenancy';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { catchError, type Observable, of, throwError } from 'rxjs';
import type { HeadstampRequest } from './request-state';
import { RequestError } from './request.errors';

const NO_COMMAND = 'headstamp:no-command';
/** For the few writes that change no record: signing in and out. */
export const WithoutIdempotencyKey = (): MethodDecorator => SetMetadata(NO_COMMAND, true);

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Demands an Idempotency-Key of every write, and answers a repeated one with the stored answer. */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<HeadstampRequest>();
    if (!WRITES.has(request.method) || this.reflector.get<boolean | undefined>(NO_COMMAND, context.getHandler())) return next.handle();
    const key = request.get('idempotency-key') ?? '';
    if (key.length < 8 || key.length > 200) throw new RequestError('request.idempotency-key-missing');
    request.commandKey = key;
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof AlreadyAnswered)) return throwError(() => error);
        context.switchToHttp().getResponse<Response>().setHeader('Idempotency-Replayed', 'true');
        return of(error.answer);
      }),
    );
  }
}

/** The command of a request, once its body and file have been read. */
export function commandOf(request: HeadstampRequest): Command | undefined {
  if (request.commandKey === undefined) return undefined;
  const hash = createHash('sha256').update(`${request.method} ${request.path}\n${JSON.stringify(request.body ?? null)}\n`);
  if (request.file) hash.update(request.file.buffer);
  return { key: request.commandKey, requestHash: hash.digest('hex'), claimed: false };
}
