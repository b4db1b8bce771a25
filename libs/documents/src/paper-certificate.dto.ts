import { createHash } from 'node:crypto';
import type { PaperIssuer } from './signed-papers';

/** The certificate under which a jurisdiction signs its papers. */
export class PaperCertificateView {
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly code!: string;
  /** X.509 in PEM. */
  readonly certificate!: string;
  /** SHA-256 of the certificate's bytes, hexadecimal: to be compared by another way than this one. */
  readonly fingerprint!: string;

  static of({ jurisdictionId, code }: PaperIssuer, certificate: Buffer): PaperCertificateView {
    const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
    return Object.assign(new PaperCertificateView(), {
      jurisdictionId,
      code,
      certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
      fingerprint: createHash('sha256').update(certificate).digest('hex'),
    });
  }
}
