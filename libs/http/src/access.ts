import type { OfficialRole } from '@headstamp/codes';
import { applyDecorators, CanActivate, ExecutionContext, ForbiddenException, Injectable, SetMetadata, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { HeadstampRequest } from './request-state';

export const ACCESS = 'headstamp:access';
export type Access = readonly OfficialRole[] | 'any-official' | 'anyone';

const stated = (access: Access): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ACCESS, access), ApiExtension('x-roles', access));

/** The route answers officials with one of these roles. */
export const Allow = (...roles: readonly [OfficialRole, ...OfficialRole[]]): MethodDecorator & ClassDecorator => stated(roles);
/** The route answers everybody who signed in. */
export const AllowAnyOfficial = (): MethodDecorator & ClassDecorator => stated('any-official');
/** The route answers without sign-in: health, sign-in itself. */
export const AllowAnyone = (): MethodDecorator & ClassDecorator => stated('anyone');

/** Refuses every route that does not say whom it answers. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === 'anyone') return true;
    const { official } = context.switchToHttp().getRequest<HeadstampRequest>();
    if (!official) throw new UnauthorizedException();
    if (access === 'any-official') return true;
    if (!access?.some((role) => official.roles.includes(role))) throw new ForbiddenException();
    return true;
  }
}
