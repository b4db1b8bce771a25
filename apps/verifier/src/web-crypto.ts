import { concat, type Bytes } from './bytes';
import type { Crypto, Judgement, Scheme } from './crypto';
import { sha256 } from './sha256';

/** Undefined where the page is not trusted with cryptography, whatever the types of the platform say. */
export const subtleHere = (): SubtleCrypto | undefined =>
  (globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } }).crypto?.subtle;

/** The primitives of a browser (W3C Web Cryptography). Without them signatures are not checked, and the verdict says so. */
export function webCrypto(subtle: SubtleCrypto | undefined = subtleHere()): Crypto {
  return {
    sha256,
    digest: async (hash, ...parts) => (subtle ? new Uint8Array(await subtle.digest(hash, concat(...parts))) : null),
    verify: async (scheme, key, signature, data) =>
      subtle ? judge(subtle, scheme, concat(key), concat(signature), concat(data)) : 'unknown',
  };
}

async function judge(subtle: SubtleCrypto, scheme: Scheme, spki: Bytes, signature: Bytes, data: Bytes): Promise<Judgement> {
  const algorithm = algorithmOf(scheme);
  let key: CryptoKey;
  try {
    key = await subtle.importKey('spki', spki, algorithm, false, ['verify']);
  } catch (error) {
    // An older browser lacks Ed25519: that says nothing about the signature.
    return error instanceof Error && error.name === 'NotSupportedError' ? 'unknown' : 'invalid';
  }
  try {
    return (await subtle.verify(algorithm, key, signature, data)) ? 'valid' : 'invalid';
  } catch {
    return 'invalid';
  }
}

function algorithmOf(scheme: Scheme): { name: string; namedCurve?: string; hash?: string } {
  if (scheme.kind === 'ed25519') return { name: 'Ed25519' };
  if (scheme.kind === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: scheme.hash };
  return { name: 'ECDSA', namedCurve: scheme.curve, hash: scheme.hash };
}
