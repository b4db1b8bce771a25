import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Actor } from './actor';

/** Makes the context that `app.enter` accepts. */
export abstract class ContextSeal {
  abstract sign(actor: Actor): string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Longer than any statement timeout, far shorter than a working day: a context seen in a log is useless soon after. */
const CONTEXT_LIFETIME_S = 900;

/**
 * Context = `v1|jurisdiction|official|expiry|hmac`. The runtime role may set any custom setting itself, so the
 * setting proves nothing until `app.verify_context` has checked the HMAC with a key that role cannot read.
 */
export class HmacContextSeal extends ContextSeal {
  private readonly key: KeyObject;

  constructor(
    key: Buffer,
    private readonly nowMs: () => number = Date.now,
  ) {
    super();
    this.key = createSecretKey(key);
  }

  sign(actor: Actor): string {
    if (!UUID.test(actor.jurisdictionId)) return '';
    const body = ['v1', actor.jurisdictionId, actor.officialId, Math.floor(this.nowMs() / 1000) + CONTEXT_LIFETIME_S].join('|');
    return `${body}|${createHmac('sha256', this.key).update(body).digest('hex')}`;
  }
}
