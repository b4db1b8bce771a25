import { createHash, randomBytes, timingSafeEqual, verify, type X509Certificate as Certificate } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { der, DerError, expected, oidText, only, TAG, values, type Der } from './der';

/** What an authority answered is no time stamp of what was asked; the message names the fault. */
export class TimeStampError extends Error {
  override readonly name = 'TimeStampError';
}

const SHA256 = Buffer.from('0609608648016503040201', 'hex');
const DIGESTS: Readonly<Record<string, string>> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' };
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = new Set(['1.2.840.113549.1.9.16.2.12', '1.2.840.113549.1.9.16.2.47']);
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** RFC 3161 2.4.2: granted, granted with modifications. */
const GRANTED = new Set([0, 1]);

/** What was asked of an authority. */
export interface TimeStampRequest {
  /** DER of the TimeStampReq, asking for the certificate too. */
  readonly query: Buffer;
  readonly nonce: Buffer;
}

/** A request for a stamp over SHA-256 of a text. */
export function timeStampRequest(text: string): TimeStampRequest {
  // Positive, and as short as it can be written.
  const nonce = Buffer.concat([Buffer.from([0x40 | (randomBytes(1)[0] ?? 0) & 0x3f]), randomBytes(15)]);
  const imprint = der(TAG.sequence, der(TAG.sequence, SHA256, der(TAG.null)), der(TAG.octets, createHash('sha256').update(text).digest()));
  const query = der(TAG.sequence, der(TAG.integer, Buffer.from([1])), imprint, der(TAG.integer, nonce), der(TAG.boolean, Buffer.from([0xff])));
  return { query, nonce };
}

/** The TimeStampToken in an authority's TimeStampResp. Throws TimeStampError when it granted none. */
export function tokenOf(response: Buffer): Buffer {
  return readable(() => {
    const [status, token] = values(only(response, TAG.sequence).content);
    const code = expected(values(expected(status, TAG.sequence).content)[0], TAG.integer).content;
    if (code.length !== 1 || !GRANTED.has(code[0] ?? 255)) throw new TimeStampError(`the authority refused (status ${code.toString('hex')})`);
    return Buffer.from(expected(token, TAG.sequence).whole);
  });
}

export interface CheckedStamp {
  /** By the authority's clock. */
  readonly at: Date;
}

/**
 * Checks a token: it is over SHA-256 of this text, carries the nonce when one was sent, and is signed by a certificate for time stamping
 * that is one of the trusted ones or was issued by one, and was valid at the time. Throws TimeStampError for the first thing that is not so.
 * @param trusted null to check everything but the signature
 */
export function checkToken(token: Buffer, text: string, nonce: Buffer | null, trusted: readonly Certificate[] | null): CheckedStamp {
  return readable(() => {
    const { info, certificates, signer } = signedData(token);
    const [, , imprint, , time, ...optional] = values(only(info, TAG.sequence).content);
    const [algorithm, hash] = values(expected(imprint, TAG.sequence).content);
    const digest = DIGESTS[oidText(expected(values(expected(algorithm, TAG.sequence).content)[0], TAG.oid))];
    if (digest !== 'sha256' || !same(expected(hash, TAG.octets).content, createHash('sha256').update(text).digest())) {
      throw new TimeStampError('it stamps something else');
    }
    const at = timeOf(expected(time, TAG.time));
    const stamped = optional.find(({ tag }) => tag === TAG.integer)?.content;
    if (nonce !== null && (!stamped || !same(stamped, nonce))) throw new TimeStampError('it answers another request');
    if (trusted !== null) signedBy(signer, info, certificates, trusted, at);
    return { at };
  });
}

interface SignedData {
  readonly info: Buffer;
  readonly certificates: readonly X509Certificate[];
  readonly signer: readonly Der[];
}

