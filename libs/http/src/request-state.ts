import type { OfficialRole } from '@headstamp/codes';
import type { Actor, Command } from '@headstamp/tenancy';
import type { Request } from 'express';

/** Who signed in, as the server knows it: never taken from the request itself. */
export interface SignedInOfficial {
  readonly jurisdictionId: string;
  readonly officialId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly OfficialRole[];
  /** ISO 8601: when the same official signed in the time before; null at the first time. */
  readonly lastVisitAt?: string | null;
}

/** What the middleware of this library leaves on a request. */
export interface HeadstampRequest extends Request {
  official?: SignedInOfficial;
  /** Present on every write; the actor's first transaction claims it. */
  commandKey?: string;
  actor?: Actor & { command?: Command };
  requestId?: string;
  /** Left by the upload interceptor. */
  file?: { readonly buffer: Buffer };
}
