import { sign } from 'node:crypto';
import { SigningKeys } from '@headstamp/exchange';
import { PDF } from '@libpdf/core';
import { Injectable } from '@nestjs/common';
import { certificateOf } from './certificate';
import { documentKeyOf } from './document-key';
import type { PaperLayout } from './layout';
import { pdfOf } from './paper';

/** Whose key signs: an entry of the directory. */
export type PaperIssuer = PaperLayout['jurisdiction'];

/** Room for the signature and its certificate; what is not used is filled with zeros. */
const SIGNATURE_BYTES = 8_192;

/** Papers signed by a jurisdiction: PAdES baseline B-B (ETSI EN 319 142-1) under the certificate made of its own key. */
@Injectable()
export class SignedPapers {
  constructor(private readonly keys: SigningKeys) {}

  /** Draws the paper and signs it in the name of its jurisdiction, at the instant it was made. */
  async signedPdf(layout: PaperLayout): Promise<Buffer> {
    return this.sign(await pdfOf(layout), layout.jurisdiction, layout.madeAt, layout.title);
  }

  /**
   * Adds a signature over the whole of a PDF; its own bytes stay as they are and come first.
   * @param at the time of signing, as claimed @param reason why it was signed, shown by PDF readers
   */
  async sign(pdf: Buffer, issuer: PaperIssuer, at: Date, reason: string): Promise<Buffer> {
    const { privateKey } = this.keyOf(issuer);
    const document = await PDF.load(pdf);
    const { bytes } = await document.sign({
      signer: {
        certificate: this.certificate(issuer),
        keyType: 'EC',
        signatureAlgorithm: 'ECDSA',
        sign: (data) => Promise.resolve(sign('sha256', data, privateKey)),
      },
      level: 'B-B',
      digestAlgorithm: 'SHA-256',
      fieldName: 'Issuer',
      signingTime: at,
      reason,
      location: issuer.code,
      estimatedSize: SIGNATURE_BYTES,
    });
    return Buffer.from(bytes);
  }

  /** The certificate of the key that signs this jurisdiction's papers, DER; give it to whoever must trust them. */
  certificate(issuer: PaperIssuer): Buffer {
    return certificateOf(this.keyOf(issuer), issuer);
  }

  private keyOf({ jurisdictionId }: PaperIssuer): ReturnType<typeof documentKeyOf> {
    return documentKeyOf(this.keys.paperKeyMaterial(jurisdictionId));
  }
}
