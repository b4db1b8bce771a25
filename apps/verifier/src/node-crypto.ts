import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Bytes } from './bytes';
import type { Crypto, HashName, Judgement, Scheme } from './crypto';

const CURVES = { 'P-256': 'prime256v1', 'P-384': 'secp384r1', 'P-521': 'secp521r1' } as const;

/** The primitives of Node.js. */
export const nodeCrypto: Crypto = {
  sha256: (...parts) => hashed('sha256', parts),
  digest: (hash, ...parts) => Promise.resolve(hashed(nodeName(hash), parts)),
  verify: (scheme, key, signature, data) => Promise.resolve(judge(scheme, key, signature, data)),
};

const nodeName = (hash: HashName): string => hash.toLowerCase().replace('-', '');

function hashed(name: string, parts: readonly Uint8Array[]): Bytes {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

function judge(scheme: Scheme, spki: Uint8Array, signature: Uint8Array, data: Uint8Array): Judgement {
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (scheme.kind === 'ed25519') return type === 'ed25519' && verify(null, data, key, signature) ? 'valid' : 'invalid';
    const name = nodeName(scheme.hash);
    if (scheme.kind === 'rsa') return type === 'rsa' && verify(name, data, key, signature) ? 'valid' : 'invalid';
    if (type !== 'ec' || details?.namedCurve !== CURVES[scheme.curve]) return 'invalid';
    return verify(name, data, { key, dsaEncoding: 'ieee-p1363' }, signature) ? 'valid' : 'invalid';
  } catch {
    return 'invalid';
  }
}
