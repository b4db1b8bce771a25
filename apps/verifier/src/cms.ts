import { concat, equal, type Bytes } from './bytes';
import { certificate, hashName, signedBy, type Certificate } from './certificate';
import type { Crypto, Judgement } from './crypto';
import { DerFault, firstDer, members, need, oid, TAG, type Der } from './der';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const [CONTENT_TYPE, MESSAGE_DIGEST] = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4'];

/** A signed message of one signer (RFC 5652 5), read and not yet judged. */
export interface SignedMessage {
  readonly contentType: string;
  /** Null when the content travels apart. */
  readonly content: Bytes | null;
  readonly certificates: readonly Certificate[];
  readonly signer: {
    readonly certificate: Certificate;
    readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
    readonly algorithm: Der;
    readonly attributes: Der;
    readonly signature: Bytes;
  };
}

/**
 * Reads it; what follows its end (a PDF fills its place with zeros) is left alone. Throws DerFault.
 * @param known certificates among which the signer's may be, when the message does not bring it
 */
export function signedMessage(bytes: Bytes, known: readonly Certificate[] = []): SignedMessage {
  const [type, wrapped] = members(need(firstDer(bytes), TAG.sequence));
  if (oid(type) !== SIGNED_DATA) throw new DerFault('is no signed message');
  const fields = members(need(members(need(wrapped, 0xa0))[0], TAG.sequence));
  const [contentType, content] = members(need(fields[2], TAG.sequence));
  const within = fields.find(({ tag }) => tag === 0xa0);
  const certificates = within
    ? members(within)
        .filter(({ tag }) => tag === TAG.sequence)
        .map(({ whole }) => certificate(whole))
    : [];
  const signers = members(need(fields.at(-1), TAG.set));
  if (signers.length !== 1) throw new DerFault('has not one signer');
  const signer = members(need(signers[0], TAG.sequence));
  const [issuer, serial] = members(need(signer[1], TAG.sequence));
  const by = [...certificates, ...known].find(
    (each) => equal(each.issuer.whole, need(issuer, TAG.sequence).whole) && equal(each.serial, need(serial, TAG.integer).content),
  );
  if (!by) throw new DerFault('does not hold the certificate of its signer');
  const attributes = need(signer[3], 0xa0);
  return {
    contentType: oid(contentType),
    content: content ? need(members(need(content, 0xa0))[0], TAG.octetString).content : null,
    certificates,
    signer: {
      certificate: by,
      hash: hashName(signer[2]),
      algorithm: need(signer[4], TAG.sequence),
      attributes,
      signature: need(signer[5], TAG.octetString).content,
    },
  };
}

/** Whether the signer's key signed this content. `digest` is that of the content, under the signer's hash. */
export async function judgeMessage(crypto: Crypto, { contentType, signer }: SignedMessage, digest: Bytes): Promise<Judgement> {
  const values = new Map<string, Der>();
  for (const attribute of members(signer.attributes)) {
    const [type, set] = members(need(attribute, TAG.sequence));
    const [value, ...more] = members(need(set, TAG.set));
    if (values.has(oid(type)) || !value || more.length > 0) {
      // Attributes of many values exist; the two that count have one.
      if ([CONTENT_TYPE, MESSAGE_DIGEST].includes(oid(type))) return 'invalid';
      continue;
    }
    values.set(oid(type), value);
  }
  if (oid(values.get(CONTENT_TYPE)) !== contentType) return 'invalid';
  if (!equal(need(values.get(MESSAGE_DIGEST), TAG.octetString).content, digest)) return 'invalid';
  // RFC 5652 5.4: signed as a SET, stored under an implicit tag.
  const signed = concat(Uint8Array.of(TAG.set), signer.attributes.whole.slice(1));
  return signedBy(crypto, signer.certificate, signer.algorithm, signer.hash, signer.signature, signed);
}
