import { createHash, sign } from 'node:crypto';
import { SigningKeys } from '@headstamp/exchange';
import { canonicalJson, type EventFacts } from '@headstamp/ledger';
import { Injectable } from '@nestjs/common';

/** What one official declared: the canonical text, its SHA-256 (hex), and the Ed25519 signature over the text (base64). */
export interface SignedStatement {
  readonly text: string;
  readonly hash: string;
  readonly signature: string;
  /** Public key of the official, the 32 raw bytes in base64. */
  readonly key: string;
}

/** Signs in an official's own name: offers and acceptances are two persons' acts, not the server's. */
@Injectable()
export class OfficialSignatures {
  constructor(private readonly keys: SigningKeys) {}

  sign(jurisdictionId: string, officialId: string, statement: EventFacts): SignedStatement {
    const text = canonicalJson(statement);
    const purpose = `official:${officialId}` as const;
    return {
      text,
      hash: sha256(text),
      signature: sign(null, Buffer.from(text), this.keys.privateKey(jurisdictionId, purpose)).toString('base64'),
      key: this.keys.publicKey(jurisdictionId, purpose).toString('base64'),
    };
  }
}

/** SHA-256 in hex, of UTF-8 text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
