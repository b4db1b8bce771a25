import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

/** What a key signs. The name is part of the key's derivation, so no key ever serves two purposes. */
export type KeyPurpose = 'exchange' | 'log' | `log:${number}.${number}` | 'witness' | `official:${string}` | `webhook:${string}.${number}`;

/** RFC 8410: the fixed head of a PKCS #8 Ed25519 private key, before its 32 bytes. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** RFC 8410: the fixed head of an Ed25519 SubjectPublicKeyInfo. */
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Ed25519 keys of the jurisdictions on this deployment, derived from one secret that lives outside the database
 * (HKDF-SHA-256, RFC 5869): who holds a copy of the data alone cannot sign.
 */
export class SigningKeys {
  constructor(private readonly seed: Buffer) {
    if (seed.length < 32) throw new Error('the signing seed needs at least 32 bytes');
  }

  privateKey(jurisdictionId: string, purpose: KeyPurpose): KeyObject {
    const raw = Buffer.from(hkdfSync('sha256', this.seed, Buffer.alloc(0), `headstamp/v1/${purpose}/${jurisdictionId}`, 32));
    return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, raw]), format: 'der', type: 'pkcs8' });
  }

  /**
   * Secret bytes from which the key of P-256 is made that signs this jurisdiction's papers: readers of PDF know no Ed25519.
   * No Ed25519 key has this purpose.
   */
  paperKeyMaterial(jurisdictionId: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.seed, Buffer.alloc(0), `headstamp/v1/papers/${jurisdictionId}`, 40));
  }

  /** Secret bytes under which this jurisdiction's labels are authenticated (HMAC); `issuer` is not secret and tells its labels from others'. */
  labelKey(jurisdictionId: string): { readonly secret: Buffer; readonly issuer: Buffer } {
    const derived = (what: string): Buffer => Buffer.from(hkdfSync('sha256', this.seed, Buffer.alloc(0), `headstamp/v1/${what}/${jurisdictionId}`, 32));
    return { secret: derived('labels'), issuer: derived('label-issuer') };
  }

  /** The 32 raw bytes. */
  publicKey(jurisdictionId: string, purpose: KeyPurpose): Buffer {
    return createPublicKey(this.privateKey(jurisdictionId, purpose)).export({ format: 'der', type: 'spki' }).subarray(SPKI_ED25519.length);
  }
}

/** @param raw 32 bytes, as published in the directory. */
export function ed25519PublicKey(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_ED25519, raw]), format: 'der', type: 'spki' });
}
