import { createHash, sign as cryptoSign, type KeyObject } from 'node:crypto';
import { ED25519_KEY_LENGTH, ed25519PublicKey, ed25519RawKey, verifyEd25519 } from './ed25519';

/** A note that is malformed, or that no known key has signed. Format: C2SP signed-note. */
export class SignedNoteError extends Error {
  override readonly name = 'SignedNoteError';
}

/** Signature type byte of plain Ed25519 (C2SP signed-note, "Signature types"). */
const ED25519 = 0x01;
const KEY_ID_LENGTH = 4;
const MAX_NOTE_LENGTH = 1_000_000;
const MAX_SIGNATURES = 100;
const SIGNATURE_LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;

export interface NoteSigner {
  readonly name: string;
  readonly keyId: Buffer;
  sign(text: Buffer): Buffer;
}

export interface NoteVerifier {
  readonly name: string;
  readonly keyId: Buffer;
  verify(text: Buffer, signature: Buffer): boolean;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export interface SignedNote {
  /** The signed text, its last newline included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** First four bytes of SHA-256(name ‖ "\n" ‖ type byte ‖ public key): tells keys of one name apart, and what they sign. */
export function noteKeyId(name: string, rawPublicKey: Uint8Array, type: number = ED25519): Buffer {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([type]))
    .update(rawPublicKey)
    .digest()
    .subarray(0, KEY_ID_LENGTH);
}

/** What a log tells the world: `name+keyid+base64(type byte ‖ public key)`. */
export function verifierKey(name: string, publicKey: KeyObject, type: number = ED25519): string {
  const raw = ed25519RawKey(publicKey);
  const typed = Buffer.concat([Buffer.from([type]), raw]);
  return `${keyName(name)}+${noteKeyId(name, raw, type).toString('hex')}+${typed.toString('base64')}`;
}

/** A verifier key string taken apart; `type` says what the key signs and how. */
export interface VerifierKeyParts {
  readonly name: string;
  readonly keyId: Buffer;
  readonly type: number;
  /** The key as its algorithm writes it. */
  readonly raw: Buffer;
}

/** Reads a verifier key string of any type. Throws SignedNoteError when it is malformed or its key id is not the key's own. */
export function parseVerifierKey(text: string): VerifierKeyParts {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const typed = encoded ? strictBase64(encoded) : null;
  const type = typed?.[0];
  if (!name || !id || !typed || type === undefined) throw new SignedNoteError('a verifier key reads name+keyid+base64');
  const raw = typed.subarray(1);
  const keyId = noteKeyId(name, raw, type);
  if (keyId.toString('hex') !== id) throw new SignedNoteError(`the key id of ${name} does not belong to its key`);
  return { name, keyId, type, raw };
}

/** Reads a verifier key string; throws SignedNoteError when it is malformed or its key id is not the key's own. */
export function noteVerifier(verifierKeyText: string): NoteVerifier {
  const { name, keyId, type, raw } = parseVerifierKey(verifierKeyText);
  if (type !== ED25519 || raw.length !== ED25519_KEY_LENGTH) throw new SignedNoteError('only Ed25519 verifier keys are known here');
  const publicKey = ed25519PublicKey(raw);
  return { name, keyId, verify: (text, signature) => verifyEd25519(publicKey, text, signature) };
}

/** A signer for notes under this name; the private key never leaves its key object. */
export function noteSigner(name: string, privateKey: KeyObject): NoteSigner {
  const keyId = noteKeyId(keyName(name), ed25519RawKey(privateKey));
  return { name, keyId, sign: (text) => cryptoSign(null, text, privateKey) };
}

/** The text with one signature line per signer. The text ends in a newline and holds no other control character. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  const bytes = Buffer.from(noteText(text), 'utf8');
  const lines = signers.map((signer) => signatureText({ name: signer.name, keyId: signer.keyId, signature: signer.sign(bytes) }));
  return `${text}\n${lines.join('')}`;
}

/** Splits a note into text and signatures without judging them. */
export function parseNote(note: string): SignedNote {
  if (note.length > MAX_NOTE_LENGTH) throw new SignedNoteError('the note is longer than a note may be');
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new SignedNoteError('a note is a text, an empty line and signature lines');
  const text = noteText(note.slice(0, split + 1));
  const lines = note.slice(split + 2, -1).split('\n');
  if (note.length === split + 2 || lines.length > MAX_SIGNATURES) throw new SignedNoteError('a note carries 1 to 100 signatures');
  return { text, signatures: lines.map(signatureLine) };
}

/**
 * The note with the names of those known keys that signed it. Lines of unknown keys are passed over; a line that carries a
 * known key's name and id and does not verify condemns the note, and so does a note that no known key signed.
 */
export function openNote(
  note: string,
  verifiers: readonly NoteVerifier[],
): { readonly text: string; readonly signedBy: readonly string[] } {
  const { text, signatures } = parseNote(note);
  const bytes = Buffer.from(text, 'utf8');
  const signedBy = new Set<string>();
  for (const { name, keyId, signature } of signatures) {
    const verifier = verifiers.find((known) => known.name === name && known.keyId.equals(keyId));
    if (!verifier) continue;
    if (!verifier.verify(bytes, signature)) throw new SignedNoteError(`the signature of ${name} does not fit the text`);
    signedBy.add(name);
  }
  if (signedBy.size === 0) throw new SignedNoteError('no known key has signed this note');
  return { text, signedBy: [...signedBy] };
}

/** The signature as its line in a note, newline included. */
export function signatureText({ name, keyId, signature }: NoteSignature): string {
  return `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

function signatureLine(line: string): NoteSignature {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = encoded ? strictBase64(encoded) : null;
  if (!name || name.includes('+') || !bytes || bytes.length <= KEY_ID_LENGTH) throw new SignedNoteError('a signature line is malformed');
  return { name, keyId: bytes.subarray(0, KEY_ID_LENGTH), signature: bytes.subarray(KEY_ID_LENGTH) };
}

function noteText(text: string): string {
   
  if (!text.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(text)) {
    throw new SignedNoteError('the text of a note is UTF-8 lines without control characters');
  }
  return text;
}

function keyName(name: string): string {
  if (!/^[^+\s]+$/u.test(name)) throw new SignedNoteError('a key name has neither spaces nor a plus sign');
  return name;
}

/** Standard padded base64 or null: Node's own decoder forgives too much to sit under a signature. */
export function strictBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
