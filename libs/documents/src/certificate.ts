import { createHash } from 'node:crypto';
import { der, integer, objectIdentifier, sequence, TAG } from './der';
import { signDeterministic, toInteger } from './rfc6979';
import type { DocumentKey } from './document-key';

/** Whom the certificate names. */
export interface CertificateHolder {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
}

const ECDSA_SHA256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'));
/** RFC 5280, 4.1.2.5: a certificate without a stated end. The key lives as long as the deployment's seed. */
const VALIDITY = sequence(...['20260101000000Z', '99991231235959Z'].map((time) => der(TAG.generalizedTime, Buffer.from(time))));
const CRITICAL = der(TAG.boolean, Buffer.from([0xff]));

const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(objectIdentifier(id), ...(critical ? [CRITICAL] : []), der(TAG.octetString, value));

function nameOf({ code, name }: CertificateHolder): Buffer {
  const part = (id: string, tag: number, text: string): Buffer => der(TAG.set, sequence(objectIdentifier(id), der(tag, Buffer.from(text))));
  return sequence(
    part('2.5.4.6', TAG.printableString, code),
    // X.520 bounds both at 64 characters.
    part('2.5.4.10', TAG.utf8String, Array.from(name).slice(0, 64).join('')),
    part('2.5.4.3', TAG.utf8String, `Headstamp papers of ${code}`),
  );
}

/**
 * The self-signed X.509 certificate (RFC 5280) of the key that signs a jurisdiction's papers: for digital signatures and
 * non-repudiation, extended usage document signing (RFC 9336). The same key and holder give the same bytes. @returns DER
 */
export function certificateOf(key: DocumentKey, holder: CertificateHolder): Buffer {
  const keyId = createHash('sha256').update(key.publicPoint).digest().subarray(0, 20);
  const publicKey = sequence(
    sequence(objectIdentifier('1.2.840.10045.2.1'), objectIdentifier('1.2.840.10045.3.1.7')),
    der(TAG.bitString, Buffer.from([0]), key.publicPoint),
  );
  const extensions = sequence(
    extension('2.5.29.19', sequence(), true),
    // digitalSignature and nonRepudiation: the two highest bits, six bits unused.
    extension('2.5.29.15', der(TAG.bitString, Buffer.from([6, 0b1100_0000])), true),
    extension('2.5.29.37', sequence(objectIdentifier('1.3.6.1.5.5.7.3.36'))),
    extension('2.5.29.14', der(TAG.octetString, keyId)),
    extension('2.5.29.35', sequence(der(0x80, keyId))),
  );
  const name = nameOf(holder);
  // Positive and never zero; follows from the key and the name, so that two certificates of one issuer differ in it.
  const serial = toInteger(createHash('sha256').update(publicKey).update(name).digest().subarray(0, 15)) | (1n << 112n);
  const content = sequence(der(0xa0, integer(2n)), integer(serial), ECDSA_SHA256, name, VALIDITY, name, publicKey, der(0xa3, extensions));
  const [r, s] = signDeterministic(key.secret, content);
  return sequence(content, ECDSA_SHA256, der(TAG.bitString, Buffer.from([0]), sequence(integer(r), integer(s))));
}
