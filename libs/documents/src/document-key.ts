import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto';
import { P256_ORDER, to32Bytes, toInteger } from './rfc6979';

/** A key of P-256 that signs papers; programs that read PDF know no Ed25519. */
export interface DocumentKey {
  readonly secret: bigint;
  /** Uncompressed point: 0x04, x, y. */
  readonly publicPoint: Buffer;
  readonly privateKey: KeyObject;
}

/** @param bytes at least 40 secret bytes, of which the key follows: FIPS 186-5, A.2.1 (extra random bits) */
export function documentKeyOf(bytes: Buffer): DocumentKey {
  if (bytes.length < 40) throw new RangeError(`a key needs 40 bytes to be made of, not ${bytes.length}`);
  const secret = (toInteger(bytes) % (P256_ORDER - 1n)) + 1n;
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(to32Bytes(secret));
  const publicPoint = curve.getPublicKey();
  const coordinate = (from: number): string => publicPoint.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', d: to32Bytes(secret).toString('base64url'), x: coordinate(1), y: coordinate(33) };
  return { secret, publicPoint, privateKey: createPrivateKey({ key: jwk, format: 'jwk' }) };
}
