import type { Actor } from '@headstamp/tenancy';
import { applyDecorators, createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { commandOf } from './command.interceptor';
import type { HeadstampRequest, SignedInOfficial } from './request-state';
import { RequestError } from './request.errors';

const requestOf = (context: ExecutionContext): HeadstampRequest => context.switchToHttp().getRequest<HeadstampRequest>();

/** The official who acts, with the purpose stated in `Headstamp-Purpose` (or casework) and the command of a write. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = requestOf(context);
  const { official } = request;
  if (!official) throw new UnauthorizedException();
  if (request.actor) return request.actor;
  const command = commandOf(request);
  request.actor = {
    jurisdictionId: official.jurisdictionId,
    officialId: official.officialId,
    purpose: (request.get('headstamp-purpose') ?? 'casework').slice(0, 200) || 'casework',
    requestId: request.requestId ?? '',
    ...(command ? { command } : {}),
  };
  return request.actor;
});

/** Name, login and roles of the official who acts. */
export const CurrentOfficial = createParamDecorator((_: unknown, context: ExecutionContext): SignedInOfficial => {
  const { official } = requestOf(context);
  if (!official) throw new UnauthorizedException();
  return official;
});

/** The version the caller read, from `If-Match: "3"`. Put `@EditsVersion()` on the method too, for the documentation. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).get('if-match');
  if (header === undefined) throw new RequestError('request.if-match-missing');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new RequestError('request.if-match-malformed');
  return Number(version);
});

export const EditsVersion = (): MethodDecorator =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version that was read' }));
