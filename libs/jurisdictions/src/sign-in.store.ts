import { createHash } from 'node:crypto';
import type { SignedInOfficial } from '@headstamp/http';
import { JurisdictionSession, serviceActor } from '@headstamp/tenancy';
import { type SessionData, Store } from 'express-session';

declare module 'express-session' {
  interface SessionData {
    official?: SignedInOfficial;
  }
}

interface Row {
  content: string;
  name: string | null;
  roles: SignedInOfficial['roles'] | null;
  disabled_at: Date | null;
}

/** Ends sign-in at the latest, whatever the activity: ASVS 7.3.2. */
export const ABSOLUTE_LIFETIME_MS = 10 * 3_600_000;

const TOUCH_EVERY_MS = 60_000;

/** A session id is `jurisdiction.random`: it says in whose rows it is kept, and the rows hold only its hash. */
const jurisdictionOf = (sid: string): string => sid.slice(0, sid.indexOf('.'));
const hashOf = (sid: string): string => createHash('sha256').update(sid).digest('hex');

const expiryOf = (content: SessionData): Date => new Date(Date.now() + (content.cookie.maxAge ?? ABSOLUTE_LIFETIME_MS));

/** Keeps sign-ins in the jurisdiction's own rows, and reads the official afresh with each request: a change of role or a disabling applies at once. */
export class SignInStore extends Store {
  private readonly touched = new Map<string, number>();

  constructor(private readonly session: JurisdictionSession) {
    super();
  }

  override get(sid: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    this.answer(this.read(sid), callback);
  }

  override set(sid: string, session: SessionData, callback?: (error?: unknown) => void): void {
    this.answer(this.write(sid, session), (error) => callback?.(error));
  }

  override destroy(sid: string, callback?: (error?: unknown) => void): void {
    const actor = serviceActor(jurisdictionOf(sid), 'sign-in');
    this.answer(
      this.session.run(actor, (tx) =>
        tx.query('DELETE FROM jurisdictions.sign_in WHERE jurisdiction_id = $1 AND sid_hash = $2', [actor.jurisdictionId, hashOf(sid)]),
      ),
      (error) => callback?.(error),
    );
  }

  /** Puts off the end of an idle sign-in; to the minute will do, and saves a write with nearly every request. */
  override touch(sid: string, session: SessionData, callback?: () => void): void {
    const now = Date.now();
    if (now - (this.touched.get(sid) ?? 0) < TOUCH_EVERY_MS) {
      callback?.();
      return;
    }
    if (this.touched.size > 10_000) this.touched.clear();
    this.touched.set(sid, now);
    this.answer(this.putOff(sid, session), () => callback?.());
  }

  private async read(sid: string): Promise<SessionData | null> {
    const actor = serviceActor(jurisdictionOf(sid), 'sign-in');
    const [row] = await this.session.call<Row>(actor, 'jurisdictions.signed_in', [hashOf(sid), ABSOLUTE_LIFETIME_MS / 1000]);
    if (!row?.roles || !row.name || row.disabled_at) return null;
    const content = JSON.parse(row.content) as SessionData;
    return content.official ? { ...content, official: { ...content.official, name: row.name, roles: row.roles } } : null;
  }

  /** Changes a sign-in that is there and makes none: a request that began before its official signed out ends after it. */
  private async putOff(sid: string, content: SessionData): Promise<void> {
    const actor = serviceActor(jurisdictionOf(sid), 'sign-in');
    await this.session.run(actor, (tx) =>
      tx.query('UPDATE jurisdictions.sign_in SET content = $3, expires_at = $4 WHERE jurisdiction_id = $1 AND sid_hash = $2', [
        actor.jurisdictionId,
        hashOf(sid),
        JSON.stringify(content),
        expiryOf(content),
      ]),
    );
  }

  private async write(sid: string, content: SessionData): Promise<void> {
    const actor = serviceActor(jurisdictionOf(sid), 'sign-in');
    await this.session.run(actor, (tx) =>
      tx.query(
        `INSERT INTO jurisdictions.sign_in (jurisdiction_id, sid_hash, official_id, content, expires_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (jurisdiction_id, sid_hash) DO UPDATE SET content = excluded.content, expires_at = excluded.expires_at`,
        [actor.jurisdictionId, hashOf(sid), content.official?.officialId ?? null, JSON.stringify(content), expiryOf(content)],
      ),
    );
  }

  private answer<T>(work: Promise<T>, callback: (error: unknown, result?: T) => void): void {
    work.then(
      (result) => callback(null, result),
      // A cookie with an id that is none of ours is no sign-in; any other fault is a fault.
      (error: unknown) => ((error as { code?: string }).code === '42501' ? callback(null) : callback(error)),
    );
  }
}
