import { sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from '@headstamp/ledger';
import type { DocumentBodies, DocumentKind } from './documents';

/** What is signed: who says what to whom, and when. Canonical JSON (RFC 8785) of this object, Ed25519 over its bytes. */
export interface Envelope<Kind extends DocumentKind = DocumentKind> {
  readonly v: 1;
  readonly id: string;
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
  readonly signedAt: string;
  readonly body: DocumentBodies[Kind];
}

/** A document as it travels: the exact text that was signed, and the signature, base64. */
export interface SignedDocument {
  readonly text: string;
  readonly signature: string;
}

export function signEnvelope(envelope: Envelope, key: KeyObject): SignedDocument {
  const text = canonicalJson(envelope);
  return { text, signature: sign(null, Buffer.from(text), key).toString('base64') };
}

/** Null when the signature is not the key's, or the text is not the canonical form of what it says. */
export function openEnvelope(document: SignedDocument, key: KeyObject): Envelope | null {
  if (!verify(null, Buffer.from(document.text), key, Buffer.from(document.signature, 'base64'))) return null;
  const envelope = JSON.parse(document.text) as Envelope;
  return canonicalJson(envelope) === document.text ? envelope : null;
}
