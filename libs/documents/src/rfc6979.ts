import { createECDH, createHash, createHmac } from 'node:crypto';

/** Order of the group of P-256 (SEC 2, secp256r1). */
export const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export const toInteger = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
export const to32Bytes = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');

const reduced = (value: bigint): bigint => ((value % P256_ORDER) + P256_ORDER) % P256_ORDER;

/** Fermat: the group's order is prime. */
function inverse(value: bigint): bigint {
  let [result, base] = [1n, reduced(value)];
  for (let exponent = P256_ORDER - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % P256_ORDER;
    base = (base * base) % P256_ORDER;
  }
  return result;
}

/** The nonces of RFC 6979, section 3.2, one after the other until one serves. */
function* nonces(key: bigint, hash: Buffer): Generator<bigint> {
  const seed = Buffer.concat([to32Bytes(key), to32Bytes(reduced(toInteger(hash)))]);
  const mac = (secret: Buffer, ...parts: readonly Buffer[]): Buffer => createHmac('sha256', secret).update(Buffer.concat(parts)).digest();
  let v: Buffer = Buffer.alloc(32, 1);
  let k: Buffer = Buffer.alloc(32, 0);
  for (const step of [0, 1]) {
    k = mac(k, v, Buffer.from([step]), seed);
    v = mac(k, v);
  }
  for (;;) {
    v = mac(k, v);
    const nonce = toInteger(v);
    if (nonce > 0n && nonce < P256_ORDER) yield nonce;
    k = mac(k, v, Buffer.from([0]));
    v = mac(k, v);
  }
}

/**
 * ECDSA over P-256 with SHA-256 whose signature follows from key and message alone (RFC 6979), so that a certificate made again
 * is the same certificate. @returns r and s
 */
export function signDeterministic(key: bigint, message: Buffer): readonly [r: bigint, s: bigint] {
  const hash = createHash('sha256').update(message).digest();
  for (const nonce of nonces(key, hash)) {
    const curve = createECDH('prime256v1');
    curve.setPrivateKey(to32Bytes(nonce));
    const r = reduced(toInteger(curve.getPublicKey().subarray(1, 33)));
    const s = reduced(inverse(nonce) * (toInteger(hash) + r * key));
    if (r !== 0n && s !== 0n) return [r, s];
  }
  throw new Error('the nonces ended');
}
