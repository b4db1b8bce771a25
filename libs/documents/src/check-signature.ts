import { createHash, verify, X509Certificate } from 'node:crypto';
import { readAll, readOne, TAG, objectIdentifier, type Read } from './der';

/** What can be said of the signature of a PDF by whoever holds the file. */
export interface SignatureFinding {
  /** The signature covers the whole file, the file is as it was signed, and the certificate's key signed it. */
  readonly intact: boolean;
  /** Why it is not; null when it is. */
  readonly fault: 'no-signature' | 'not-the-whole-file' | 'malformed' | 'changed' | 'other-key' | null;
  /** Of the key that signed, as the file gives it: whether it is the right one is for the reader to say. */
  readonly certificate: X509Certificate | null;
}

const SIGNED_DATA = objectIdentifier('1.2.840.113549.1.7.2');
const MESSAGE_DIGEST = objectIdentifier('1.2.840.113549.1.9.4');
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

const refuse = (fault: Exclude<SignatureFinding['fault'], null>, certificate: X509Certificate | null = null): SignatureFinding => ({
  intact: false,
  fault,
  certificate,
});

/**
 * Checks the last signature of a PDF by reading it afresh: byte range, CMS (RFC 5652), message digest and signature. Knows only the
 * kind that this library makes: one signer, ECDSA with SHA-256. Never throws, whatever the bytes are.
 */
export function checkSignature(pdf: Buffer): SignatureFinding {
  const range = [...pdf.toString('latin1').matchAll(BYTE_RANGE)].at(-1)?.slice(1).map(Number);
  if (!range) return refuse('no-signature');
  const [from = 0, length = 0, second = 0, rest = 0] = range;
  const gap = pdf.subarray(from + length, second);
  if (from !== 0 || second + rest !== pdf.length || second <= length || gap.at(0) !== 0x3c || gap.at(-1) !== 0x3e) return refuse('not-the-whole-file');
  const hex = gap.toString('latin1', 1, gap.length - 1);
  if (!/^[0-9A-Fa-f]*$/.test(hex)) return refuse('malformed');
  let parts: CmsParts;
  try {
    parts = readCms(Buffer.from(hex, 'hex'));
  } catch {
    return refuse('malformed');
  }
  const digest = createHash('sha256').update(pdf.subarray(0, length)).update(pdf.subarray(second)).digest();
  if (!digest.equals(parts.digest)) return refuse('changed', parts.certificate);
  // RFC 5652, 5.4: signed as a SET, stored under an implicit tag.
  const signed = Buffer.concat([Buffer.from([TAG.set]), parts.signedAttributes.subarray(1)]);
  try {
    if (!verify('sha256', signed, parts.certificate.publicKey, parts.signature)) return refuse('other-key', parts.certificate);
  } catch {
    return refuse('other-key', parts.certificate);
  }
  return { intact: true, fault: null, certificate: parts.certificate };
}

interface CmsParts {
  readonly certificate: X509Certificate;
  readonly signedAttributes: Buffer;
  readonly digest: Buffer;
  readonly signature: Buffer;
}

/** RFC 5652, 5.1 and 5.3. @throws when a part is missing */
function readCms(bytes: Buffer): CmsParts {
  const need = (value: Read | undefined): Read => {
    if (!value) throw new RangeError('a part is missing');
    return value;
  };
  const [type, wrapped] = readAll(readOne(bytes).content);
  if (!need(type).whole.equals(SIGNED_DATA)) throw new RangeError('no signed data');
  const signedData = readAll(readOne(need(wrapped).content).content);
  const certificates = need(signedData.find(({ tag }) => tag === 0xa0));
  const signers = readAll(need(signedData.at(-1)).content);
  if (signers.length !== 1) throw new RangeError('one signer is expected');
  const signer = readAll(need(signers[0]).content);
  const attributes = need(signer.find(({ tag }) => tag === 0xa0));
  const digest = readAll(attributes.content)
    .map(({ content }) => readAll(content))
    .find(([id]) => id?.whole.equals(MESSAGE_DIGEST));
  return {
    certificate: new X509Certificate(readOne(certificates.content).whole),
    signedAttributes: attributes.whole,
    digest: readOne(need(digest?.[1]).content).content,
    signature: need(signer.filter(({ tag }) => tag === TAG.octetString).at(-1)).content,
  };
}