function signedData(token: Buffer): SignedData {
  const [type, wrapped] = values(only(token, TAG.sequence).content);
  if (oidText(expected(type, TAG.oid)) !== SIGNED_DATA) throw new TimeStampError('it is not signed');
  const [, , encapsulated, ...rest] = values(only(expected(wrapped, TAG.first).content, TAG.sequence).content);
  const [contentType, content] = values(expected(encapsulated, TAG.sequence).content);
  if (oidText(expected(contentType, TAG.oid)) !== TST_INFO) throw new TimeStampError('it is signed data, but no time stamp');
  const info = only(expected(content, TAG.first).content, TAG.octets).content;
  const certificates = values(rest.find(({ tag }) => tag === TAG.first)?.content ?? Buffer.alloc(0)).map(({ whole }) => new X509Certificate(whole));
  const signers = values(expected(rest.at(-1), TAG.set).content);
  if (signers.length !== 1) throw new TimeStampError('it has not exactly one signature');
  return { info, certificates, signer: values(expected(signers[0], TAG.sequence).content) };
}

function signedBy(signer: readonly Der[], info: Buffer, certificates: readonly X509Certificate[], trusted: readonly Certificate[], at: Date): void {
  const [, , digestAlgorithm, attributes, , signature] = signer;
  const digest = DIGESTS[oidText(expected(values(expected(digestAlgorithm, TAG.sequence).content)[0], TAG.oid))];
  if (!digest) throw new TimeStampError('it is signed over a hash that is not accepted');
  const signed = expected(attributes, TAG.first);
  const stated = new Map(values(signed.content).map((attribute) => attributeOf(attribute)));
  if (oidText(only(stated.get(CONTENT_TYPE) ?? Buffer.alloc(0), TAG.oid)) !== TST_INFO) throw new TimeStampError('its signature is over another kind of content');
  if (!same(only(stated.get(MESSAGE_DIGEST) ?? Buffer.alloc(0), TAG.octets).content, createHash(digest).update(info).digest())) {
    throw new TimeStampError('its signature is over another content');
  }
  const bound = [...stated].filter(([oid]) => SIGNING_CERTIFICATE.has(oid)).map(([, value]) => value);
  // The attributes are signed as a set, whatever tag they travel under.
  const text = der(TAG.set, signed.content);
  const fits = (certificate: Certificate): boolean =>
    bound.some((value) => ['sha1', 'sha256', 'sha384', 'sha512'].some((name) => value.includes(createHash(name).update(certificate.raw).digest()))) &&
    verify(digest, text, certificate.publicKey, expected(signature, TAG.octets).content);
  const certificate = [...certificates, ...trusted].find(fits);
  if (!certificate) throw new TimeStampError('its signature fits none of its certificates');
  const known = trusted.some((each) => each.raw.equals(certificate.raw) || (certificate.checkIssued(each) && certificate.verify(each.publicKey)));
  if (!known) throw new TimeStampError('its authority is not the configured one');
  if (!((certificate.keyUsage as string[] | undefined) ?? []).includes(TIME_STAMPING)) throw new TimeStampError('its certificate is not for time stamping');
  if (at < new Date(certificate.validFrom) || at > new Date(certificate.validTo)) throw new TimeStampError('its certificate was not valid at that time');
}

function attributeOf(attribute: Der): readonly [oid: string, value: Buffer] {
  const [type, set] = values(expected(attribute, TAG.sequence).content);
  return [oidText(expected(type, TAG.oid)), expected(set, TAG.set).content];
}

function timeOf({ content }: Der): Date {
  const [, year, month, day, hour, minute, second, fraction = ''] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(content.toString('latin1')) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(at.getTime())) throw new TimeStampError('its time cannot be read');
  return at;
}

const same = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TimeStampError) throw error;
    // Whatever an answer makes a reader of certificates stumble over, it is the answer's fault.
    throw new TimeStampError(error instanceof DerError ? error.message : 'it cannot be read');
  }
}
