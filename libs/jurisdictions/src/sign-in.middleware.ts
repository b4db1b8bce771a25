import { randomBytes } from 'node:crypto';
import { SESSION_COOKIE, type HeadstampRequest } from '@headstamp/http';
import type { JurisdictionSession } from '@headstamp/tenancy';
import type { NextFunction, RequestHandler, Response } from 'express';
import session from 'express-session';
import { SignInStore } from './sign-in.store';

/** Idle time after which one must sign in again: ASVS 7.3.1. */
const IDLE_MS = 30 * 60_000;

export interface SignInSettings {
  readonly sessionKey: string;
  /** Behind TLS, the cookie never travels in clear. */
  readonly secureCookie: boolean;
}

interface WithNewSession extends HeadstampRequest {
  /** Set by the sign-in route: in whose rows the new session will be kept. */
  newSessionOf?: string;
}

/** Server-side sessions: the browser holds an opaque id only. */
export function signInMiddleware(store: JurisdictionSession, settings: SignInSettings): RequestHandler[] {
  return [
    session({
      name: SESSION_COOKIE,
      secret: settings.sessionKey,
      store: new SignInStore(store),
      resave: false,
      saveUninitialized: false,
      rolling: true,
      genid: (request) => `${(request as WithNewSession).newSessionOf ?? 'none'}.${randomBytes(32).toString('base64url')}`,
      cookie: { httpOnly: true, sameSite: 'strict', secure: settings.secureCookie, maxAge: IDLE_MS, path: '/' },
    }),
    (request: HeadstampRequest, _response: Response, next: NextFunction) => {
      const { official } = request.session;
      if (official) request.official = official;
      next();
    },
  ];
}
