import type { HeadstampRequest } from '@headstamp/http';
import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';

/** Counts requests per official; before sign-in per address and login, so that an office behind one address does not lock itself out. */
@Injectable()
export class OfficialThrottlerGuard extends ThrottlerGuard {
  protected override getTracker(request: HeadstampRequest): Promise<string> {
    const { official, ip } = request;
    if (official) return Promise.resolve(official.officialId);
    const { login } = (request.body ?? {}) as { login?: unknown };
    return Promise.resolve(`${ip ?? ''} ${typeof login === 'string' ? login.toLowerCase() : ''}`);
  }
}
