import { concat, type Bytes } from './bytes';

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** How a signature was made. ECDSA signatures are r ‖ s (IEEE P1363), each as long as the order of the curve. */
export type Scheme =
  | { readonly kind: 'ed25519' }
  | { readonly kind: 'ecdsa'; readonly curve: 'P-256' | 'P-384' | 'P-521'; readonly hash: Exclude<HashName, 'SHA-1'> }
  | { readonly kind: 'rsa'; readonly hash: Exclude<HashName, 'SHA-1'> };

/** Whether a signature holds; `unknown` when this runtime cannot tell, which is never taken for yes. */
export type Judgement = 'valid' | 'invalid' | 'unknown';

/** What the verifier needs of the runtime it runs in. Written twice: for Node.js and for browsers. */
export interface Crypto {
  /** SHA-256 over the parts, one after the other. */
  sha256(...parts: readonly Uint8Array[]): Bytes;
  /** Over the parts, one after the other; null for a hash this runtime lacks. */
  digest(hash: HashName, ...parts: readonly Uint8Array[]): Promise<Bytes | null>;
  /** @param key SubjectPublicKeyInfo, DER */
  verify(scheme: Scheme, key: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<Judgement>;
}

const BLOCK = 64;

/** HMAC-SHA-256 (RFC 2104). */
export function hmacSha256({ sha256 }: Pick<Crypto, 'sha256'>, key: Uint8Array, data: Uint8Array): Bytes {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? sha256(key) : key);
  const inner = sha256(
    block.map((byte) => byte ^ 0x36),
    data,
  );
  return sha256(
    block.map((byte) => byte ^ 0x5c),
    inner,
  );
}

/** SubjectPublicKeyInfo of a raw Ed25519 key of 32 bytes (RFC 8410 4). */
export function ed25519Spki(raw: Uint8Array): Bytes {
  return concat(Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00), raw);
}
