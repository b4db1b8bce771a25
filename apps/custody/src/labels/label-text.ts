import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { LabelCodeError, newLabelCode, parseLabelCode, LABEL_CODE_LENGTH, type LabelCodeErrorCode } from '@headstamp/codes';
import { SigningKeys } from '@headstamp/exchange';
import { Injectable } from '@nestjs/common';

/**
 * What a symbol holds: a mark of this form, four symbols of who issued it, the code, eight symbols of its authentication.
 * Capitals and digits only, so that it is the same on the keyboard of every country, and of one length, so that nothing
 * separates its parts.
 */
const MARK = 'HS1';
const ISSUER = 4;
const MAC = 8;
const LENGTH = MARK.length + ISSUER + LABEL_CODE_LENGTH + MAC;
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** ISO/IEC 15424: what many readers put before a text to say of which symbology it was. */
const SYMBOLOGY_IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/;

/** What was scanned, as far as it can be judged without looking anything up. */
export type LabelReading =
  | { readonly is: 'ours'; readonly code: string; /** Whether the symbol proved it; a code that was typed proves nothing. */ readonly proven: boolean }
  | { readonly is: 'altered'; readonly code: string }
  | { readonly is: 'of-another-jurisdiction'; readonly code: string; readonly issuer: string }
  | { readonly is: 'of-another-deployment'; readonly code: string }
  | { readonly is: 'malformed'; readonly why: LabelCodeErrorCode; readonly facts: LabelCodeError['facts'] };

/** Writes and reads the texts of labels. What it decides, anyone who holds the jurisdiction's label key can decide offline. */
@Injectable()
export class LabelTexts {
  constructor(private readonly keys: SigningKeys) {}

  /** A code nobody can foresee. */
  newCode(): string {
    return newLabelCode(randomBytes);
  }

  /** What the QR code or Data Matrix of a label of this jurisdiction holds. */
  symbolText(jurisdictionId: string, code: string): string {
    const text = MARK + this.issuerOf(jurisdictionId) + code;
    return text + this.macOf(jurisdictionId, text);
  }

  /** @param others jurisdictions whose labels may turn up here */
  read(jurisdictionId: string, others: readonly string[], scanned: string): LabelReading {
    const text = scanned.trim().replace(SYMBOLOGY_IDENTIFIER, '').replace(/[\s\p{Cc}-]/gu, '').toUpperCase();
    try {
      if (text.length !== LENGTH || !text.startsWith(MARK)) return { is: 'ours', code: parseLabelCode(text), proven: false };
      return this.judged(jurisdictionId, others, text);
    } catch (error) {
      if (error instanceof LabelCodeError) return { is: 'malformed', why: error.code, facts: error.facts };
      throw error;
    }
  }

  private judged(jurisdictionId: string, others: readonly string[], text: string): LabelReading {
    const issuer = text.slice(MARK.length, MARK.length + ISSUER);
    const code = parseLabelCode(text.slice(MARK.length + ISSUER, -MAC));
    const by = [jurisdictionId, ...others].find((each) => this.issuerOf(each) === issuer);
    if (by === undefined) return { is: 'of-another-deployment', code };
    const due = Buffer.from(this.macOf(by, text.slice(0, -MAC)));
    if (!timingSafeEqual(due, Buffer.from(text.slice(-MAC).padEnd(MAC).slice(0, MAC).replace(/[^ -~]/gu, '?')))) return { is: 'altered', code };
    return by === jurisdictionId ? { is: 'ours', code, proven: true } : { is: 'of-another-jurisdiction', code, issuer: by };
  }

  private issuerOf(jurisdictionId: string): string {
    return inSymbols(this.keys.labelKey(jurisdictionId).issuer, ISSUER);
  }

  /** 40 bits: whoever guesses is met by a wrong label a million million times before a right one, and each is recorded. */
  private macOf(jurisdictionId: string, text: string): string {
    return inSymbols(createHmac('sha256', this.keys.labelKey(jurisdictionId).secret).update(text).digest(), MAC);
  }
}

/** The first bits as symbols of five. */
function inSymbols(bytes: Buffer, count: number): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, Math.ceil((count * 5) / 8))) bits = (bits << 8n) | BigInt(byte);
  bits >>= BigInt(Math.ceil((count * 5) / 8) * 8 - count * 5);
  return Array.from({ length: count }, (_, at) => SYMBOLS.charAt(Number((bits >> BigInt(5 * (count - 1 - at))) & 31n))).join('');
}
