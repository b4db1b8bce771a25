import { createHash, randomBytes } from 'node:crypto';
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
  return hmacSha256(key, canonicalText).toString('hex');
}

/** Bytes of a block of SHA-256. */
const BLOCK = 64;

/** RFC 2104 in its own words: the library's object for it costs three times as much to make as both hashes, and an import makes a million. */
function hmacSha256(key: Buffer, text: string): Buffer {
  const inner = Buffer.alloc(BLOCK, 0x36);
  const outer = Buffer.alloc(BLOCK, 0x5c);
  const short = key.length > BLOCK ? createHash('sha256').update(key).digest() : key;
  for (const [at, byte] of short.entries()) {
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  return createHash('sha256').update(outer).update(createHash('sha256').update(inner).update(text).digest()).digest();
}

/** Of an opening's key. */
export const KEY_BYTES = 32;

/** A fresh key for these facts. */
export function openingOf(sealed: SealedFacts): Opening {
  return { key: randomBytes(KEY_BYTES), sealed };
}
