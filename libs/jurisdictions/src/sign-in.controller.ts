import { AllowAnyOfficial, AllowAnyone, CurrentOfficial, WithoutIdempotencyKey, type HeadstampRequest, type SignedInOfficial } from '@headstamp/http';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { OfficialsService } from './officials.service';
import { SessionView, SignIn } from './sign-in.dto';

@Controller('session')
export class SignInController {
  constructor(
    private readonly officials: OfficialsService,
    private readonly directory: JurisdictionDirectory,
  ) {}

  @Post()
  @HttpCode(200)
  @AllowAnyone()
  @WithoutIdempotencyKey()
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async signIn(@Req() request: HeadstampRequest, @Body() credentials: SignIn): Promise<SessionView> {
    const official = await this.officials.signIn(credentials.login, credentials.password, request.requestId);
    // A new id at sign-in: one that was planted before it is worth nothing.
    Object.assign(request, { newSessionOf: official.jurisdictionId });
    await new Promise<void>((resolve, reject) => {
      request.session.regenerate((error: Error | null | undefined) => (error ? reject(error) : resolve()));
    });
    request.session.official = official;
    // Kept before the answer begins: who reads its head may send the next request at once.
    await new Promise<void>((resolve, reject) => {
      request.session.save((error: unknown) => (error instanceof Error ? reject(error) : resolve()));
    });
    return this.view(official);
  }

  @Get()
  @AllowAnyOfficial()
  current(@CurrentOfficial() official: SignedInOfficial): Promise<SessionView> {
    return this.view(official);
  }

  @Delete()
  @HttpCode(204)
  @AllowAnyOfficial()
  @WithoutIdempotencyKey()
  async signOut(@Req() request: HeadstampRequest): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: Error | null | undefined) => (error ? reject(error) : resolve()));
    });
  }

  private async view(official: SignedInOfficial): Promise<SessionView> {
    const jurisdiction = await this.directory.byId(official.jurisdictionId);
    if (!jurisdiction) throw new Error('the jurisdiction of a signed-in official is not in the directory');
    return SessionView.of(official, jurisdiction);
  }
}
