import { equal, type Bytes } from './bytes';
import type { Crypto, Judgement, Scheme } from './crypto';
import { DerFault, ecdsaRaw, instant, members, need, oid, readDer, TAG, type Der } from './der';

/** An X.509 certificate, as far as this program looks into one. */
export interface Certificate {
  readonly whole: Bytes;
  /** SubjectPublicKeyInfo, DER. */
  readonly key: Bytes;
  readonly serial: Bytes;
  readonly issuer: Der;
  readonly subject: Der;
  readonly notBefore: number;
  readonly notAfter: number;
  /** Extensions by identifier: content of the octet string. */
  readonly extensions: ReadonlyMap<string, Bytes>;
  readonly signed: Bytes;
  readonly algorithm: Der;
  readonly signature: Bytes;
}

const [KEY_USE, BASIC] = ['2.5.29.37', '2.5.29.19'];
const CURVES = new Map<string, 'P-256' | 'P-384' | 'P-521'>([
  ['1.2.840.10045.3.1.7', 'P-256'],
  ['1.3.132.0.34', 'P-384'],
  ['1.3.132.0.35', 'P-521'],
]);
const ORDER_BYTES = { 'P-256': 32, 'P-384': 48, 'P-521': 66 } as const;
const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
const ED25519 = '1.3.101.112';
const HASHES = new Map<string, 'SHA-256' | 'SHA-384' | 'SHA-512'>([
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);
/** Signature algorithms that name their hash. */
const SIGNED_WITH = new Map<string, 'SHA-256' | 'SHA-384' | 'SHA-512'>([
  ['1.2.840.113549.1.1.11', 'SHA-256'],
  ['1.2.840.113549.1.1.12', 'SHA-384'],
  ['1.2.840.113549.1.1.13', 'SHA-512'],
  ['1.2.840.10045.4.3.2', 'SHA-256'],
  ['1.2.840.10045.4.3.3', 'SHA-384'],
  ['1.2.840.10045.4.3.4', 'SHA-512'],
]);

/** SHA-1 and older are refused. */
export function hashName(algorithm: Der | undefined): 'SHA-256' | 'SHA-384' | 'SHA-512' {
  const name = HASHES.get(oid(members(need(algorithm, TAG.sequence))[0]));
  if (!name) throw new DerFault('uses a hash that is not SHA-2');
  return name;
}

/** Reads one certificate (RFC 5280 4.1). */
export function certificate(bytes: Bytes): Certificate {
  const [body, algorithm, signature] = members(need(readDer(bytes), TAG.sequence));
  const fields = members(need(body, TAG.sequence));
  if (fields[0]?.tag === 0xa0) fields.shift();
  const [serial, , issuer, validity, subject, key, ...rest] = fields;
  const [from, to] = members(need(validity, TAG.sequence));
  const extensions = rest.find(({ tag }) => tag === 0xa3);
  return {
    whole: bytes,
    key: need(key, TAG.sequence).whole,
    serial: need(serial, TAG.integer).content,
    issuer: need(issuer, TAG.sequence),
    subject: need(subject, TAG.sequence),
    notBefore: instant(from),
    notAfter: instant(to),
    extensions: new Map(extensions ? members(need(members(extensions)[0], TAG.sequence)).map(extension) : []),
    signed: need(body, TAG.sequence).whole,
    algorithm: need(algorithm, TAG.sequence),
    signature: need(signature, TAG.bitString).content.slice(1),
  };
}

function extension(value: Der): [string, Bytes] {
  const parts = members(need(value, TAG.sequence));
  return [oid(parts[0]), need(parts.at(-1), TAG.octetString).content];
}

/** RFC 3161 2.3: the one purpose of the key is time stamping. */
export function stampsTime({ extensions }: Certificate): boolean {
  const use = extensions.get(KEY_USE);
  if (!use) return false;
  const purposes = members(need(readDer(use), TAG.sequence)).map(oid);
  return purposes.length === 1 && purposes[0] === '1.3.6.1.5.5.7.3.8';
}

export function isAuthority({ extensions }: Certificate): boolean {
  const basic = extensions.get(BASIC);
  const [first] = basic ? members(need(readDer(basic), TAG.sequence)) : [];
  return first?.tag === TAG.boolean && first.content[0] === 0xff;
}

export const validAt = ({ notBefore, notAfter }: Certificate, at: number): boolean => notBefore <= at && at <= notAfter;

export const sameCertificate = (a: Certificate, b: Certificate): boolean => equal(a.whole, b.whole);

/** Judges a signature under a certificate's key. `hash` where the algorithm itself names none. */
export async function signedBy(
  crypto: Crypto,
  by: Certificate,
  algorithm: Der,
  hash: 'SHA-256' | 'SHA-384' | 'SHA-512' | null,
  signature: Bytes,
  data: Bytes,
): Promise<Judgement> {
  const [type, parameter] = members(need(members(need(readDer(by.key), TAG.sequence))[0], TAG.sequence));
  const used = SIGNED_WITH.get(oid(members(algorithm)[0])) ?? hash;
  let scheme: Scheme;
  let raw: Bytes | null = signature;
  if (oid(type) === ED25519) scheme = { kind: 'ed25519' };
  else if (!used) return 'unknown';
  else if (oid(type) === RSA) scheme = { kind: 'rsa', hash: used };
  else if (oid(type) === EC) {
    const curve = CURVES.get(oid(parameter));
    if (!curve) return 'unknown';
    scheme = { kind: 'ecdsa', curve, hash: used };
    raw = ecdsaRaw(signature, ORDER_BYTES[curve]);
  } else return 'unknown';
  return raw ? crypto.verify(scheme, by.key, raw, data) : 'invalid';
}

/** Whether `issuer` issued `subject`. */
export async function issued(crypto: Crypto, issuer: Certificate, subject: Certificate): Promise<Judgement> {
  if (!equal(issuer.subject.whole, subject.issuer.whole)) return 'invalid';
  return signedBy(crypto, issuer, subject.algorithm, null, subject.signature, subject.signed);
}

/** The certificates of a PEM file, or the one of a DER file. */
export function certificatesIn(bytes: Bytes, fromBase64: (text: string) => Bytes | null): Certificate[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  if (blocks.length === 0) return [certificate(bytes)];
  return blocks.map(([, body = '']) => {
    const der = fromBase64(body.replace(/\s/g, ''));
    if (!der) throw new DerFault('has a certificate that is not base64');
    return certificate(der);
  });
}
