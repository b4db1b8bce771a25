import { createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from './jcs';

/** Facts that may be shown later, or destroyed: personal data, serials, anything that could be guessed from its hash. */
export type SealedFacts = Readonly<Record<string, unknown>>;

/** What opens a commitment. Destroying it leaves a log entry that proves order and opens to nothing. */
export interface Opening {
  /** 32 random bytes, one key per event. */
  readonly key: Buffer;
  readonly sealed: SealedFacts;
}

/** HMAC-SHA-256 under the opening's key over the canonical facts: hides what a plain hash of a serial would give away. */
export function commitmentTo({ key, sealed }: Opening): string {
  return commitmentToText(key, canonicalJson(sealed));
}

/** The same over facts that are canonical text already. */
export function commitmentToText(key: Buffer, canonicalText: string): string {
  return createHmac('sha256', key).update(canonicalText).digest('hex');
}

/** A fresh key for these facts. */
export function openingOf(sealed: SealedFacts): Opening {
  return { key: randomBytes(32), sealed };
}
